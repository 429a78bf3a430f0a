package vn.canbo.events.code;

/** Groups of majors: the five of TN25-10 first, then those that commune titles ask for. */
public enum MajorGroup {
    ACCOUNTING_AUDIT_FINANCE,
    IT,
    LAND,
    CONSTRUCTION_TRANSPORT,
    LAW,
    ADMINISTRATION_STATISTICS,
    CULTURE_SOCIETY,
    AGRICULTURE,
    MILITARY,
    PARTY_AND_MASS_WORK,
    OTHER
}
