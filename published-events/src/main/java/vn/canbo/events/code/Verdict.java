package vn.canbo.events.code;

/**
 * Whether a person meets the standard of a title. CANNOT_TELL: a fact is missing, so it is neither
 * (LS-24).
 */
public enum Verdict {
    ABOVE,
    MET,
    UNMET,
    UNMET_IN_GRACE,
    CANNOT_TELL
}
