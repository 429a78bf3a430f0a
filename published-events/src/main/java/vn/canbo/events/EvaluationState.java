package vn.canbo.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;

/**
 * The evaluation of a person for one year; a person has at most one of each year that is not
 * withdrawn.
 *
 * @param rating absent when the person was excused
 * @param excusal absent when the person was rated
 * @param evaluatorId the unit that rated or excused
 * @param withdrawn the record was a mistake: it never held
 */
public record EvaluationState(
        UUID evaluationId,
        UUID personId,
        int year,
        @Nullable Rating rating,
        @Nullable Excusal excusal,
        UUID evaluatorId,
        LocalDate decidedOn,
        boolean withdrawn)
        implements PublicState {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return evaluationId.toString();
    }
}
