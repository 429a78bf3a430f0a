package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.service.decision.Objection;

/** Why the tree of units or an establishment stays as it is. */
sealed interface Refusal extends Objection {

    String CODES = "Quyết định 19/2025/QĐ-TTg";

    record UnitCodeTaken(String unitCode) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/code");
        }

        @Override
        public Optional<String> source() {
            return Optional.of(CODES);
        }
    }

    record UnitCodeMalformed(String unitCode, UnitKind kind) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/code");
        }

        @Override
        public Optional<String> source() {
            return Optional.of(CODES);
        }
    }

    record UnitNameMissing() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/name");
        }
    }

    /**
     * Townships and districts ended with 2025-06-30, special zones began on 2025-07-01 (TN12-1).
     */
    record UnitKindNotInForce(UnitKind kind, LocalDate day) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/kind");
        }
    }

    record ParentUnitMissing(UnitKind kind) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/parentId");
        }
    }

    record ParentUnitNotInForce(LocalDate day) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/parentId");
        }
    }

    record ParentUnitOfWrongLevel(UnitKind kind, UnitLevel parentLevel) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/parentId");
        }
    }

    record NoChangeOnThatDay(String unitCode, LocalDate day) implements Refusal {}

    /** The period would not begin after the one before it, or would begin after its own end. */
    record FirstDayOutOfPlace(LocalDate day) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/effectiveOn");
        }
    }

    /** Posts, units below or allocations are recorded from an earlier day on. */
    record UnitInUseSince(String unitCode, LocalDate day) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/effectiveOn");
        }
    }

    /** What a unit was first is corrected, not withdrawn, once something rests on the unit. */
    record FirstPeriodStays(LocalDate day) implements Refusal {}

    /** People, posts and units went on in the successor; they do not come back by themselves. */
    record EndWasFollowed(String unitCode, long followers) implements Refusal {}

    record UnitKeepsChildren(String unitCode, long children, LocalDate day) implements Refusal {}

    record UnitKeepsPosts(String unitCode, long posts, LocalDate day) implements Refusal {}

    record SuccessorNotInForce(LocalDate day) implements Refusal {}

    record SuccessorOfOtherLevel(UnitLevel level, UnitLevel successorLevel) implements Refusal {}

    record ValidityReversed(LocalDate from, LocalDate to) implements Refusal {}

    /** A line of an imported list that cannot be taken; nothing of the list is. */
    record ImportLineRefused(int line, String field, String value) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/" + line + "/" + field);
        }
    }
}
