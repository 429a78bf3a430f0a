package vn.canbo.assignment.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.canbo.policy.secondment.DayCount.BOTH_DAYS_INCLUDED;
import static vn.canbo.policy.secondment.DayCount.CIVIL_CODE;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.secondment.DayCount;
import vn.canbo.policy.secondment.SecondmentRule;
import vn.canbo.policy.secondment.SecondmentTerms;

@Tag("TN25-18")
class TermLimitsTest {

    private static final SecondmentTerms TERMS =
            PolicyPacks.shipped().secondmentTerms(LocalDate.of(2025, 9, 20)).orElseThrow();
    private static final TermLimits LIMITS = limits(BOTH_DAYS_INCLUDED);

    private static TermLimits limits(DayCount count) {
        return new TermLimits(
                TERMS.shortest(), TERMS.longest(), count, TERMS.sourceOf(SecondmentRule.SEC_05));
    }

    private static String named(Optional<Refusal> refusal) {
        return refusal.map(it -> it.getClass().getSimpleName()).orElse("allowed");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            textBlock =
                    """
        2025-01-01, 2025-03-31, allowed
        2025-01-01, 2025-03-30, TermTooShort
        2025-01-01, 2027-12-31, allowed
        2025-01-01, 2028-01-01, TermTooLong
        2024-02-29, 2027-02-28, TermTooLong
        2024-02-29, 2027-02-27, allowed
        2025-10-01, 2025-12-30, TermTooShort
        2025-10-01, 2025-12-31, allowed
        2025-10-01, 2028-09-30, allowed
        2025-10-01, 2028-10-01, TermTooLong
        2025-11-30, 2026-02-27, allowed
        2025-11-30, 2026-02-26, TermTooShort
        2024-12-01, 2025-02-28, allowed
        2024-12-01, 2025-02-27, TermTooShort
        2023-11-30, 2024-02-28, allowed
        2023-11-30, 2024-02-27, TermTooShort
        2025-10-01, 2025-10-01, TermTooShort
        2025-10-01, 2025-09-30, LastDayBeforeFirst
        """)
    void three_months_to_three_years_with_both_ends_included(
            LocalDate first, LocalDate last, String expected) {
        var refusal = LIMITS.check(new Term(first, last));

        assertThat(named(refusal)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            textBlock =
                    """
        2025-10-01, 2025-12-31, TermTooShort
        2025-10-01, 2026-01-01, allowed
        2025-10-01, 2028-10-01, allowed
        2025-10-01, 2028-10-02, TermTooLong
        """)
    void the_civil_code_does_not_count_the_first_day(
            LocalDate first, LocalDate last, String expected) {
        var refusal = limits(CIVIL_CODE).check(new Term(first, last));

        assertThat(named(refusal)).isEqualTo(expected);
    }

    @Test
    void the_refusal_of_a_short_term_names_the_earliest_end() {
        var refusal = LIMITS.check(new Term(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 30)));

        assertThat(refusal)
                .containsInstanceOf(Refusal.TermTooShort.class)
                .map(it -> ((Refusal.TermTooShort) it).earliestLastDay())
                .contains(LocalDate.of(2025, 12, 31));
        assertThat(refusal.orElseThrow().source()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
        2025-10-01, 2025-12-31, BOTH_DAYS_INCLUDED, true
        2025-10-01, 2026-01-01, BOTH_DAYS_INCLUDED, false
        2025-10-01, 2028-09-30, BOTH_DAYS_INCLUDED, false
        2025-10-01, 2025-12-30, BOTH_DAYS_INCLUDED, false
        2025-10-01, 2028-10-01, CIVIL_CODE, true
        2025-10-01, 2028-09-30, CIVIL_CODE, false
        2025-10-01, 2026-01-01, CIVIL_CODE, false
        """)
    void only_the_one_day_band_hangs_on_the_count(
            LocalDate first, LocalDate last, DayCount count, boolean expected) {
        assertThat(limits(count).hangsOnTheCount(new Term(first, last))).isEqualTo(expected);
    }

    /** Six years of first days against the arithmetic of the directive, written another way. */
    @ParameterizedTest
    @EnumSource(DayCount.class)
    void every_first_day_of_six_years_has_both_sides_of_both_limits(DayCount count) {
        var limits = limits(count);
        var counted =
                switch (count) {
                    case BOTH_DAYS_INCLUDED -> 1;
                    case CIVIL_CODE -> 0;
                };
        var days = 0;
        for (var first = LocalDate.of(2023, 1, 1);
                first.isBefore(LocalDate.of(2029, 1, 1));
                first = first.plusDays(1)) {
            var shortest = first.plusMonths(3).minusDays(counted);
            var longest = first.plusYears(3).minusDays(counted);
            assertThat(named(limits.check(new Term(first, shortest)))).isEqualTo("allowed");
            assertThat(named(limits.check(new Term(first, shortest.minusDays(1)))))
                    .isEqualTo("TermTooShort");
            assertThat(named(limits.check(new Term(first, longest)))).isEqualTo("allowed");
            assertThat(named(limits.check(new Term(first, longest.plusDays(1)))))
                    .isEqualTo("TermTooLong");
            days++;
        }
        assertThat(days).isEqualTo(2192);
    }

    @Test
    void every_length_between_the_limits_is_allowed_and_none_outside() {
        var first = LocalDate.of(2024, 2, 29);
        var allowed =
                first.datesUntil(first.plusYears(4))
                        .filter(last -> LIMITS.check(new Term(first, last)).isEmpty())
                        .toList();

        assertThat(allowed.getFirst()).isEqualTo("2024-05-28");
        assertThat(allowed.getLast()).isEqualTo("2027-02-27");
        assertThat(allowed)
                .hasSize(
                        (int) (allowed.getLast().toEpochDay() - allowed.getFirst().toEpochDay())
                                + 1);
    }
}
