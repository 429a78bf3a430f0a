package vn.canbo.events.code;

/** The four categories of people whose dossiers are kept (QN-2). */
public enum Category {
    CADRE,
    CIVIL_SERVANT,
    PUBLIC_EMPLOYEE,
    NON_SPECIALISED_WORKER
}
