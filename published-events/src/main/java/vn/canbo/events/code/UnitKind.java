package vn.canbo.events.code;

/** What a unit is: townships exist until 2025-06-30, special zones from 2025-07-01 (TN12-1). */
public enum UnitKind {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    WARD,
    TOWNSHIP,
    SPECIAL_ZONE,
    PROVINCIAL_AGENCY,
    PUBLIC_SERVICE_UNIT
}
