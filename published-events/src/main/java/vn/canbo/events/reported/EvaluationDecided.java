package vn.canbo.events.reported;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;

/**
 * The evaluation of a person for one year: a rating, or why there is none (TN12-18).
 *
 * @param rating absent when the person was excused
 * @param excusal absent when the person was rated
 * @param unitCode the unit that decided
 */
public record EvaluationDecided(
        PersonReference person,
        int year,
        @Nullable Rating rating,
        @Nullable Excusal excusal,
        String unitCode,
        LocalDate decidedOn) {}
