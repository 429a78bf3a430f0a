package vn.canbo.events.code;

/** What a title standard asks for (QN-11, LS-6, CT-7). */
public enum Criterion {
    GENERAL_EDUCATION,
    PROFESSIONAL_LEVEL,
    MAJOR_MATCHES_POSITION,
    POLITICAL_THEORY,
    STATE_MANAGEMENT,
    IT,
    AGE
}
