package vn.canbo.training.course;

/** What a course is about (LS-14; ethics from TN12-20). */
enum CourseSubject {
    JOB_SKILLS,
    KNOWLEDGE_UPDATE,
    STATE_MANAGEMENT,
    POLITICAL_THEORY,
    IT,
    DEFENCE_SECURITY,
    ETHICS,
    DEGREE
}
