package vn.canbo.personnel.evaluation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.EvaluationState;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;

/**
 * How somebody did the work of a year.
 *
 * @param rating absent when excused
 * @param excusal absent when rated
 * @param evaluatorId the unit that decided
 */
public record Evaluation(
        UUID evaluationId,
        int year,
        @Nullable Rating rating,
        @Nullable Excusal excusal,
        UUID evaluatorId,
        LocalDate decidedOn) {

    public Evaluation {
        if ((rating == null) == (excusal == null)) {
            throw new IllegalArgumentException("either rated or excused");
        }
    }

    EvaluationState state(UUID personId, boolean withdrawn) {
        return new EvaluationState(
                evaluationId, personId, year, rating, excusal, evaluatorId, decidedOn, withdrawn);
    }
}
