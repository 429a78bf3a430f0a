package vn.canbo.personnel.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.VerdictState;
import vn.canbo.events.code.Verdict;

/**
 * The answer to whether a person meets the standard of a title on a day.
 *
 * @param unitId unit in which the title is or would be held
 * @param pack packs it rests on, joined by a slash
 * @param packVersion their versions, in the same order
 * @param remedyBy last day on which a shortfall may still be made good; present with UNMET_IN_GRACE
 * @param holdsUntil first day on which the calendar alone may change the verdict
 */
public record Assessment(
        String title,
        UUID unitId,
        Verdict verdict,
        List<AssessedCriterion> criteria,
        String pack,
        String packVersion,
        LocalDate onDay,
        @Nullable LocalDate remedyBy,
        @Nullable LocalDate holdsUntil) {

    public Assessment {
        criteria = List.copyOf(criteria);
    }

    /** Good enough to be appointed: grace is for those who are in post (TN12-11). */
    public boolean admits() {
        return switch (verdict) {
            case ABOVE, MET -> true;
            case UNMET, UNMET_IN_GRACE, CANNOT_TELL -> false;
        };
    }

    /**
     * The same answer, on whichever day and by whichever packs it was given: every criterion names
     * its own source.
     */
    public boolean saysTheSameAs(Assessment other) {
        return title.equals(other.title)
                && unitId.equals(other.unitId)
                && verdict == other.verdict
                && criteria.equals(other.criteria)
                && Objects.equals(remedyBy, other.remedyBy)
                && Objects.equals(holdsUntil, other.holdsUntil);
    }

    /** The same answer, holding no longer than until the day. */
    Assessment until(LocalDate day) {
        var end = holdsUntil != null && holdsUntil.isBefore(day) ? holdsUntil : day;
        return new Assessment(
                title, unitId, verdict, criteria, pack, packVersion, onDay, remedyBy, end);
    }

    VerdictState state(UUID personId) {
        return new VerdictState(
                personId,
                title,
                unitId,
                verdict,
                criteria,
                pack,
                packVersion,
                onDay,
                remedyBy,
                holdsUntil);
    }
}
