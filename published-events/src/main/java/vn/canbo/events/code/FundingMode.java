package vn.canbo.events.code;

/** Who sends a learner (TN12-23). */
public enum FundingMode {
    ASSIGNED_BY_AUTHORITY,
    SELF_STUDY
}
