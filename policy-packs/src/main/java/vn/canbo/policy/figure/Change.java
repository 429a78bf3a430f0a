package vn.canbo.policy.figure;

/** How a figure of one pack stands to that of another about the same thing on the same days. */
public enum Change {
    /** More is demanded, or less time is given. */
    MORE,
    /** Less is demanded, or more time is given. */
    LESS,
    /** Something else is said, neither more nor less. */
    OTHER,
    /** Nothing was said before. */
    NEW,
    /** Nothing is said any more. */
    GONE,
    /** The same is said, but another place is cited or it is otherwise certain. */
    SOURCE
}
