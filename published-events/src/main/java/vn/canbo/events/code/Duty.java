package vn.canbo.events.code;

/** Work that the holder of a post carries beside that of the title. */
public enum Duty {
    /** Of the office of the Party committee (TN12-16). */
    PARTY_COMMITTEE_OFFICE
}
