package vn.canbo.personnel.reelection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.reelection.AgeCondition;
import vn.canbo.policy.reelection.ElectedBody;

/**
 * Which election is asked about.
 *
 * @param measure absent for the month that the condition names
 * @param electionDay absent for the day that the condition names
 * @param termEnds last day of the term that ends; absent while it is not known
 * @param asOf on which day somebody holds a title; absent for today
 * @param knownAt as it was known then; absent for what is known now
 */
record Election(
        ElectedBody body,
        @Nullable YearMonth measure,
        @Nullable LocalDate electionDay,
        @Nullable LocalDate termEnds,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt) {

    @Nullable LocalDate dayUnder(AgeCondition condition) {
        return electionDay == null ? condition.electionDay() : electionDay;
    }
}
