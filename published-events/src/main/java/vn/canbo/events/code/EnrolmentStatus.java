package vn.canbo.events.code;

/** Where an enrolment stands. */
public enum EnrolmentStatus {
    ENROLLED,
    COMPLETED,
    DROPPED
}
