package vn.canbo.policy.nomination;

/** What follows when a condition is not met: it is said, or it stands in the way. */
public enum Consequence {
    WARN,
    FAIL
}
