package vn.canbo.training.course;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.decision.Objection;

/** What stands against a command on a course or a class. */
sealed interface Refusal extends Objection {

    record CodeNotWellFormed(String given) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/code");
        }
    }

    record NameMissing() implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/nameVi");
        }
    }

    record LevelNotOnScale(QualificationKind kind, String level) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/teaches/level");
        }
    }

    record CourseCodeTaken(CourseCode courseCode) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/code");
        }
    }

    record ClassCodeTaken(ClassCode classCode) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/code");
        }
    }

    record CourseNotKnown(CourseCode courseCode) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/courseCode");
        }
    }

    record ClassEndsBeforeItBegins(LocalDate firstDay, LocalDate lastDay) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/lastDay");
        }
    }

    record NoSeatOffered(int seats) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/seats");
        }
    }

    /**
     * Certificates say what the course taught: as long as somebody completed it, it taught that.
     *
     * @param completions by how many people, of all units
     */
    record CourseWasCompleted(int completions) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/teaches");
        }
    }

    /** Classes of the course that are not withdrawn. */
    record CourseHasClasses(int classes) implements Refusal {}

    /** Somebody completed the class before the day on which it is said to begin. */
    record WasCompletedBefore(LocalDate completedOn) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/firstDay");
        }
    }

    record MoreSeatsTaken(int taken) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/seats");
        }
    }

    /** Enrolments of the class that are not withdrawn, those dropped too. */
    record ClassHasEnrolments(int enrolments) implements Refusal {}

    record ProviderMissing() implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/provider");
        }
    }
}
