package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.Duty;
import vn.canbo.events.code.UnitKind;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.staffing.Organisation;
import vn.canbo.policy.staffing.Staffing;

/** Who has to be there, by the directive of Thái Nguyên. */
class StaffingTest {

    private static final PackFile BASELINE = PolicyPacks.shippedFile("national-baseline.yaml");
    private static final PackFile TN12 = PolicyPacks.shippedFile("tn12.yaml");
    private static final Staffing STAFFING = PolicyPacks.shipped().staffing();

    @ParameterizedTest
    @EnumSource(
            value = UnitKind.class,
            names = {"COMMUNE", "WARD", "TOWNSHIP", "SPECIAL_ZONE"})
    @Tag("TN12-27")
    void a_commune_has_party_government_front_and_every_mass_organisation(UnitKind kind) {
        var organisations = STAFFING.organisationsOf(kind, LocalDate.parse("2025-06-30"));

        assertThat(organisations)
                .extracting(it -> it.head().value())
                .containsExactly(
                        "PARTY_SECRETARY",
                        "PC_CHAIR",
                        "FRONT_CHAIR",
                        "YOUTH_SECRETARY",
                        "WOMEN_PRESIDENT",
                        "FARMERS_CHAIR",
                        "VETERANS_CHAIR");
        assertThat(organisations).extracting(Organisation::block).contains(Block.values());
        assertThat(organisations)
                .filteredOn(Organisation::leadsUnit)
                .extracting(it -> it.head().value())
                .containsExactly("PC_CHAIR");
        assertThat(organisations)
                .filteredOn(Organisation::onlyWhereAllocated)
                .extracting(it -> it.head().value())
                .containsExactly("FARMERS_CHAIR");
    }

    @Test
    void other_units_have_none_of_them() {
        var day = LocalDate.parse("2025-07-01");

        assertThat(STAFFING.organisationsOf(UnitKind.PROVINCIAL_AGENCY, day)).isEmpty();
        assertThat(STAFFING.organisationsOf(UnitKind.COMMUNE, LocalDate.parse("2011-12-31")))
                .isEmpty();
    }

    @Test
    @Tag("TN12-16")
    void from_two_posts_on_one_holder_works_for_the_party_office_until_the_third_tier_ends() {
        var lastDay = LocalDate.parse("2025-06-30");
        var rule = STAFFING.dutyRule(Duty.PARTY_COMMITTEE_OFFICE, lastDay).orElseThrow();

        assertThat(rule.fromPosts()).isEqualTo(2);
        assertThat(rule.holders()).isEqualTo(1);
        assertThat(rule.title().value()).isEqualTo("OFFICE_STATISTICS");
        assertThat(rule.source().certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(STAFFING.dutyRule(Duty.PARTY_COMMITTEE_OFFICE, lastDay.plusDays(1))).isEmpty();
    }

    @Test
    @Tag("TN12-14")
    void from_which_day_a_vacancy_alerts_stands_in_no_source_and_is_said_so() {
        var terms = STAFFING.vacancyTerms(LocalDate.parse("2026-12-20")).orElseThrow();

        assertThat(List.of(terms.electedFromDay(), terms.postsFromDay(), terms.headFromDay()))
                .containsOnly(1);
        assertThat(terms.source().text().vi()).endsWith("(cần xác nhận)");
        assertThat(STAFFING.vacancyTerms(LocalDate.parse("2011-12-31"))).isEmpty();
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fromPosts: 2          | fromPosts: 0       | duties[0]               | at most one for each
                    holders: 1            | holders: 0         | duties[0]               | at most one for each
                    title: OFFICE_STATISTICS | title: OFFICE   | duties[0].title         | OFFICE_STATISTICS
                    headFromDay: 1        | headFromDay: 0     | vacancies[0]            | its first day
                    head: PC_CHAIR        | head: FRONT_CHAIR  | organisations[2]        | overlaps
                    head: PC_CHAIR        | head: CHAIR        | organisations[1].head   | PC_CHAIR
                    """)
    void rows_that_cannot_be_are_refused(String right, String wrong, String field, String message) {
        var yaml = TN12.yaml().replace(right, wrong);

        var fault =
                catchThrowableOfType(
                        PackFault.class,
                        () ->
                                PolicyPacks.read(
                                        List.of(BASELINE, new PackFile("wrong.yaml", yaml))));

        assertThat(yaml).isNotEqualTo(TN12.yaml());
        assertThat(fault.place().field()).isEqualTo(field);
        assertThat(fault.wording().en()).contains(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"organisations, organisations[0]", "duties, duties[0]", "vacancies, vacancies[0]"})
    void two_packs_cannot_both_say_who_has_to_be_there(String section, String field) {
        var whole = TN12.yaml();
        var part = whole.substring(whole.indexOf("\n" + section + ":"));
        var end = part.indexOf("\n\n");
        var again =
                new PackFile(
                        "again.yaml",
                        "id: again\nversion: \"1\"\nname: {vi: Lại, en: Again}"
                                + (end < 0 ? part : part.substring(0, end)));

        var fault =
                catchThrowableOfType(
                        PackFault.class, () -> PolicyPacks.read(List.of(BASELINE, TN12, again)));

        assertThat(fault.place().file()).isEqualTo("again.yaml");
        assertThat(fault.place().field()).isEqualTo(field);
        assertThat(fault.wording().en()).contains("overlaps");
    }
}
