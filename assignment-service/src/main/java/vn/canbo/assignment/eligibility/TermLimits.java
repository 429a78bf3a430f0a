package vn.canbo.assignment.eligibility;

import java.time.Period;
import java.util.Optional;
import vn.canbo.policy.secondment.DayCount;
import vn.canbo.policy.source.Source;

/**
 * How short and how long a secondment may be, in calendar months and years, and how its days are
 * counted; the figures come from the policy pack (TN25-18; Decree 170/2025, articles 26 and 27).
 */
record TermLimits(Period shortest, Period longest, DayCount dayCount, Source basis) {

    /** Both limits are allowed lengths: a term of exactly three years passes a three-year limit. */
    Optional<Refusal> check(Term term) {
        if (term.lastDay().isBefore(term.firstDay())) {
            return Optional.of(new Refusal.LastDayBeforeFirst(term));
        }
        var earliest = dayCount.lastDayOf(term.firstDay(), shortest);
        if (term.lastDay().isBefore(earliest)) {
            return Optional.of(new Refusal.TermTooShort(term, shortest, earliest, basis));
        }
        var latest = dayCount.lastDayOf(term.firstDay(), longest);
        if (term.lastDay().isAfter(latest)) {
            return Optional.of(new Refusal.TermTooLong(term, longest, latest, basis));
        }
        return Optional.empty();
    }

    /**
     * In the one-day band the two ways of counting differ: the term passes by the one in force and
     * would not by the other (domain reference 9.1 no. 12).
     */
    boolean hangsOnTheCount(Term term) {
        return check(term).isEmpty()
                && new TermLimits(shortest, longest, other(), basis).check(term).isPresent();
    }

    private DayCount other() {
        return switch (dayCount) {
            case BOTH_DAYS_INCLUDED -> DayCount.CIVIL_CODE;
            case CIVIL_CODE -> DayCount.BOTH_DAYS_INCLUDED;
        };
    }
}
