package vn.canbo.personnel.relative;

/** What one person is to another. */
public enum Kinship {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    PARENT_IN_LAW,
    CHILD_IN_LAW,
    SIBLING_IN_LAW,
    OTHER_KIN;

    /** What the other is to the one. */
    Kinship inverse() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case PARENT_IN_LAW -> CHILD_IN_LAW;
            case CHILD_IN_LAW -> PARENT_IN_LAW;
            case SPOUSE, SIBLING, SIBLING_IN_LAW, OTHER_KIN -> this;
        };
    }
}
