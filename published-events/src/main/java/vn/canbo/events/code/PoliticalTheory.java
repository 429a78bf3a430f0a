package vn.canbo.events.code;

/** Political theory, ascending. */
public enum PoliticalTheory {
    NONE,
    ELEMENTARY,
    INTERMEDIATE,
    ADVANCED,
    BACHELOR
}
