package vn.canbo.events.reported;

import java.time.LocalDate;

/**
 * An appointment decided by a competent authority; refused when the standard of the title or the
 * establishment stands in the way (TN12-11, TN12-15, CT-2).
 *
 * @param effectiveOn first day in the post
 */
public record PersonAppointed(
        PersonReference person,
        String unitCode,
        String title,
        boolean main,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        String decisionNumber) {}
