package vn.canbo.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;

/** Records that a learner left the class without completing it. */
record DropEnrolment(UUID enrolmentId, LocalDate droppedOn) {}
