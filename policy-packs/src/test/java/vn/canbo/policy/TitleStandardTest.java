package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.PoliticalTheory;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.title.Demand.LeastAge;
import vn.canbo.policy.title.Demand.LeastLevel;
import vn.canbo.policy.title.Demand.MajorAmong;
import vn.canbo.policy.title.Grace;
import vn.canbo.policy.title.Requirement;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.policy.title.TitleStandard;

class TitleStandardTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();

    @ParameterizedTest(name = "{0} in {1} on {2}: {3} by {4}")
    @Tag("TN12-12")
    @Tag("QN-18")
    @CsvSource(
            textBlock =
                    """
                    PC_CHAIR,           -,                   2011-12-31, -,            -
                    PC_CHAIR,           -,                   2012-01-01, INTERMEDIATE, tn12
                    PC_CHAIR,           -,                   2023-07-31, INTERMEDIATE, tn12
                    PC_CHAIR,           -,                   2023-08-01, UNIVERSITY,   national-baseline
                    PC_CHAIR,           BORDER,              2023-08-01, INTERMEDIATE, tn12
                    PC_CHAIR,           -,                   2026-11-21, UNIVERSITY,   national-baseline
                    PARTY_SECRETARY,    BORDER,              2023-08-01, UNIVERSITY,   national-baseline
                    WOMEN_PRESIDENT,    -,                   2021-09-01, INTERMEDIATE, tn12
                    FINANCE_ACCOUNTING, -,                   2012-12-14, INTERMEDIATE, tn12
                    FINANCE_ACCOUNTING, -,                   2012-12-15, INTERMEDIATE, national-baseline
                    FINANCE_ACCOUNTING, -,                   2019-12-24, INTERMEDIATE, national-baseline
                    FINANCE_ACCOUNTING, -,                   2019-12-25, UNIVERSITY,   national-baseline
                    FINANCE_ACCOUNTING, MOUNTAINOUS,         2019-12-25, INTERMEDIATE, national-baseline
                    FINANCE_ACCOUNTING, BORDER,              2023-07-31, UNIVERSITY,   national-baseline
                    FINANCE_ACCOUNTING, BORDER,              2023-08-01, INTERMEDIATE, tn12
                    FINANCE_ACCOUNTING, -,                   2025-06-30, UNIVERSITY,   national-baseline
                    MILITARY_COMMANDER, -,                   2023-07-31, UNIVERSITY,   national-baseline
                    MILITARY_COMMANDER, -,                   2023-08-01, INTERMEDIATE, tn12
                    MILITARY_COMMANDER, -,                   2025-06-30, INTERMEDIATE, tn12
                    MILITARY_COMMANDER, -,                   2025-07-01, UNIVERSITY,   national-baseline
                    DIVISION_HEAD,      -,                   2025-07-01, UNIVERSITY,   national-baseline
                    CENTRE_SPECIALIST,  SPECIALLY_DIFFICULT, 2025-07-01, UNIVERSITY,   national-baseline
                    PROVINCIAL_SPECIALIST, -,                2026-11-21, -,            -
                    """)
    void the_least_professional_level_is_that_of_the_rows_in_force(
            String title, String area, LocalDate asOf, String least, String pack) {
        var standard = standardOf(title, area, asOf);

        var professional = standard.of(Criterion.PROFESSIONAL_LEVEL);

        assertThat(professional.map(it -> it.demand().code()).orElse("-")).isEqualTo(least);
        assertThat(professional.map(it -> it.source().pack()).orElse("-")).isEqualTo(pack);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CULTURE_SOCIETY   | 2015-01-01 | UPPER_SECONDARY INTERMEDIATE CULTURE_SOCIETY CERTIFICATE 18
                    CULTURE_SOCIETY   | 2021-09-01 | UPPER_SECONDARY UNIVERSITY CULTURE_SOCIETY CERTIFICATE 18
                    CULTURE_SOCIETY   | 2023-08-01 | UPPER_SECONDARY UNIVERSITY CULTURE_SOCIETY 18
                    WOMEN_PRESIDENT   | 2021-09-01 | UPPER_SECONDARY INTERMEDIATE
                    WOMEN_PRESIDENT   | 2024-01-01 | UPPER_SECONDARY UNIVERSITY INTERMEDIATE
                    DIVISION_DEPUTY_HEAD | 2026-11-21 | UNIVERSITY INTERMEDIATE
                    ECONOMIC_SPECIALIST  | 2026-11-21 | UNIVERSITY
                    """)
    void each_regime_asks_its_own_criteria(String title, LocalDate asOf, String codes) {
        var standard = standardOf(title, "-", asOf);

        assertThat(
                        standard.requirements().stream()
                                .map(it -> it.demand().code())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(codes);
        assertThat(standard.requirements())
                .extracting(Requirement::criterion)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_title_that_does_not_exist_on_the_day_has_no_standard() {
        var old = new TitleCode("LAND_CONSTRUCTION");

        assertThat(PACKS.standardOf(old, Set.of(), day("2025-06-30"))).isPresent();
        assertThat(PACKS.standardOf(old, Set.of(), day("2025-07-01"))).isEmpty();
        assertThat(PACKS.standardOf(new TitleCode("DIVISION_HEAD"), Set.of(), day("2025-06-30")))
                .isEmpty();
        assertThat(PACKS.standardOf(new TitleCode("NO_SUCH_TITLE"), Set.of(), day("2025-06-30")))
                .isEmpty();
    }

    @Test
    void the_sources_are_those_of_all_rows_in_force_with_the_versions_of_their_packs() {
        var standard = standardOf("PC_CHAIR", "-", day("2026-11-21"));

        assertThat(standard.packs()).isEqualTo("national-baseline+tn12");
        assertThat(standard.packVersions()).isEqualTo("national-baseline 2026.1+tn12 2026.1");
        assertThat(standard.of(Criterion.PROFESSIONAL_LEVEL).orElseThrow().source().text().en())
                .isEqualTo("Decree 33/2023/NĐ-CP, art. 8 (to be confirmed)");
        assertThat(
                        standardOf("OFFICE_STATISTICS", "-", day("2024-01-01"))
                                .of(Criterion.PROFESSIONAL_LEVEL)
                                .orElseThrow()
                                .source()
                                .text()
                                .vi())
                .isEqualTo("Nghị định 33/2023/NĐ-CP, Điều 10");
    }

    @Test
    void a_derogation_lowers_its_own_row_and_has_its_own_certainty() {
        var baseline = PolicyPacks.read(List.of(PolicyPacks.shippedFile("national-baseline.yaml")));
        var title = new TitleCode("OFFICE_STATISTICS");
        var asOf = day("2024-01-01");

        var lowland = professional(baseline.standardOf(title, Set.of(), asOf).orElseThrow());
        var border =
                professional(
                        baseline.standardOf(title, Set.of(AreaClass.BORDER), asOf).orElseThrow());

        assertThat(lowland.demand().code()).isEqualTo("UNIVERSITY");
        assertThat(lowland.source().certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(border.demand().code()).isEqualTo("INTERMEDIATE");
        assertThat(border.source().certainty()).isEqualTo(Certainty.TO_BE_CONFIRMED);
        assertThat(border.graces()).isEqualTo(lowland.graces());
    }

    @Test
    void of_equal_demands_the_one_without_grace_wins() {
        var border = professional(standardOf("OFFICE_STATISTICS", "BORDER", day("2024-01-01")));

        assertThat(border.demand().code()).isEqualTo("INTERMEDIATE");
        assertThat(border.source().pack()).isEqualTo("tn12");
        assertThat(border.graces()).isEmpty();
    }

    @Test
    void people_in_post_on_the_first_day_of_decree_33_have_until_its_fifth_anniversary() {
        var before = professional(standardOf("PC_CHAIR", "-", day("2028-08-01")));
        var after = professional(standardOf("PC_CHAIR", "-", day("2028-08-02")));

        assertThat(before.graces())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.group())
                                    .isEqualTo(new Grace.Group.InPostOn(day("2023-08-01")));
                            assertThat(it.remedyBy()).isEqualTo("2028-08-01");
                            assertThat(it.source().citation().article()).isEqualTo("38(1)");
                        });
        assertThat(after.graces()).isEmpty();
        assertThat(after.demand().code()).isEqualTo("UNIVERSITY");
    }

    @Test
    @Tag("TN25-25")
    void the_two_tier_exception_is_for_minorities_everywhere_and_for_all_in_difficult_areas() {
        var lowland = professional(standardOf("OFFICE_CHIEF", "-", day("2030-07-01")));
        var difficult =
                professional(standardOf("OFFICE_CHIEF", "SPECIALLY_DIFFICULT", day("2030-07-01")));
        var late =
                professional(standardOf("OFFICE_CHIEF", "SPECIALLY_DIFFICULT", day("2030-07-02")));

        assertThat(lowland.graces())
                .extracting(Grace::group)
                .containsExactly(new Grace.Group.EthnicMinority());
        assertThat(difficult.graces())
                .extracting(Grace::group)
                .containsExactly(
                        new Grace.Group.EthnicMinority(),
                        new Grace.Group.ServingIn(Set.of(AreaClass.SPECIALLY_DIFFICULT)));
        assertThat(late.graces()).isEmpty();
        assertThat(
                        standardOf("OFFICE_CHIEF", "SPECIALLY_DIFFICULT", day("2026-01-01"))
                                .of(Criterion.POLITICAL_THEORY)
                                .orElseThrow()
                                .graces())
                .isEmpty();
    }

    @Test
    @Tag("TN12-12")
    void whoever_is_in_grace_must_still_meet_the_next_lower_row() {
        var university = professional(standardOf("OFFICE_CHIEF", "-", day("2026-11-21")));

        var meanwhile = Objects.requireNonNull(university.evenInGrace());

        assertThat(meanwhile.demand().code()).isEqualTo("INTERMEDIATE");
        assertThat(meanwhile.source().pack()).isEqualTo("tn12");
        assertThat(meanwhile.evenInGrace()).isNull();
    }

    @Test
    void a_demand_without_grace_names_no_lower_one() {
        var late = professional(standardOf("OFFICE_CHIEF", "-", day("2030-07-02")));

        assertThat(late.evenInGrace()).isNull();
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    FINANCE_ACCOUNTING, 2012-12-14, 2012-12-15
                    FINANCE_ACCOUNTING, 2012-12-15, 2019-12-25
                    FINANCE_ACCOUNTING, 2019-12-24, 2019-12-25
                    FINANCE_ACCOUNTING, 2019-12-25, 2023-08-01
                    FINANCE_ACCOUNTING, 2023-08-01, 2025-07-01
                    FINANCE_ACCOUNTING, 2025-06-30, 2025-07-01
                    PC_CHAIR,           2023-07-31, 2023-08-01
                    PC_CHAIR,           2023-08-01, -
                    DIVISION_HEAD,      2025-07-01, -
                    """)
    void a_standard_says_when_the_packs_ask_something_else(
            String title, LocalDate asOf, String next) {
        var standard = standardOf(title, "-", asOf);

        assertThat(standard.changesOn() == null ? "-" : standard.changesOn().toString())
                .isEqualTo(next);
    }

    /** Every day of every title: what is asked, graces apart, changes only on a day announced. */
    @Test
    void nothing_changes_on_a_day_that_was_not_announced() {
        for (var title : PACKS.titles().all()) {
            for (var day = day("2009-12-31"); day.getYear() < 2032; day = day.plusDays(1)) {
                var next = day.plusDays(1);
                var today = demandsOf(title.code(), day);
                var announced = PACKS.standardChangesAfter(title.code(), day);

                if (!today.equals(demandsOf(title.code(), next))) {
                    assertThat(announced).as("%s %s", title.code(), day).contains(next);
                }
            }
        }
    }

    private static List<String> demandsOf(TitleCode title, LocalDate day) {
        return PACKS.standardOf(title, Set.of(AreaClass.SPECIALLY_DIFFICULT), day)
                .map(it -> it.requirements().stream().map(asked -> asked.demand().code()).toList())
                .orElse(List.of("no such title"));
    }

    @Test
    void a_title_to_come_says_when_it_begins() {
        assertThat(PACKS.standardChangesAfter(new TitleCode("DIVISION_HEAD"), day("2025-06-30")))
                .contains(day("2025-07-01"));
        assertThat(
                        PACKS.standardChangesAfter(
                                new TitleCode("LAND_CONSTRUCTION"), day("2025-07-01")))
                .isEmpty();
    }

    @Test
    @Tag("LS-24")
    void a_level_is_met_exactly_and_exceeded_by_the_next_one() {
        var least = new LeastLevel(Criterion.PROFESSIONAL_LEVEL, ProfessionalLevel.INTERMEDIATE);

        assertThat(least.isMetBy(ProfessionalLevel.ELEMENTARY)).isFalse();
        assertThat(least.isMetBy(ProfessionalLevel.INTERMEDIATE)).isTrue();
        assertThat(least.isExceededBy(ProfessionalLevel.INTERMEDIATE)).isFalse();
        assertThat(least.isExceededBy(ProfessionalLevel.COLLEGE)).isTrue();
    }

    @Test
    void a_level_of_another_scale_cannot_be_compared() {
        var least = new LeastLevel(Criterion.PROFESSIONAL_LEVEL, ProfessionalLevel.INTERMEDIATE);

        assertThatThrownBy(() -> least.isMetBy(PoliticalTheory.ADVANCED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeastLevel(Criterion.IT, ProfessionalLevel.UNIVERSITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("QN-11")
    void the_level_of_a_qualification_is_found_by_its_code() {
        assertThat(LeastLevel.levelOf(Criterion.PROFESSIONAL_LEVEL, "UNIVERSITY"))
                .contains(ProfessionalLevel.UNIVERSITY);
        assertThat(LeastLevel.levelOf(Criterion.GENERAL_EDUCATION, "UNIVERSITY")).isEmpty();
    }

    @Test
    @Tag("LS-6")
    void a_major_matches_when_its_group_is_that_of_the_position() {
        var culture = major(standardOf("CULTURE_SOCIETY", "-", day("2021-09-01")));
        var justice = major(standardOf("JUSTICE_CIVIL_STATUS", "-", day("2021-11-15")));

        assertThat(culture.isMetBy(MajorGroup.LAW)).isFalse();
        assertThat(culture.isMetBy(MajorGroup.CULTURE_SOCIETY)).isTrue();
        assertThat(justice.isMetBy(MajorGroup.LAW)).isTrue();
    }

    @Test
    void the_least_age_is_enough() {
        var age = new LeastAge(18);

        assertThat(age.isMetBy(17)).isFalse();
        assertThat(age.isMetBy(18)).isTrue();
    }

    private static TitleStandard standardOf(String title, String area, LocalDate asOf) {
        var areas = "-".equals(area) ? Set.<AreaClass>of() : Set.of(AreaClass.valueOf(area));
        return PACKS.standardOf(new TitleCode(title), areas, asOf).orElseThrow();
    }

    private static Requirement professional(TitleStandard standard) {
        return standard.of(Criterion.PROFESSIONAL_LEVEL).orElseThrow();
    }

    private static MajorAmong major(TitleStandard standard) {
        return (MajorAmong) standard.of(Criterion.MAJOR_MATCHES_POSITION).orElseThrow().demand();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
