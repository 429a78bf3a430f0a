package vn.canbo.personnel.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.NominationStatus;
import vn.canbo.service.decision.Objection;

/** Why a nomination does not go on, or stays as it is. */
sealed interface Refusal extends Objection {

    /** Refusals of the day of a decision. */
    sealed interface OfDecision extends Refusal {

        @Override
        default Optional<String> pointer() {
            return Optional.of("/decidedOn");
        }
    }

    record TitleIsNotElected(String title) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/title");
        }

        @Override
        public Optional<String> source() {
            return Optional.of("QN-17");
        }
    }

    /** For the same title of the same unit, and not over yet. */
    record AlreadyNominated(String title, NominationStatus status) implements Refusal {}

    /**
     * @param step that was asked for
     * @param status of the nomination
     * @param needed one of these goes before the step
     */
    record StepOutOfOrder(
            NominationStatus step, NominationStatus status, List<NominationStatus> needed)
            implements Refusal {

        public StepOutOfOrder {
            needed = List.copyOf(needed);
        }

        @Override
        public Optional<String> source() {
            return Optional.of("QN-17");
        }
    }

    /**
     * @param stepOn the day of the step before
     */
    record DecidedBeforeStep(LocalDate decidedOn, NominationStatus step, LocalDate stepOn)
            implements OfDecision {}

    /**
     * @param stepOn the day of the step after
     */
    record DecidedAfterStep(LocalDate decidedOn, NominationStatus step, LocalDate stepOn)
            implements OfDecision {}

    record OfficeBeforeRatification(LocalDate effectiveOn, LocalDate ratifiedOn)
            implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/effectiveOn");
        }
    }

    record DecidedInTheFuture(LocalDate decidedOn) implements OfDecision {}

    /** No pack says what is asked of nominations on that day. */
    record DayWithoutTerms(LocalDate decidedOn) implements OfDecision {}

    /** It does not exist on the day, as a committee of the district after its last one. */
    record BodyNotOfDay(DecidingBody body, LocalDate day, String instrument) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/body");
        }

        @Override
        public Optional<String> source() {
            return Optional.of(instrument);
        }
    }

    record DecisionNumberMissing() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/decisionNumber");
        }
    }

    /**
     * @param missing whose opinion is not recorded by the day of the approval
     */
    record OpinionsMissing(List<DecidingBody> missing, LocalDate day, String instrument)
            implements Refusal {

        public OpinionsMissing {
            missing = List.copyOf(missing);
        }

        @Override
        public Optional<String> source() {
            return Optional.of("QN-16; " + instrument);
        }
    }

    /** Four eyes: whoever introduced the person does not approve. */
    record ApproverDrafted() implements Refusal {}

    record OpinionAlreadyRecorded(DecidingBody body) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/body");
        }
    }

    /** What was approved rests on them. */
    record OpinionsClosed(NominationStatus status) implements Refusal {}

    record GivenInTheFuture(LocalDate givenOn) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/givenOn");
        }
    }

    record DocumentNumberMissing() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/documentNumber");
        }
    }

    record StepNotTaken(NominationStatus step) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/status");
        }
    }

    /** The draft has none before it; the whole nomination is withdrawn instead. */
    record DraftIsFirst() implements Refusal {}

    /** The post that was taken is still on record; it is withdrawn first. */
    record PostStillRecorded(String title, LocalDate from) implements Refusal {}

    /** Of a person whose registration is to be withdrawn. */
    record DossierHoldsNominations(int nominations) implements Refusal {}
}
