package vn.canbo.personnel.evaluation;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;

/** What was decided about an evaluation of a person. */
sealed interface EvaluationEvent extends DomainEvent {

    UUID personId();

    @Override
    default Subject subject() {
        return Subject.person(personId());
    }

    record EvaluationRecorded(UUID personId, Evaluation evaluation) implements EvaluationEvent {

        @Override
        public LocalDate effectiveOn() {
            return evaluation.decidedOn();
        }
    }

    record EvaluationCorrected(UUID personId, Evaluation evaluation, @Personal String reason)
            implements EvaluationEvent {

        @Override
        public LocalDate effectiveOn() {
            return evaluation.decidedOn();
        }
    }

    record EvaluationWithdrawn(
            UUID personId, UUID evaluationId, @Personal String reason, LocalDate effectiveOn)
            implements EvaluationEvent {}
}
