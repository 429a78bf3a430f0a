package vn.canbo.personnel.nomination;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.personnel.nomination.Nomination.Step;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;

/** What was decided about a nomination; its subject is the nomination, not the dossier. */
sealed interface NominationEvent extends DomainEvent {

    UUID nominationId();

    UUID personId();

    @Override
    default Subject subject() {
        return of(nominationId());
    }

    @Override
    default UUID sealedFor() {
        return personId();
    }

    static Subject of(UUID nominationId) {
        return new Subject("nomination", nominationId.toString());
    }

    /**
     * What happened when a nomination took a step after its draft.
     *
     * @param dossierVersion of the dossier as it is now
     */
    static NominationEvent of(
            Nomination nomination, Step step, @Nullable String reason, long dossierVersion) {
        var id = nomination.nominationId();
        var person = nomination.personId();
        return switch (step.status()) {
            case DRAFT -> throw new IllegalArgumentException("a draft follows nothing");
            case APPRAISED -> new NominationAppraised(id, person, step);
            case APPROVED -> new NominationApproved(id, person, step, dossierVersion);
            case REJECTED -> new NominationRejected(id, person, step, reason);
            case ELECTED -> new NomineeElected(id, person, step);
            case NOT_ELECTED -> new NomineeNotElected(id, person, step);
            case RATIFIED -> new ElectionRatified(id, person, step);
            case NOT_RATIFIED -> new ElectionNotRatified(id, person, step);
            case IN_OFFICE -> new OfficeTaken(id, person, step);
            case WITHDRAWN -> new NominationWithdrawn(id, person, step, reason);
        };
    }

    /** A step that was taken. */
    sealed interface StepTaken extends NominationEvent {

        Step step();

        @Override
        default LocalDate effectiveOn() {
            return step().decidedOn();
        }
    }

    record PersonNominated(
            UUID nominationId,
            UUID personId,
            UUID unitId,
            String title,
            LocalDate expectedOn,
            Step step)
            implements StepTaken {}

    record NominationAppraised(UUID nominationId, UUID personId, Step step) implements StepTaken {}

    /**
     * @param dossierVersion of the dossier on which the approval rests
     */
    record NominationApproved(UUID nominationId, UUID personId, Step step, long dossierVersion)
            implements StepTaken {}

    record NominationRejected(
            UUID nominationId, UUID personId, Step step, @Personal @Nullable String reason)
            implements StepTaken {}

    record NomineeElected(UUID nominationId, UUID personId, Step step) implements StepTaken {}

    record NomineeNotElected(UUID nominationId, UUID personId, Step step) implements StepTaken {}

    record ElectionRatified(UUID nominationId, UUID personId, Step step) implements StepTaken {}

    record ElectionNotRatified(UUID nominationId, UUID personId, Step step) implements StepTaken {}

    record OfficeTaken(UUID nominationId, UUID personId, Step step) implements StepTaken {}

    record NominationWithdrawn(
            UUID nominationId, UUID personId, Step step, @Personal @Nullable String reason)
            implements StepTaken {}

    record StepCorrected(
            UUID nominationId,
            UUID personId,
            LocalDate expectedOn,
            Step step,
            @Personal String reason)
            implements StepTaken {}

    /**
     * @param step that was never taken
     */
    record StepWithdrawn(
            UUID nominationId,
            UUID personId,
            Step step,
            @Personal String reason,
            LocalDate effectiveOn)
            implements NominationEvent {}

    record OpinionRecorded(UUID nominationId, UUID personId, Opinion opinion)
            implements NominationEvent {

        @Override
        public LocalDate effectiveOn() {
            return opinion.givenOn();
        }
    }

    record OpinionCorrected(
            UUID nominationId, UUID personId, Opinion opinion, @Personal String reason)
            implements NominationEvent {

        @Override
        public LocalDate effectiveOn() {
            return opinion.givenOn();
        }
    }

    record OpinionWithdrawn(
            UUID nominationId,
            UUID personId,
            UUID opinionId,
            @Personal String reason,
            LocalDate effectiveOn)
            implements NominationEvent {}
}
