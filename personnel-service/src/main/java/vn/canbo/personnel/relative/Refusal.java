package vn.canbo.personnel.relative;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.service.decision.Objection;

/** Why something about relatives is not recorded. */
sealed interface Refusal extends Objection {

    /** There is no such person, or not in the units in which the caller may write. */
    record RelativeNotKnown() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/relativeId");
        }
    }

    record RelatedToOneself() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/relativeId");
        }
    }

    record RelationEndsBeforeItBegins(LocalDate from, LocalDate to) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/to");
        }
    }

    /** From whichever side it was recorded. */
    record RelationAlreadyRecorded(Kinship kinship) implements Refusal {}

    /** Of a person whose registration is to be withdrawn. */
    record DossierHoldsRelatives(int relatives) implements Refusal {}
}
