package vn.canbo.training.course;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.decision.Objection;

/** What stands against offering a course or opening a class. */
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

    record ProviderMissing() implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/provider");
        }
    }
}
