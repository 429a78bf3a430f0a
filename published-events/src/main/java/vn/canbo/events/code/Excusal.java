package vn.canbo.events.code;

/** Why somebody is not rated for a year although in service (domain reference 6.3). */
public enum Excusal {
    /** Worked fewer than six months of the year. */
    UNDER_SIX_MONTHS,
    /** Suspended from work. */
    SUSPENDED
}
