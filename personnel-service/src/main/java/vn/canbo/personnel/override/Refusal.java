package vn.canbo.personnel.override;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.events.code.Criterion;
import vn.canbo.service.decision.Objection;

/** Why an override is not asked for, granted or changed. */
sealed interface Refusal extends Objection {

    /** Refusals of what was asked for. */
    sealed interface OfRequest extends Refusal {

        @Override
        default Optional<String> source() {
            return Optional.of("TN12-11");
        }
    }

    record UnitNotKnown(String unitCode) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/unitId");
        }
    }

    record UnitNotInForce(String unitCode, LocalDate day, String successorCodes)
            implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/unitId");
        }
    }

    record TitleNotKnown(String title) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/title");
        }
    }

    record NothingToOverride() implements OfRequest {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/criteria");
        }
    }

    /**
     * It is met, or not asked of the title, or nothing is known of it: then records are lacking.
     */
    record CriterionNotFailed(Criterion criterion) implements OfRequest {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/criteria");
        }
    }

    record LegalBasisMissing() implements OfRequest {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/legalBasis");
        }
    }

    record DecisionNumberMissing() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/decisionNumber");
        }
    }

    /**
     * @param day on which it is asked for or granted
     */
    record ExpiredAlready(LocalDate until, LocalDate day) implements OfRequest {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/until");
        }
    }

    record DecidedInTheFuture(LocalDate decidedOn) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/decidedOn");
        }
    }

    /** Four eyes: whoever asked neither grants nor changes it. */
    record AskedByYourself() implements OfRequest {}

    record OverrideDecidedAlready() implements Refusal {}

    record OverrideNotGranted() implements Refusal {}

    /** Of a person whose registration is to be withdrawn. */
    record DossierHoldsOverrides(int overrides) implements Refusal {}
}
