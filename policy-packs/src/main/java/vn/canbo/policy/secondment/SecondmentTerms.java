package vn.canbo.policy.secondment;

import java.time.Period;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;

/**
 * The figures of the secondment rules on the days of one validity.
 *
 * @param shortest the planned term may be exactly this long (SEC-05)
 * @param longest the whole term may be exactly this long (SEC-05)
 * @param extensionsCount whether extensions count toward the longest term (SEC-12)
 * @param remainingService from the measuring point to the start of the pension, exactly this much
 *     is enough (SEC-01)
 * @param leastLevel SEC-04
 * @param categories who may be seconded (TN25-27)
 */
public record SecondmentTerms(
        Validity validity,
        Period shortest,
        Period longest,
        DayCount dayCount,
        boolean extensionsCount,
        Period remainingService,
        MeasuredAt remainingServiceAt,
        ProfessionalLevel leastLevel,
        Set<Category> categories,
        SendingQuota quota,
        Map<SecondmentRule, Source> sources) {

    /** The day from which the remaining service is counted (TN25-O4). */
    public enum MeasuredAt {
        START,
        DECISION,
        NOMINATION
    }

    public SecondmentTerms {
        categories = Set.copyOf(categories);
        sources = Map.copyOf(sources);
        for (var rule : SecondmentRule.values()) {
            if (!sources.containsKey(rule)) {
                throw new IllegalArgumentException(rule.code() + " has no source");
            }
        }
        if (shortest.toTotalMonths() > longest.toTotalMonths()) {
            throw new IllegalArgumentException(shortest + " is longer than " + longest);
        }
    }

    /** Where the rule is written. */
    public Source sourceOf(SecondmentRule rule) {
        return Objects.requireNonNull(sources.get(rule), rule::code);
    }
}
