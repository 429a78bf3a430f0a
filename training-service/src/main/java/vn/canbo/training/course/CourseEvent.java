package vn.canbo.training.course;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/** What was decided about courses and classes. */
sealed interface CourseEvent extends DomainEvent {

    static Subject subjectOf(CourseCode code) {
        return new Subject("course", code.value());
    }

    static Subject subjectOf(UUID classId) {
        return new Subject("class", classId.toString());
    }

    /** A course may be held from now on. */
    record CourseOffered(Course course, LocalDate effectiveOn) implements CourseEvent {
        @Override
        public Subject subject() {
            return subjectOf(course.code());
        }
    }

    /** It was something else from the beginning. */
    record CourseCorrected(Course course, String reason, LocalDate effectiveOn)
            implements CourseEvent {
        @Override
        public Subject subject() {
            return subjectOf(course.code());
        }
    }

    /** It should never have been offered. */
    record CourseWithdrawn(CourseCode courseCode, String reason, LocalDate effectiveOn)
            implements CourseEvent {
        @Override
        public Subject subject() {
            return subjectOf(courseCode);
        }
    }

    /** A class takes learners from now on. */
    record ClassOpened(TrainingClass trainingClass, LocalDate effectiveOn) implements CourseEvent {
        @Override
        public Subject subject() {
            return subjectOf(trainingClass.id());
        }
    }

    /** It was something else from the beginning. */
    record ClassCorrected(TrainingClass trainingClass, String reason, LocalDate effectiveOn)
            implements CourseEvent {
        @Override
        public Subject subject() {
            return subjectOf(trainingClass.id());
        }
    }

    /** It should never have been opened. */
    record ClassWithdrawn(UUID classId, String reason, LocalDate effectiveOn)
            implements CourseEvent {
        @Override
        public Subject subject() {
            return subjectOf(classId);
        }
    }
}
