package vn.canbo.personnel.reorganisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.service.decision.Objection;

/** Why units are not made out of others, or a split stays as it is recorded. */
sealed interface Refusal extends Objection {

    String CODES = "Quyết định 19/2025/QĐ-TTg";

    /** Refusals of the units that are to be. */
    sealed interface OfParts extends Refusal {

        @Override
        default Optional<String> pointer() {
            return Optional.of("/parts");
        }

        @Override
        default Optional<String> source() {
            return Optional.of(CODES);
        }
    }

    record PartsMissing() implements OfParts {}

    record UnitCodeNamedTwice(String unitCode) implements OfParts {}

    record PartOfOtherLevel(String unitCode, UnitLevel level, UnitLevel partLevel)
            implements OfParts {}

    /** Refusals of a line of the list of posts, counted from 0. */
    sealed interface OfPost extends Refusal {

        int number();

        @Override
        default Optional<String> pointer() {
            return Optional.of("/posts/" + number());
        }
    }

    record PartNotNamed(int number, String unitCode) implements OfPost {}

    record PostNotInUnit(int number, String unitCode, LocalDate day) implements OfPost {}

    record PostNamedTwice(int number) implements OfPost {}

    /** It was withdrawn, or went on elsewhere, since the split. */
    record PostWentOn(UUID postId) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/posts");
        }
    }

    record NotSplitOnThatDay(String unitCode, LocalDate day) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/effectiveOn");
        }
    }

    /** One unit alone is merged or renamed. */
    record TooFewUnits() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/units");
        }
    }
}
