package vn.canbo.events.code;

/** Professional level, ascending. INTERMEDIATE without UPPER_SECONDARY is valid (LS-O4). */
public enum ProfessionalLevel {
    UNTRAINED,
    ELEMENTARY,
    INTERMEDIATE,
    COLLEGE,
    UNIVERSITY,
    MASTER,
    DOCTOR
}
