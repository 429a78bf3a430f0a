package vn.canbo.assignment.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.canbo.assignment.eligibility.TestOfficial.anOfficial;
import static vn.canbo.assignment.eligibility.TestStay.HOST;
import static vn.canbo.assignment.eligibility.TestStay.OTHER_HOST;
import static vn.canbo.assignment.eligibility.TestStay.decided;
import static vn.canbo.assignment.eligibility.TestStay.ended;
import static vn.canbo.assignment.eligibility.TestStay.running;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.secondment.SecondmentTerms;

/** SEC-07, SEC-12 and SEC-16: what else is decided about the person, and longer terms. */
class StaysBesideTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final LocalDate DECIDED = LocalDate.of(2025, 9, 22);
    private static final EligibilityRules RULES =
            new EligibilityRules(PACKS.secondmentTerms(DECIDED).orElseThrow(), PACKS.retirement());

    private static Planned from(String first, String last) {
        return new Planned(
                new Term(LocalDate.parse(first), LocalDate.parse(last)), HOST, DECIDED, DECIDED);
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }

    private static List<String> codes(TestOfficial official, Planned planned, Stay... others) {
        return codes(RULES.objectionsTo(official.known(), planned, List.of(others)));
    }

    private static final Planned USUAL = from("2025-10-01", "2026-03-31");

    @Test
    void b_08_who_is_away_is_not_sent_elsewhere() {
        var running = running(HOST, "2025-10-01", "2028-09-30");
        var elsewhere =
                new Planned(
                        new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)),
                        OTHER_HOST,
                        LocalDate.of(2025, 10, 5),
                        LocalDate.of(2025, 10, 5));

        assertThat(codes(anOfficial(), elsewhere, running)).containsExactly("ALREADY_SECONDED");
    }

    @ParameterizedTest(name = "other {0} to {1}: {2}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        2025-04-01, 2025-09-30, -
        2025-04-01, 2025-10-01, ALREADY_SECONDED
        2026-03-31, 2026-08-31, OVERLAPS_ANOTHER
        2026-04-01, 2026-08-31, -
        2025-12-01, 2025-12-02, OVERLAPS_ANOTHER
        """)
    void two_secondments_never_share_a_day(String first, String last, @Nullable String expected) {
        var other = decided(OTHER_HOST, first, last);

        assertThat(codes(anOfficial(), USUAL, other))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void who_was_never_ended_is_still_away() {
        var overdue = running(OTHER_HOST, "2025-01-01", "2025-06-30");
        var ended = ended(OTHER_HOST, "2025-01-01", "2025-06-30", "2025-06-30");

        assertThat(codes(anOfficial(), USUAL, overdue)).containsExactly("ALREADY_SECONDED");
        assertThat(codes(anOfficial(), USUAL, ended)).isEmpty();
    }

    @Test
    void an_early_end_frees_the_days_that_were_not_served() {
        var early = ended(OTHER_HOST, "2025-04-01", "2026-03-31", "2025-09-30");

        assertThat(codes(anOfficial(), USUAL, early)).isEmpty();
    }

    @Test
    void consecutive_terms_at_one_host_count_as_one() {
        var before = ended(HOST, "2025-07-01", "2025-09-30", "2025-09-30");
        var elsewhere = ended(OTHER_HOST, "2025-07-01", "2025-09-30", "2025-09-30");
        var interrupted = ended(HOST, "2025-06-30", "2025-09-29", "2025-09-29");
        var toThreeYears = from("2025-10-01", "2028-06-30");
        var oneDayMore = from("2025-10-01", "2028-07-01");

        assertThat(codes(anOfficial(), toThreeYears, before)).isEmpty();
        assertThat(codes(anOfficial(), oneDayMore, before))
                .containsExactly("CUMULATIVE_TERM_TOO_LONG");
        assertThat(codes(anOfficial(), oneDayMore, elsewhere)).isEmpty();
        assertThat(codes(anOfficial(), oneDayMore, interrupted)).isEmpty();
    }

    @Test
    void consecutive_terms_count_as_one_whichever_was_told_first() {
        var after = decided(HOST, "2026-04-01", "2028-09-30");
        var later = decided(HOST, "2028-10-01", "2028-12-31");
        var elsewhere = decided(OTHER_HOST, "2026-04-01", "2028-10-01");
        var interrupted = decided(HOST, "2026-04-02", "2028-10-01");

        assertThat(codes(anOfficial(), USUAL, after)).isEmpty();
        assertThat(codes(anOfficial(), USUAL, after, later))
                .containsExactly("CUMULATIVE_TERM_TOO_LONG");
        assertThat(codes(anOfficial(), USUAL, elsewhere)).isEmpty();
        assertThat(codes(anOfficial(), USUAL, interrupted)).isEmpty();
    }

    @Test
    void whether_terms_count_together_is_a_matter_of_the_pack() {
        var before = ended(HOST, "2025-07-01", "2025-09-30", "2025-09-30");
        var threeYearsOfItsOwn = from("2025-10-01", "2028-09-30");
        var apart = new EligibilityRules(countingApart(), PACKS.retirement());

        assertThat(codes(anOfficial(), threeYearsOfItsOwn, before))
                .containsExactly("CUMULATIVE_TERM_TOO_LONG");
        assertThat(
                        codes(
                                apart.objectionsTo(
                                        anOfficial().known(), threeYearsOfItsOwn, List.of(before))))
                .isEmpty();
    }

    private static SecondmentTerms countingApart() {
        var terms = RULES.terms();
        return new SecondmentTerms(
                terms.validity(),
                terms.shortest(),
                terms.longest(),
                terms.dayCount(),
                false,
                terms.remainingService(),
                terms.remainingServiceAt(),
                terms.leastLevel(),
                terms.categories(),
                terms.quota(),
                terms.sources());
    }

    @ParameterizedTest(name = "extend to {0} on {1}: {2}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        2028-09-30, 2026-03-01, -
        2028-10-01, 2026-03-01, CUMULATIVE_TERM_TOO_LONG
        2026-04-01, 2026-03-31, -
        2026-04-30, 2026-04-01, TERM_IS_OVER
        2026-03-31, 2026-03-01, NO_EXTENSION
        2026-03-30, 2026-03-01, NO_EXTENSION
        """)
    @Tag("TN25-18")
    void an_extension_reaches_three_years_at_most_and_comes_before_the_end(
            LocalDate lastDay, LocalDate asOf, @Nullable String expected) {
        var running = running(HOST, "2025-10-01", "2026-03-31");

        assertThat(
                        codes(
                                RULES.objectionsToExtension(
                                        anOfficial().known(), running, lastDay, asOf, List.of())))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    @Tag("TN25-8")
    void an_extension_is_blocked_while_a_case_is_open() {
        var running = running(HOST, "2025-10-01", "2026-09-30");
        var official = anOfficial().barred("SEC-02", "2026-06-01", null).known();

        assertThat(
                        codes(
                                RULES.objectionsToExtension(
                                        official,
                                        running,
                                        LocalDate.of(2027, 3, 31),
                                        LocalDate.of(2026, 6, 1),
                                        List.of())))
                .containsExactly("UNDER_DISCIPLINE");
    }

    @Test
    void an_extension_does_not_run_into_the_next_secondment() {
        var running = running(HOST, "2025-10-01", "2026-03-31");
        var next = decided(OTHER_HOST, "2026-06-01", "2026-12-31");
        var asOf = LocalDate.of(2026, 3, 1);

        assertThat(
                        codes(
                                RULES.objectionsToExtension(
                                        anOfficial().known(),
                                        running,
                                        LocalDate.of(2026, 5, 31),
                                        asOf,
                                        List.of(next))))
                .isEmpty();
        assertThat(
                        codes(
                                RULES.objectionsToExtension(
                                        anOfficial().known(),
                                        running,
                                        LocalDate.of(2026, 6, 1),
                                        asOf,
                                        List.of(next))))
                .containsExactly("OVERLAPS_ANOTHER");
    }
}
