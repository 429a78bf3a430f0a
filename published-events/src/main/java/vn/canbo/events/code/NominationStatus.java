package vn.canbo.events.code;

/** How far a nomination has come (QN-17). */
public enum NominationStatus {
    DRAFT,
    APPRAISED,
    APPROVED,
    REJECTED,
    ELECTED,
    NOT_ELECTED,
    RATIFIED,
    NOT_RATIFIED,
    IN_OFFICE,
    WITHDRAWN
}
