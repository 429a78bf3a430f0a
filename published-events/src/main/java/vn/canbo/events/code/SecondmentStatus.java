package vn.canbo.events.code;

/** Where a secondment stands (domain reference 4.3). */
public enum SecondmentStatus {
    APPROVED,
    ACTIVE,
    ENDED,
    ENDED_EARLY,
    RETURNED
}
