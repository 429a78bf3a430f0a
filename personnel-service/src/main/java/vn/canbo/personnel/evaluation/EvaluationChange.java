package vn.canbo.personnel.evaluation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;

/** What may be asked to be done to the evaluations of a person. */
public sealed interface EvaluationChange {

    /**
     * Either rated or excused; whoever says both or neither is refused.
     *
     * @param evaluatorId the unit that decided
     */
    record RecordEvaluation(
            int year,
            @Nullable Rating rating,
            @Nullable Excusal excusal,
            UUID evaluatorId,
            LocalDate decidedOn)
            implements EvaluationChange {

        Evaluation as(UUID evaluationId) {
            return new Evaluation(evaluationId, year, rating, excusal, evaluatorId, decidedOn);
        }
    }

    /**
     * @param evaluation what it should have said from the beginning
     */
    record CorrectEvaluation(RecordEvaluation evaluation, String reason)
            implements EvaluationChange {}

    record WithdrawEvaluation(String reason) implements EvaluationChange {}
}
