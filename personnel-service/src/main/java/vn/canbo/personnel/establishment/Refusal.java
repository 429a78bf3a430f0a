package vn.canbo.personnel.establishment;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.service.decision.Objection;

/** Why the establishment of a unit stays as it is. */
sealed interface Refusal extends Objection {

    record ValidityReversed(LocalDate from, LocalDate to) implements Refusal {}

    record PostsNegative(int posts) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/posts");
        }
    }

    record TitleNotKnown(String title) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/title");
        }
    }

    record DecisionNumberMissing() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/decisionNumber");
        }
    }

    /** For one of the days another decision allocates posts of the title, or in total. */
    record OtherAllocation(int posts, LocalDate from) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/from");
        }
    }
}
