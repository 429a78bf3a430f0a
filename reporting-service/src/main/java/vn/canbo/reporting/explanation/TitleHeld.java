package vn.canbo.reporting.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.code.Verdict;

/**
 * A post held, with the verdict on its title and every criterion of it.
 *
 * @param verdict CANNOT_TELL also when there is none yet or the calendar has overtaken it
 * @param criteria with required, actual, result and source each; empty while there is no verdict
 * @param pack absent while there is no verdict, as are its version and day
 * @param remedyBy last day on which the shortfalls may be made good; absent without grace
 * @param holdsUntil first day on which the calendar alone may change the verdict
 */
public record TitleHeld(
        String title,
        String nameVi,
        String nameEn,
        UUID unitId,
        String unitName,
        boolean main,
        LocalDate from,
        Verdict verdict,
        List<AssessedCriterion> criteria,
        @Nullable String pack,
        @Nullable String packVersion,
        @Nullable LocalDate onDay,
        @Nullable LocalDate remedyBy,
        @Nullable LocalDate holdsUntil) {

    public TitleHeld {
        criteria = List.copyOf(criteria);
    }

    /** Criteria that are neither met nor exceeded: what stands in the way. */
    public List<AssessedCriterion> shortfalls() {
        return criteria.stream()
                .filter(it -> it.result() != Verdict.MET && it.result() != Verdict.ABOVE)
                .toList();
    }
}
