package vn.canbo.events.code;

/** State-management training by rank, ascending. */
public enum StateManagement {
    NONE,
    OFFICER,
    SPECIALIST,
    PRINCIPAL,
    SENIOR
}
