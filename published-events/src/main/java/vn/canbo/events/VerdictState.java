package vn.canbo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Verdict;

/**
 * Whether a person meets the standard of a title, with every criterion.
 *
 * @param pack the packs it rests on, joined by a slash
 * @param packVersion their versions in the same order
 * @param onDay the legal day it was judged for
 * @param remedyBy last day on which a shortfall may still be made good; present with UNMET_IN_GRACE
 * @param holdsUntil first day on which the calendar alone may change the verdict; from it on a
 *     reader shows CANNOT_TELL
 */
public record VerdictState(
        UUID personId,
        String title,
        UUID unitId,
        Verdict verdict,
        List<AssessedCriterion> criteria,
        String pack,
        String packVersion,
        LocalDate onDay,
        @Nullable LocalDate remedyBy,
        @Nullable LocalDate holdsUntil)
        implements PublicState {

    public VerdictState {
        criteria = List.copyOf(criteria);
    }

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return personId + "/" + title;
    }
}
