package vn.canbo.policy.source;

/** Whether a source states the figure, or someone still has to look it up. */
public enum Certainty {
    CONFIRMED,
    TO_BE_CONFIRMED
}
