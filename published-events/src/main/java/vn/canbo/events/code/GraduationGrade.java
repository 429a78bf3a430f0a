package vn.canbo.events.code;

/** Grade of a diploma, ascending. */
public enum GraduationGrade {
    AVERAGE,
    GOOD,
    VERY_GOOD,
    EXCELLENT
}
