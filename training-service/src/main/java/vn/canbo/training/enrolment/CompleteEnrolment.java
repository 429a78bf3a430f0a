package vn.canbo.training.enrolment;

import java.util.UUID;

/** Records that a learner completed the class. */
record CompleteEnrolment(UUID enrolmentId, Completion completion) {}
