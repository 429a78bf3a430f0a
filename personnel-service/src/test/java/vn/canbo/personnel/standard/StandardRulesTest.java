package vn.canbo.personnel.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.Verdict;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.TitleCode;

class StandardRulesTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();

    private static Assessment assess(
            ADossier person, String title, String asOf, AreaClass... areas) {
        var standard =
                PACKS.standardOf(new TitleCode(title), Set.of(areas), LocalDate.parse(asOf))
                        .orElseThrow();
        return new StandardRules(person.dossier(), PACKS.titles())
                .assess(standard, ADossier.UNIT, null);
    }

    private static AssessedCriterion criterion(Assessment assessment, Criterion criterion) {
        return assessment.criteria().stream()
                .filter(it -> it.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    /** A finance officer of 2021 who lacks nothing but what the test takes away. */
    private static ADossier anAccountant() {
        return ADossier.withUpperSecondary()
                .with(QualificationKind.IT, "CERTIFICATE", null, "2010-01-01");
    }

    @Tag("QN-11")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
            COLLEGE,    UNMET
            UNIVERSITY, MET
            MASTER,     ABOVE
            """)
    void the_level_that_is_asked_is_enough_and_one_less_is_not(String level, Verdict expected) {
        var assessment =
                assess(
                        anAccountant().diploma(level, MajorGroup.ACCOUNTING_AUDIT_FINANCE),
                        "FINANCE_ACCOUNTING",
                        "2021-09-01");

        assertThat(criterion(assessment, Criterion.PROFESSIONAL_LEVEL).result())
                .isEqualTo(expected);
    }

    @Test
    @Tag("LS-24")
    void above_is_whoever_meets_everything_and_has_something_higher() {
        var met =
                assess(
                        anAccountant().diploma("UNIVERSITY", MajorGroup.ACCOUNTING_AUDIT_FINANCE),
                        "FINANCE_ACCOUNTING",
                        "2021-09-01");
        var above =
                assess(
                        anAccountant().diploma("MASTER", MajorGroup.ACCOUNTING_AUDIT_FINANCE),
                        "FINANCE_ACCOUNTING",
                        "2021-09-01");

        assertThat(met.verdict()).isEqualTo(Verdict.MET);
        assertThat(above.verdict()).isEqualTo(Verdict.ABOVE);
    }

    @Test
    @Tag("LS-24")
    void what_is_not_on_record_is_neither_met_nor_unmet() {
        var assessment = assess(ADossier.withUpperSecondary(), "FINANCE_ACCOUNTING", "2021-09-01");

        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(criterion(assessment, Criterion.PROFESSIONAL_LEVEL).actual()).isNull();
        assertThat(criterion(assessment, Criterion.PROFESSIONAL_LEVEL).required())
                .isEqualTo("UNIVERSITY");
    }

    @Test
    void what_waits_to_be_seen_does_not_count() {
        var person =
                anAccountant()
                        .diploma("INTERMEDIATE", MajorGroup.ACCOUNTING_AUDIT_FINANCE)
                        .waiting(QualificationKind.PROFESSIONAL, "UNIVERSITY", "2015-01-01");

        assertThat(assess(person, "FINANCE_ACCOUNTING", "2021-09-01").verdict())
                .isEqualTo(Verdict.UNMET);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
            2021-12-30, UNMET
            2021-12-31, MET
            """)
    void a_diploma_counts_from_the_day_it_was_awarded(String asOf, Verdict expected) {
        var person =
                anAccountant()
                        .diploma("COLLEGE", MajorGroup.ACCOUNTING_AUDIT_FINANCE)
                        .with(
                                QualificationKind.PROFESSIONAL,
                                "UNIVERSITY",
                                MajorGroup.ACCOUNTING_AUDIT_FINANCE,
                                "2021-12-31");

        assertThat(assess(person, "FINANCE_ACCOUNTING", asOf).verdict()).isEqualTo(expected);
    }

    @Test
    @Tag("LS-O4")
    void an_intermediate_diploma_without_upper_secondary_counts_as_what_it_is() {
        var person =
                ADossier.empty()
                        .with(
                                QualificationKind.GENERAL_EDUCATION,
                                "LOWER_SECONDARY",
                                null,
                                "1982-06-01")
                        .diploma("INTERMEDIATE", MajorGroup.PARTY_AND_MASS_WORK);

        var assessment = assess(person, "WOMEN_PRESIDENT", "2021-09-01");

        assertThat(criterion(assessment, Criterion.PROFESSIONAL_LEVEL).result())
                .isEqualTo(Verdict.MET);
    }

    @Test
    @Tag("TN12-4")
    void elected_titles_have_standards_too() {
        var person = ADossier.withUpperSecondary().diploma("ELEMENTARY", MajorGroup.OTHER);

        assertThat(assess(person, "PC_CHAIR", "2021-09-15").verdict()).isEqualTo(Verdict.UNMET);
    }

    @Test
    @Tag("LS-6")
    void a_degree_in_another_field_does_not_match_the_position() {
        var assessment =
                assess(
                        anAccountant().diploma("UNIVERSITY", MajorGroup.LAW),
                        "CULTURE_SOCIETY",
                        "2021-09-01");

        assertThat(criterion(assessment, Criterion.MAJOR_MATCHES_POSITION).result())
                .isEqualTo(Verdict.UNMET);
        assertThat(criterion(assessment, Criterion.PROFESSIONAL_LEVEL).result())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void the_major_counts_of_the_degree_that_reaches_the_level() {
        var person =
                anAccountant()
                        .diploma("INTERMEDIATE", MajorGroup.CULTURE_SOCIETY)
                        .diploma("UNIVERSITY", MajorGroup.LAW);

        var assessment = assess(person, "CULTURE_SOCIETY", "2021-09-01");

        assertThat(criterion(assessment, Criterion.MAJOR_MATCHES_POSITION).actual())
                .isEqualTo("LAW");
        assertThat(criterion(assessment, Criterion.MAJOR_MATCHES_POSITION).result())
                .isEqualTo(Verdict.UNMET);
    }

    @Test
    @Tag("TN25-25")
    void in_the_mountains_intermediate_is_enough() {
        var person = anAccountant().diploma("INTERMEDIATE", MajorGroup.ACCOUNTING_AUDIT_FINANCE);

        assertThat(assess(person, "FINANCE_ACCOUNTING", "2021-09-01").verdict())
                .isEqualTo(Verdict.UNMET);
        assertThat(
                        assess(person, "FINANCE_ACCOUNTING", "2021-09-01", AreaClass.MOUNTAINOUS)
                                .verdict())
                .isEqualTo(Verdict.MET);
    }

    @ParameterizedTest(name = "on {0}: {1} years, {2}")
    @CsvSource(
            textBlock =
                    """
            2021-09-01, 17, UNMET
            2021-09-02, 18, MET
            """)
    void whoever_turns_eighteen_today_is_old_enough(String asOf, String years, Verdict expected) {
        var assessment = assess(anAccountant().born("2003-09-02"), "FINANCE_ACCOUNTING", asOf);

        assertThat(criterion(assessment, Criterion.AGE).actual()).isEqualTo(years);
        assertThat(criterion(assessment, Criterion.AGE).result()).isEqualTo(expected);
    }

    @Test
    void a_verdict_holds_until_the_day_on_which_the_person_is_old_enough() {
        var assessment =
                assess(anAccountant().born("2003-09-02"), "FINANCE_ACCOUNTING", "2021-09-01");

        assertThat(assessment.holdsUntil()).isEqualTo("2021-09-02");
    }

    @Test
    void a_verdict_holds_until_the_standard_changes() {
        var assessment = assess(anAccountant(), "FINANCE_ACCOUNTING", "2021-09-01");

        assertThat(assessment.holdsUntil()).isEqualTo("2023-08-01");
    }

    @Tag("QN-18")
    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(
            textBlock =
                    """
            2019-12-24, INTERMEDIATE
            2019-12-25, UNIVERSITY
            """)
    void the_standard_of_the_day_is_asked_for(String asOf, String required) {
        var assessment = assess(anAccountant(), "FINANCE_ACCOUNTING", asOf);

        assertThat(criterion(assessment, Criterion.PROFESSIONAL_LEVEL).required())
                .isEqualTo(required);
    }

    @ParameterizedTest(name = "in post from {0}, on {1}: {2}")
    @CsvSource(
            textBlock =
                    """
            2023-08-01, 2024-01-01, UNMET_IN_GRACE
            2023-08-02, 2024-01-01, UNMET
            2020-01-01, 2025-06-30, UNMET_IN_GRACE
            """)
    void whoever_was_in_post_on_the_day_has_time_to_catch_up(
            String from, String asOf, Verdict expected) {
        var person =
                anAccountant()
                        .diploma("COLLEGE", MajorGroup.ACCOUNTING_AUDIT_FINANCE)
                        .holding("FINANCE_ACCOUNTING", from, null);

        var assessment = assess(person, "FINANCE_ACCOUNTING", asOf);

        assertThat(assessment.verdict()).isEqualTo(expected);
        if (expected == Verdict.UNMET_IN_GRACE) {
            assertThat(assessment.remedyBy()).isEqualTo("2028-08-01");
        }
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(
            textBlock =
                    """
            2028-08-01, UNMET_IN_GRACE
            2028-08-02, UNMET
            """)
    void the_last_day_of_grace_still_counts(String asOf, Verdict expected) {
        var person =
                ADossier.withUpperSecondary()
                        .diploma("COLLEGE", MajorGroup.LAW)
                        .with(
                                QualificationKind.POLITICAL_THEORY,
                                "INTERMEDIATE",
                                null,
                                "2015-01-01")
                        .holding("PC_CHAIR", "2020-01-01", null);

        var assessment = assess(person, "PC_CHAIR", asOf);

        assertThat(assessment.verdict()).isEqualTo(expected);
    }

    @Test
    void grace_ends_on_the_day_after_its_last() {
        var person =
                ADossier.withUpperSecondary()
                        .diploma("COLLEGE", MajorGroup.LAW)
                        .with(
                                QualificationKind.POLITICAL_THEORY,
                                "INTERMEDIATE",
                                null,
                                "2015-01-01")
                        .holding("PC_CHAIR", "2020-01-01", null);

        assertThat(assess(person, "PC_CHAIR", "2026-01-01").holdsUntil()).isEqualTo("2028-08-02");
    }

    @Tag("TN12-12")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
            ELEMENTARY,   UNMET
            INTERMEDIATE, MET
            """)
    void the_directive_of_2012_asks_for_intermediate_or_higher(String level, Verdict expected) {
        var person = ADossier.withUpperSecondary().diploma(level, MajorGroup.OTHER);

        var assessment = assess(person, "PC_CHAIR", "2021-09-15");

        var criterion = criterion(assessment, Criterion.PROFESSIONAL_LEVEL);
        assertThat(criterion.required()).isEqualTo("INTERMEDIATE");
        assertThat(criterion.result()).isEqualTo(expected);
        assertThat(assessment.pack()).contains("tn12");
    }

    @Test
    @Tag("TN12-12")
    void even_in_grace_intermediate_is_the_least() {
        var person =
                anAccountant()
                        .diploma("ELEMENTARY", MajorGroup.ACCOUNTING_AUDIT_FINANCE)
                        .holding("FINANCE_ACCOUNTING", "2020-01-01", null);

        assertThat(assess(person, "FINANCE_ACCOUNTING", "2024-01-01").verdict())
                .isEqualTo(Verdict.UNMET);
    }

    @Test
    void people_of_an_ethnic_minority_have_until_2030() {
        var person =
                ADossier.withUpperSecondary()
                        .diploma("COLLEGE", MajorGroup.ADMINISTRATION_STATISTICS);

        assertThat(assess(person, "OFFICE_SPECIALIST", "2026-01-01").verdict())
                .isEqualTo(Verdict.UNMET);
        assertThat(assess(person.ofAnEthnicMinority(), "OFFICE_SPECIALIST", "2026-01-01").verdict())
                .isEqualTo(Verdict.UNMET_IN_GRACE);
    }

    @Test
    void leaders_of_the_two_tier_communes_need_political_theory() {
        var person =
                ADossier.withUpperSecondary()
                        .diploma("UNIVERSITY", MajorGroup.LAW)
                        .with(QualificationKind.POLITICAL_THEORY, "ELEMENTARY", null, "2015-01-01");

        var assessment = assess(person, "DIVISION_HEAD", "2026-01-01");

        assertThat(criterion(assessment, Criterion.POLITICAL_THEORY).result())
                .isEqualTo(Verdict.UNMET);
        assertThat(criterion(assessment, Criterion.POLITICAL_THEORY).source()).isNotBlank();
    }

    @Test
    void the_verdict_names_the_packs_and_their_versions() {
        var assessment = assess(anAccountant(), "FINANCE_ACCOUNTING", "2021-09-01");

        assertThat(assessment.pack()).isEqualTo("national-baseline/tn12");
        assertThat(assessment.packVersion()).matches("[0-9.]+/[0-9.]+");
    }

    @Test
    void a_title_of_which_nothing_is_asked_is_met_by_everybody() {
        var title =
                PACKS.titles().on(LocalDate.parse("2026-01-01")).stream()
                        .filter(
                                it ->
                                        PACKS.standardOf(
                                                        it.code(),
                                                        Set.of(),
                                                        LocalDate.parse("2026-01-01"))
                                                .orElseThrow()
                                                .requirements()
                                                .isEmpty())
                        .findFirst()
                        .orElseThrow();

        var assessment = assess(ADossier.empty(), title.code().value(), "2026-01-01");

        assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
        assertThat(assessment.pack()).isNotBlank();
    }
}
