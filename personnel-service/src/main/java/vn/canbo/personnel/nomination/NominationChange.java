package vn.canbo.personnel.nomination;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.NominationStatus;
import vn.canbo.personnel.nomination.Nomination.Step;

/** What may be decided about nominations. */
sealed interface NominationChange {

    /** Leads to a status, by the decision of a body. */
    sealed interface Advance extends NominationChange {

        NominationStatus status();

        LocalDate decidedOn();

        DecidingBody body();

        String decisionNumber();

        /** Why; absent where the decision says it. */
        default @Nullable String reason() {
            return null;
        }

        default Step step(String takenBy, @Nullable UUID postId) {
            return new Step(status(), decidedOn(), body(), decisionNumber(), takenBy, postId);
        }
    }

    /**
     * @param expectedOn the day on which the office is expected to be taken
     */
    record NominatePerson(
            UUID unitId,
            String title,
            LocalDate expectedOn,
            LocalDate decidedOn,
            DecidingBody body,
            String decisionNumber)
            implements NominationChange {

        Step step(String takenBy) {
            return new Step(NominationStatus.DRAFT, decidedOn, body, decisionNumber, takenBy, null);
        }
    }

    record AppraiseNomination(LocalDate decidedOn, DecidingBody body, String decisionNumber)
            implements Advance {

        @Override
        public NominationStatus status() {
            return NominationStatus.APPRAISED;
        }
    }

    record ApproveNomination(LocalDate decidedOn, DecidingBody body, String decisionNumber)
            implements Advance {

        @Override
        public NominationStatus status() {
            return NominationStatus.APPROVED;
        }
    }

    record RejectNomination(
            LocalDate decidedOn, DecidingBody body, String decisionNumber, String reason)
            implements Advance {

        @Override
        public NominationStatus status() {
            return NominationStatus.REJECTED;
        }
    }

    record RecordElectionResult(
            boolean elected, LocalDate decidedOn, DecidingBody body, String decisionNumber)
            implements Advance {

        @Override
        public NominationStatus status() {
            return elected ? NominationStatus.ELECTED : NominationStatus.NOT_ELECTED;
        }
    }

    record RatifyElection(
            boolean ratified, LocalDate decidedOn, DecidingBody body, String decisionNumber)
            implements Advance {

        @Override
        public NominationStatus status() {
            return ratified ? NominationStatus.RATIFIED : NominationStatus.NOT_RATIFIED;
        }
    }

    /**
     * @param effectiveOn first day in the post; may lie ahead
     */
    record TakeOffice(
            boolean main,
            LocalDate effectiveOn,
            LocalDate decidedOn,
            DecidingBody body,
            String decisionNumber)
            implements Advance {

        @Override
        public NominationStatus status() {
            return NominationStatus.IN_OFFICE;
        }
    }

    /** The person is no longer nominated, or never should have been. */
    record WithdrawNomination(
            LocalDate decidedOn, DecidingBody body, String decisionNumber, String reason)
            implements Advance {

        @Override
        public NominationStatus status() {
            return NominationStatus.WITHDRAWN;
        }
    }

    /**
     * What the record of a step should have said from the beginning; its status stays.
     *
     * @param expectedOn of the nomination; absent when that was right
     */
    record CorrectStep(
            NominationStatus status,
            @Nullable LocalDate expectedOn,
            LocalDate decidedOn,
            DecidingBody body,
            String decisionNumber,
            String reason)
            implements NominationChange {

        Step correcting(Step wrong) {
            return new Step(
                    status, decidedOn, body, decisionNumber, wrong.takenBy(), wrong.postId());
        }
    }

    /** The last step was never taken: the nomination is again where it was before. */
    record WithdrawStep(String reason) implements NominationChange {}

    record RecordOpinion(
            DecidingBody body, boolean inFavour, LocalDate givenOn, String documentNumber)
            implements NominationChange {

        Opinion as(UUID opinionId) {
            return new Opinion(opinionId, body, inFavour, givenOn, documentNumber);
        }
    }

    record CorrectOpinion(RecordOpinion opinion, String reason) implements NominationChange {}

    record WithdrawOpinion(String reason) implements NominationChange {}
}
