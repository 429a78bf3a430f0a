package vn.canbo.personnel;

/** What became of a fact that a list states as it has been for long. */
public enum Listed {
    NEW,
    /** It stands in the records as the list says; nothing was written. */
    KNOWN
}
