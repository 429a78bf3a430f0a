package vn.canbo.assignment.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.canbo.assignment.eligibility.TestOfficial.anOfficial;
import static vn.canbo.assignment.eligibility.TestStay.HOST;
import static vn.canbo.assignment.eligibility.TestStay.OTHER_HOST;
import static vn.canbo.assignment.eligibility.TestStay.running;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.Sex;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.secondment.SecondmentTerms;
import vn.canbo.policy.secondment.SecondmentTerms.MeasuredAt;

class EligibilityRulesTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final LocalDate DECIDED = LocalDate.of(2025, 9, 22);
    private static final SecondmentTerms TERMS = PACKS.secondmentTerms(DECIDED).orElseThrow();
    private static final EligibilityRules RULES = rules(TERMS);

    private static EligibilityRules rules(SecondmentTerms terms) {
        return new EligibilityRules(terms, PACKS.retirement());
    }

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
    void somebody_without_any_obstacle_may_go() {
        assertThat(codes(anOfficial(), USUAL)).isEmpty();
    }

    /** The people of scenario B; B3 is decided by SEC-08, which a later issue brings. */
    @ParameterizedTest(name = "B-01 {0}: {6}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        B1, MALE,   1973-09, CIVIL_SERVANT,   UNIVERSITY, -,          -
        B2, MALE,   1973-08, CIVIL_SERVANT,   UNIVERSITY, -,          TOO_CLOSE_TO_PENSION
        B4, MALE,   1990-07, CIVIL_SERVANT,   UNIVERSITY, 2025-08-25, UNDER_DISCIPLINE
        B5, FEMALE, 1995-12, CIVIL_SERVANT,   COLLEGE,    -,          LEVEL_TOO_LOW
        B6, MALE,   1994-02, PUBLIC_EMPLOYEE, UNIVERSITY, -,          -
        B7, FEMALE, 1991-06, CIVIL_SERVANT,   UNIVERSITY, -,          -
        B8, MALE,   1988-08, CIVIL_SERVANT,   UNIVERSITY, -,          -
        """)
    @Tag("TN25-5")
    @Tag("TN25-8")
    @Tag("TN25-9")
    @Tag("TN25-27")
    void the_screening_of_scenario_b(
            String who,
            Sex sex,
            String born,
            Category category,
            ProfessionalLevel level,
            @Nullable String disciplinedSince,
            @Nullable String expected) {
        var official = anOfficial().born(sex, born).as(category).having(level);
        if (disciplinedSince != null) {
            official.barred("SEC-02", disciplinedSince, null);
        }
        var planned =
                new Planned(
                        new Term(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)),
                        null,
                        LocalDate.of(2025, 9, 20),
                        LocalDate.of(2025, 9, 20));

        assertThat(codes(official, planned))
                .as(who)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    @Tag("TN25-18")
    void the_terms_of_b_02_to_b_04() {
        var b1 = anOfficial().born(Sex.MALE, "1973-09");
        var b6 = anOfficial().born(Sex.MALE, "1994-02").as(Category.PUBLIC_EMPLOYEE);

        assertThat(codes(b6, from("2025-10-01", "2025-12-30"))).containsExactly("TERM_TOO_SHORT");
        assertThat(codes(b6, from("2025-10-01", "2025-12-31"))).isEmpty();
        assertThat(codes(b1, from("2025-10-01", "2028-10-01"))).containsExactly("TERM_TOO_LONG");
        assertThat(codes(b1, from("2025-10-01", "2028-09-30"))).isEmpty();
        assertThat(codes(anOfficial(), from("2025-10-01", "2026-03-31"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} born {1}: {2}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        MALE,   1973-09, -
        MALE,   1973-08, TOO_CLOSE_TO_PENSION
        FEMALE, 1975-09, -
        FEMALE, 1975-08, TOO_CLOSE_TO_PENSION
        """)
    @Tag("TN25-5")
    void exactly_ten_years_of_service_left_are_enough(
            Sex sex, String born, @Nullable String expected) {
        assertThat(codes(anOfficial().born(sex, born), USUAL))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    @Tag("TN25-5")
    void for_every_birth_month_the_last_good_start_is_ten_years_before_the_pension(Sex sex) {
        var months = 0;
        for (var born = YearMonth.of(1968, 1);
                born.isBefore(YearMonth.of(2004, 1));
                born = born.plusMonths(1)) {
            var official = anOfficial().born(sex, born.toString());
            var lastGood = PACKS.retirement().pensionStartOf(sex, born).minusYears(10);
            assertThat(codes(official, startingOn(lastGood))).isEmpty();
            assertThat(codes(official, startingOn(lastGood.plusDays(1))))
                    .containsExactly("TOO_CLOSE_TO_PENSION");
            months++;
        }
        assertThat(months).isEqualTo(432);
    }

    private static Planned startingOn(LocalDate first) {
        return new Planned(new Term(first, first.plusMonths(6)), HOST, DECIDED, DECIDED);
    }

    @Test
    @Tag("TN25-5")
    void where_the_ten_years_are_measured_is_a_parameter_of_the_pack() {
        var born = anOfficial().born(Sex.MALE, "1973-08").known();
        var late = from("2025-10-01", "2026-03-31");
        var early =
                new Planned(late.term(), HOST, LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 22));

        assertThat(codes(rules(measuredAt(MeasuredAt.START)).objectionsTo(born, early, List.of())))
                .containsExactly("TOO_CLOSE_TO_PENSION");
        assertThat(
                        codes(
                                rules(measuredAt(MeasuredAt.DECISION))
                                        .objectionsTo(born, early, List.of())))
                .containsExactly("TOO_CLOSE_TO_PENSION");
        assertThat(
                        codes(
                                rules(measuredAt(MeasuredAt.NOMINATION))
                                        .objectionsTo(born, early, List.of())))
                .isEmpty();
    }

    private static SecondmentTerms measuredAt(MeasuredAt at) {
        return new SecondmentTerms(
                TERMS.validity(),
                TERMS.shortest(),
                TERMS.longest(),
                TERMS.dayCount(),
                TERMS.extensionsCount(),
                TERMS.remainingService(),
                at,
                TERMS.leastLevel(),
                TERMS.categories(),
                TERMS.quota(),
                TERMS.sources());
    }

    @ParameterizedTest(name = "{0} from {1} until {2}: {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        SEC-02, 2025-08-25, -,          UNDER_DISCIPLINE
        SEC-03, 2025-08-25, -,          UNDER_INVESTIGATION
        SEC-02, 2025-08-25, 2025-09-22, -
        SEC-02, 2025-08-25, 2025-09-23, UNDER_DISCIPLINE
        SEC-02, 2025-09-25, 2025-09-26, UNDER_DISCIPLINE
        SEC-02, 2025-10-01, -,          UNDER_DISCIPLINE
        SEC-02, 2025-10-02, -,          -
        SEC-99, 2025-08-25, -,          -
        """)
    @Tag("TN25-8")
    void a_bar_on_any_day_from_the_decision_to_the_start_stands_in_the_way(
            String rule, String from, @Nullable String until, @Nullable String expected) {
        assertThat(codes(anOfficial().barred(rule, from, until), USUAL))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @EnumSource(ProfessionalLevel.class)
    @Tag("TN25-9")
    void university_or_higher_is_asked(ProfessionalLevel level) {
        var expected =
                level.compareTo(ProfessionalLevel.UNIVERSITY) < 0
                        ? List.of("LEVEL_TOO_LOW")
                        : List.of();

        assertThat(codes(anOfficial().having(level), USUAL)).isEqualTo(expected);
    }

    @Test
    void what_is_not_known_is_neither_met_nor_unmet() {
        var stranger = anOfficial().bornUnknown().having(null).as(null);

        assertThat(RULES.objectionsTo(stranger.known(), USUAL, List.of()))
                .containsExactlyInAnyOrder(
                        new Refusal.FactMissing(Refusal.Fact.BIRTH_AND_SEX),
                        new Refusal.FactMissing(Refusal.Fact.PROFESSIONAL_LEVEL),
                        new Refusal.FactMissing(Refusal.Fact.CATEGORY));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    @Tag("TN25-27")
    void civil_servants_and_public_employees_are_sent_and_nobody_else(Category category) {
        var expected =
                switch (category) {
                    case CIVIL_SERVANT, PUBLIC_EMPLOYEE -> List.<String>of();
                    case CADRE, NON_SPECIALISED_WORKER -> List.of("CATEGORY_NOT_SENT");
                };

        assertThat(codes(anOfficial().as(category), USUAL)).isEqualTo(expected);
    }

    @Test
    void every_reason_is_named_at_once() {
        var official =
                anOfficial()
                        .born(Sex.MALE, "1966-01")
                        .having(ProfessionalLevel.COLLEGE)
                        .as(Category.CADRE)
                        .barred("SEC-02", "2025-01-01", null)
                        .barred("SEC-03", "2025-01-01", null);
        var running = running(OTHER_HOST, "2025-08-01", "2026-01-31");

        assertThat(codes(official, from("2025-10-01", "2025-12-30"), running))
                .containsExactlyInAnyOrder(
                        "TERM_TOO_SHORT",
                        "TOO_CLOSE_TO_PENSION",
                        "UNDER_DISCIPLINE",
                        "UNDER_INVESTIGATION",
                        "LEVEL_TOO_LOW",
                        "CATEGORY_NOT_SENT",
                        "ALREADY_SECONDED");
    }

    @Test
    void a_start_waits_for_its_day_and_for_the_end_of_a_bar() {
        var approved = USUAL.term();
        var barred = anOfficial().barred("SEC-03", "2025-09-30", null).known();

        assertThat(
                        codes(
                                RULES.objectionsToStart(
                                        anOfficial().known(), approved, LocalDate.of(2025, 9, 30))))
                .containsExactly("FIRST_DAY_NOT_COME");
        assertThat(
                        codes(
                                RULES.objectionsToStart(
                                        anOfficial().known(), approved, LocalDate.of(2025, 10, 1))))
                .isEmpty();
        assertThat(codes(RULES.objectionsToStart(barred, approved, LocalDate.of(2025, 10, 1))))
                .containsExactly("UNDER_INVESTIGATION");
    }

    @Test
    void a_year_far_away_is_refused_and_breaks_nothing() {
        var never = new Planned(new Term(LocalDate.MIN, LocalDate.MAX), HOST, DECIDED, DECIDED);

        assertThat(codes(anOfficial(), never)).containsExactly("DAY_OUT_OF_RANGE");
    }

    @Test
    @Tag("TN25-18")
    void the_one_day_band_warns_and_does_not_refuse() {
        assertThat(codes(RULES.warningsAbout(from("2025-10-01", "2025-12-31").term())))
                .containsExactly("COUNTING_DECIDES");
        assertThat(RULES.warningsAbout(USUAL.term())).isEmpty();
    }

    @Test
    void before_the_programme_no_rules_are_in_force() {
        assertThat(PACKS.secondmentTerms(LocalDate.of(2025, 6, 30))).isEmpty();
        assertThat(PACKS.secondmentTerms(LocalDate.of(2025, 7, 1))).isPresent();
    }
}
