package vn.canbo.personnel.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.code.Duty;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.duty.DutyChange.EndDuty;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.staffing.DutyRule;

@Tag("TN12-16")
class DutyRulesTest {

    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID POST = UUID.randomUUID();
    private static final String TITLE = "OFFICE_STATISTICS";
    private static final DutyRule RULE =
            PolicyPacks.shipped()
                    .staffing()
                    .dutyRule(Duty.PARTY_COMMITTEE_OFFICE, day("2021-10-01"))
                    .orElseThrow();

    @ParameterizedTest(name = "{0} held {1} to {2}: {3}")
    @CsvSource({
        "OFFICE_STATISTICS,  2021-10-01, ,           true",
        "OFFICE_STATISTICS,  2021-10-02, ,           false",
        "OFFICE_STATISTICS,  2020-01-01, 2021-10-01, true",
        "OFFICE_STATISTICS,  2020-01-01, 2021-09-30, false",
        "FINANCE_ACCOUNTING, 2020-01-01, ,           false"
    })
    void only_whoever_holds_the_title_on_the_first_day_carries_the_duty(
            String title, LocalDate from, @Nullable LocalDate to, boolean allowed) {
        var posts = List.of(post(UNIT, title, from, to));

        assertThat(DutyRules.incumbency(RULE, UNIT, day("2021-10-01"), posts).isPresent())
                .isEqualTo(allowed);
        assertThat(DutyRules.incumbency(RULE, UUID.randomUUID(), day("2021-10-01"), posts))
                .isEmpty();
    }

    @Test
    void a_duty_without_a_last_day_ends_with_the_post_or_with_the_rule() {
        var wanted = new Wanted(day("2021-10-01"), null, "1/QĐ");

        assertThat(wanted.as(UUID.randomUUID(), RULE, post("2020-01-01", null)).to())
                .isEqualTo(day("2025-06-30"));
        assertThat(wanted.as(UUID.randomUUID(), RULE, post("2020-01-01", "2022-05-31")).to())
                .isEqualTo(day("2022-05-31"));
    }

    @ParameterizedTest(name = "{0} to {1} by {2}, post to {3}: {4}")
    @CsvSource(
            textBlock =
                    """
            2021-10-01, 2021-10-01, 1/QĐ, ,           ''
            2021-10-01, 2021-09-30, 1/QĐ, ,           ValidityReversed
            2021-10-01, 2025-06-30, 1/QĐ, ,           ''
            2021-10-01, 2025-07-01, 1/QĐ, ,           DutyOutlives
            2021-10-01, 2022-05-31, 1/QĐ, 2022-05-31, ''
            2021-10-01, 2022-06-01, 1/QĐ, 2022-05-31, DutyOutlives
            2021-10-01, ,           ' ',  ,           DecisionNumberMissing
            """)
    void it_lasts_as_long_as_the_post_and_the_rule_at_most(
            LocalDate from,
            @Nullable LocalDate to,
            String decision,
            @Nullable LocalDate postTo,
            String expected) {
        var objections =
                DutyRules.objectionsTo(
                        new Wanted(from, to, decision),
                        RULE,
                        post(UNIT, TITLE, day("2020-01-01"), postTo),
                        "99003");

        assertThat(objections)
                .extracting(it -> it.getClass().getSimpleName())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void without_a_post_every_reason_is_said_at_once() {
        var wanted = new Wanted(day("2021-10-01"), day("2021-09-30"), " ");

        assertThat(DutyRules.objectionsTo(wanted, RULE, null, "99003"))
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly("DecisionNumberMissing", "ValidityReversed", "NotIncumbent");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2021-10-01, 2021-12-31, ",
        "2021-10-01, 2022-01-01, 2022-01-01",
        "2021-10-01, ,           2022-01-01",
        "2022-03-31, 2022-03-31, 2022-03-31",
        "2022-04-01, ,           "
    })
    void one_carries_it_and_no_other_on_the_same_day(
            LocalDate from, @Nullable LocalDate to, @Nullable LocalDate fullOn) {
        var other = duty("2022-01-01", "2022-03-31");
        var wanted = new AssignedDuty(UUID.randomUUID(), POST, UNIT, RULE.duty(), from, to, "2/QĐ");

        var objection =
                DutyRules.objectionToHolders(RULE, "99003", wanted, List.of(other)).orElse(null);

        assertThat(objection)
                .isEqualTo(
                        fullOn == null
                                ? null
                                : new Refusal.DutyAlreadyAssigned("99003", RULE.duty(), 1, fullOn));
    }

    @ParameterizedTest(name = "ends on {0} by {1}: {2}")
    @CsvSource(
            textBlock =
                    """
            2022-01-01, 3/QĐ, ''
            2021-12-31, 3/QĐ, EndsBeforeItBegins
            2022-03-30, 3/QĐ, ''
            2022-03-31, 3/QĐ, DutyEndsAlready
            2022-01-01, ' ',  DecisionNumberMissing
            """)
    void it_ends_within_its_days(LocalDate lastDay, String decision, String expected) {
        assertThat(
                        DutyRules.objectionsToEnd(
                                duty("2022-01-01", "2022-03-31"), new EndDuty(lastDay, decision)))
                .extracting(it -> it.getClass().getSimpleName())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "post {0} to {1}: {2} to {3}")
    @CsvSource({
        "2021-01-01, ,           2022-01-01, 2022-03-31",
        "2021-01-01, 2022-03-31, 2022-01-01, 2022-03-31",
        "2021-01-01, 2022-03-30, 2022-01-01, 2022-03-30",
        "2022-01-02, ,           2022-01-02, 2022-03-31",
        "2021-01-01, 2022-01-01, 2022-01-01, 2022-01-01",
        "2021-01-01, 2021-12-31, ,           ",
        "2022-04-01, ,           ,           "
    })
    void what_lies_outside_the_post_is_no_longer_carried(
            LocalDate postFrom,
            @Nullable LocalDate postTo,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        var posts = List.of(post(UNIT, TITLE, postFrom, postTo));

        var left = DutyRules.leftOf(duty("2022-01-01", "2022-03-31"), RULE, posts);

        assertThat(left.map(AssignedDuty::from).orElse(null)).isEqualTo(from);
        assertThat(left.map(AssignedDuty::to).orElse(null)).isEqualTo(to);
    }

    @Test
    void a_post_of_another_title_or_in_another_unit_leaves_nothing_of_it() {
        var duty = duty("2022-01-01", "2022-03-31");
        var from = day("2021-01-01");

        assertThat(DutyRules.leftOf(duty, RULE, List.of())).isEmpty();
        assertThat(
                        DutyRules.leftOf(
                                duty, RULE, List.of(post(UNIT, "FINANCE_ACCOUNTING", from, null))))
                .isEmpty();
        assertThat(
                        DutyRules.leftOf(
                                duty, RULE, List.of(post(UUID.randomUUID(), TITLE, from, null))))
                .isEmpty();
    }

    private static AssignedDuty duty(String from, String to) {
        return new AssignedDuty(
                UUID.randomUUID(), POST, UNIT, RULE.duty(), day(from), day(to), "1/QĐ");
    }

    private static HeldPost post(String from, @Nullable String to) {
        return post(UNIT, TITLE, day(from), to == null ? null : day(to));
    }

    private static HeldPost post(UUID unit, String title, LocalDate from, @Nullable LocalDate to) {
        return new HeldPost(POST, unit, title, true, from, to, null, Set.of(), null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
