package vn.canbo.events.code;

/** The administrative level of a unit; DISTRICT until 2025-06-30 (TN12-10). */
public enum UnitLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
