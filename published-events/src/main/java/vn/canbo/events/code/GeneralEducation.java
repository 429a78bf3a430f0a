package vn.canbo.events.code;

/** General education, ascending. */
public enum GeneralEducation {
    NONE,
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY
}
