package vn.canbo.personnel.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.Duty;
import vn.canbo.events.code.UnitKind;
import vn.canbo.personnel.alert.StaffedUnit.Carried;
import vn.canbo.personnel.alert.StaffedUnit.Given;
import vn.canbo.personnel.alert.StaffedUnit.Held;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.staffing.Staffing;
import vn.canbo.policy.staffing.VacancyTerms;

/** What is missing in a commune that exists since 2015, by the shipped packs unless said. */
class AlertRulesTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final String CHAIR = "PC_CHAIR";
    private static final String OFFICE = "OFFICE_STATISTICS";

    private final List<Given> given = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final List<Carried> carried = new ArrayList<>();

    @ParameterizedTest(name = "threshold {0}, on {1}: {2}")
    @CsvSource({
        "1,  2021-10-31, ",
        "1,  2021-11-01, 1",
        "1,  2021-11-30, 30",
        "30, 2021-11-29, ",
        "30, 2021-11-30, 30"
    })
    @Tag("TN12-14")
    void an_elected_title_that_is_allocated_and_vacant_alerts_from_the_day_of_the_pack_on(
            int fromDay, LocalDate day, @Nullable Long days) {
        given(CHAIR, 1, "2015-01-01", null);
        held(CHAIR, "2016-01-01", "2021-10-31");

        var vacant = of(AlertCode.ELECTED_TITLE_VACANT, day, fromDay);

        assertThat(vacant).extracting(Finding::days).containsExactlyElementsOf(listOf(days));
        assertThat(vacant)
                .allSatisfy(
                        it -> {
                            assertThat(it.since()).isEqualTo(day("2021-11-01"));
                            assertThat(it.title()).isEqualTo(CHAIR);
                            assertThat(it.block()).isEqualTo(Block.GOVERNMENT);
                            assertThat(it.source().text().vi()).contains("Chỉ thị");
                        });
    }

    @Test
    @Tag("TN12-14")
    void an_elected_title_that_nobody_allocated_is_not_vacant_and_an_old_title_neither() {
        given(OFFICE, 2, "2015-01-01", null);

        assertThat(of(AlertCode.ELECTED_TITLE_VACANT, "2021-10-01")).isEmpty();
        assertThat(of(AlertCode.POSTS_VACANT, "2025-06-30")).hasSize(1);
        assertThat(of(AlertCode.POSTS_VACANT, "2025-07-01")).isEmpty();
    }

    @Test
    @Tag("TN12-15")
    void posts_that_are_allocated_and_not_held_alert_with_how_many_since_when() {
        given(OFFICE, 3, "2021-01-01", null);
        held(OFFICE, "2021-01-01", null);
        held(OFFICE, "2021-02-01", "2021-03-31");

        assertThat(of(AlertCode.POSTS_VACANT, "2021-03-01"))
                .extracting(Finding::missing, Finding::since)
                .containsExactly(tuple(1L, day("2021-01-01")));
        assertThat(of(AlertCode.POSTS_VACANT, "2021-04-01").getFirst().missing()).isEqualTo(2);
        held(OFFICE, "2021-04-01", null);
        held(OFFICE, "2021-04-01", null);
        assertThat(of(AlertCode.POSTS_VACANT, "2021-04-01")).isEmpty();
    }

    @Test
    @Tag("TN12-15")
    void the_total_alerts_only_where_no_title_is_allocated_by_itself() {
        given(null, 3, "2021-01-01", null);
        held(OFFICE, "2021-01-01", null);
        held.add(new Held(CHAIR, false, new Spell(day("2021-01-01"), null)));

        assertThat(of(AlertCode.POSTS_VACANT, "2021-06-01"))
                .extracting(Finding::title, Finding::missing)
                .containsExactly(tuple(null, 2L));
        given(OFFICE, 1, "2021-06-01", null);
        assertThat(of(AlertCode.POSTS_VACANT, "2021-06-01")).isEmpty();
        assertThat(of(AlertCode.POSTS_VACANT, "2021-05-31")).hasSize(1);
    }

    @Test
    @Tag("TN12-27")
    void every_organisation_without_a_head_alerts_since_the_last_one_left_or_since_ever() {
        held("PARTY_SECRETARY", "2016-01-01", "2021-10-31");
        held.add(new Held("FRONT_CHAIR", false, new Spell(day("2016-01-01"), null)));

        var headless = of(AlertCode.ORG_WITHOUT_HEAD, "2021-11-15");

        assertThat(headless)
                .extracting(Finding::title)
                .containsExactly(
                        "PARTY_SECRETARY",
                        CHAIR,
                        "YOUTH_SECRETARY",
                        "WOMEN_PRESIDENT",
                        "VETERANS_CHAIR");
        assertThat(headless.getFirst().since()).isEqualTo(day("2021-11-01"));
        assertThat(headless.getFirst().days()).isEqualTo(15);
        assertThat(headless.getFirst().subject())
                .isNotNull()
                .extracting(it -> it.vi())
                .isEqualTo("Đảng ủy");
        assertThat(headless.get(1).since()).isEqualTo(day("2015-01-01"));
        assertThat(of(AlertCode.ORG_WITHOUT_HEAD, "2021-10-31")).hasSize(4);
    }

    @Test
    @Tag("TN12-27")
    void a_farmers_union_is_missed_only_where_somebody_is_to_lead_it() {
        given("FARMERS_CHAIR", 1, "2021-01-01", "2021-12-31");

        assertThat(of(AlertCode.ORG_WITHOUT_HEAD, "2020-12-31")).hasSize(6);
        assertThat(of(AlertCode.ORG_WITHOUT_HEAD, "2021-01-01")).hasSize(7);
        assertThat(of(AlertCode.ORG_WITHOUT_HEAD, "2022-01-01")).hasSize(6);
    }

    @ParameterizedTest(name = "{0} posts on {1}: {2}")
    @CsvSource({
        "1, 2021-10-01, 0",
        "2, 2021-10-01, 1",
        "3, 2021-10-01, 1",
        "2, 2021-09-30, 0",
        "2, 2025-06-30, 1",
        "2, 2025-07-01, 0"
    })
    @Tag("TN12-16")
    void from_two_posts_on_somebody_has_to_carry_the_duty_until_the_third_tier_ends(
            int posts, LocalDate day, int alerts) {
        given(OFFICE, posts, "2021-10-01", null);

        var undone = of(AlertCode.PARTY_OFFICE_DUTY_UNASSIGNED, day, 1);

        assertThat(undone).hasSize(alerts);
        assertThat(undone).allSatisfy(it -> assertThat(it.since()).isEqualTo(day("2021-10-01")));
    }

    @Test
    @Tag("TN12-16")
    void the_alert_is_gone_while_somebody_carries_the_duty_and_comes_back() {
        given(OFFICE, 2, "2021-10-01", "2022-12-31");
        given(OFFICE, 1, "2023-01-01", "2023-12-31");
        given(OFFICE, 2, "2024-01-01", null);
        carried.add(
                new Carried(
                        Duty.PARTY_COMMITTEE_OFFICE,
                        new Spell(day("2021-10-05"), day("2022-03-31"))));

        assertThat(sinceOf("2021-10-04")).containsExactly(day("2021-10-01"));
        assertThat(sinceOf("2021-10-05")).isEmpty();
        assertThat(sinceOf("2022-03-31")).isEmpty();
        assertThat(sinceOf("2022-04-01")).containsExactly(day("2022-04-01"));
        assertThat(sinceOf("2022-12-31")).containsExactly(day("2022-04-01"));
        assertThat(sinceOf("2023-01-01")).isEmpty();
        assertThat(sinceOf("2024-01-02")).containsExactly(day("2024-01-01"));
    }

    @ParameterizedTest
    @EnumSource
    void before_any_directive_nothing_alerts(AlertCode code) {
        given(OFFICE, 2, "2005-01-01", null);
        given(CHAIR, 1, "2005-01-01", null);

        assertThat(of(code, "2011-12-31")).isEmpty();
        assertThat(of(code, "2012-01-01")).isNotEmpty();
    }

    private List<LocalDate> sinceOf(String day) {
        return of(AlertCode.PARTY_OFFICE_DUTY_UNASSIGNED, day).stream()
                .map(Finding::since)
                .toList();
    }

    private List<Finding> of(AlertCode code, String day) {
        return of(code, day(day), 1);
    }

    private List<Finding> of(AlertCode code, LocalDate day, int fromDay) {
        var shipped = PACKS.staffing();
        var vacancies =
                shipped.vacancies().stream()
                        .map(
                                it ->
                                        new VacancyTerms(
                                                it.validity(),
                                                fromDay,
                                                it.postsFromDay(),
                                                it.headFromDay(),
                                                it.source()))
                        .toList();
        var staffing = new Staffing(shipped.organisations(), shipped.duties(), vacancies);
        return new AlertRules(PACKS.titles(), staffing, day)
                        .findingsIn(
                                StaffedUnit.of(
                                        UUID.randomUUID(),
                                        "99001",
                                        "Xã Ví Dụ Một",
                                        UnitKind.COMMUNE,
                                        day("2015-01-01"),
                                        given,
                                        held,
                                        carried))
                        .stream()
                        .filter(it -> it.code() == code)
                        .toList();
    }

    private void given(@Nullable String title, int posts, String from, @Nullable String to) {
        given.add(new Given(title, posts, spell(from, to)));
    }

    private void held(String title, String from, @Nullable String to) {
        held.add(new Held(title, true, spell(from, to)));
    }

    private static Spell spell(String from, @Nullable String to) {
        return new Spell(day(from), to == null ? null : day(to));
    }

    private static List<Long> listOf(@Nullable Long days) {
        return days == null ? List.of() : List.of(days);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
