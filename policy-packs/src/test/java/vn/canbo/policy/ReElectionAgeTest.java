package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.code.Sex;
import vn.canbo.policy.reelection.AgeVerdict;
import vn.canbo.policy.reelection.AgeVerdict.Result;
import vn.canbo.policy.reelection.Candidacy;
import vn.canbo.policy.reelection.ElectedBody;
import vn.canbo.policy.reelection.LeavingPolicy.Group;
import vn.canbo.policy.reelection.ReElectionAge;
import vn.canbo.policy.reelection.ReElectionAge.Candidate;
import vn.canbo.policy.reelection.Step;
import vn.canbo.policy.source.Certainty;

@Tag("TN12-25")
class ReElectionAgeTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final PackFile BASELINE = PolicyPacks.shippedFile("national-baseline.yaml");

    private static AgeVerdict judge(
            String sex,
            String born,
            ElectedBody body,
            String measure,
            Candidacy as,
            boolean party) {
        return judge(sex, born, body, measure, as, party ? LocalDate.parse("2025-08-15") : null);
    }

    private static AgeVerdict judge(
            String sex,
            String born,
            ElectedBody body,
            String measure,
            Candidacy as,
            @Nullable LocalDate reElectedOn) {
        var month = YearMonth.parse(measure);
        var rule =
                new ReElectionAge(
                        PACKS.retirement(),
                        PACKS.ageCondition(body, month).orElseThrow(),
                        PACKS.leavingPolicy(month).orElse(null));
        return rule.judge(
                new Candidate(Sex.valueOf(sex), YearMonth.parse(born), as, reElectedOn), month);
    }

    /** The earliest birth months of domain reference 4.2, and the month before each. */
    @ParameterizedTest(name = "{0} {1}, {2} in {3} {4}: {5}")
    @CsvSource(
            textBlock =
                    """
                    MALE,   1968-07, PARTY_COMMITTEE,       2025-07, FIRST, ELIGIBLE
                    MALE,   1968-06, PARTY_COMMITTEE,       2025-07, FIRST, NOT_ELIGIBLE
                    FEMALE, 1972-03, PARTY_COMMITTEE,       2025-07, FIRST, ELIGIBLE
                    FEMALE, 1972-02, PARTY_COMMITTEE,       2025-07, FIRST, NOT_ELIGIBLE
                    MALE,   1967-07, PARTY_COMMITTEE,       2025-07, AGAIN, ELIGIBLE
                    MALE,   1967-06, PARTY_COMMITTEE,       2025-07, AGAIN, NOT_ELIGIBLE
                    FEMALE, 1971-07, PARTY_COMMITTEE,       2025-07, AGAIN, ELIGIBLE
                    FEMALE, 1971-06, PARTY_COMMITTEE,       2025-07, AGAIN, NOT_ELIGIBLE
                    MALE,   1969-03, COUNCIL_AND_COMMITTEE, 2026-03, FIRST, ELIGIBLE
                    MALE,   1969-02, COUNCIL_AND_COMMITTEE, 2026-03, FIRST, NOT_ELIGIBLE
                    FEMALE, 1972-09, COUNCIL_AND_COMMITTEE, 2026-03, FIRST, ELIGIBLE
                    FEMALE, 1972-08, COUNCIL_AND_COMMITTEE, 2026-03, FIRST, NOT_ELIGIBLE
                    MALE,   1968-03, COUNCIL_AND_COMMITTEE, 2026-03, AGAIN, ELIGIBLE
                    MALE,   1968-02, COUNCIL_AND_COMMITTEE, 2026-03, AGAIN, NOT_ELIGIBLE
                    FEMALE, 1972-01, COUNCIL_AND_COMMITTEE, 2026-03, AGAIN, ELIGIBLE
                    FEMALE, 1971-12, COUNCIL_AND_COMMITTEE, 2026-03, AGAIN, NOT_ELIGIBLE
                    MALE,   1967-03, FRONT_COMMITTEE,       2026-03, AGAIN, ELIGIBLE
                    MALE,   1967-02, FRONT_COMMITTEE,       2026-03, AGAIN, NOT_ELIGIBLE
                    FEMALE, 1971-05, FRONT_COMMITTEE,       2026-03, AGAIN, ELIGIBLE
                    FEMALE, 1971-04, FRONT_COMMITTEE,       2026-03, AGAIN, NOT_ELIGIBLE
                    """)
    void the_earliest_birth_month_passes_and_the_month_before_does_not(
            String sex,
            String born,
            ElectedBody body,
            String measure,
            Candidacy candidacy,
            Result expected) {
        assertThat(judge(sex, born, body, measure, candidacy, false).result()).isEqualTo(expected);
    }

    /** Thirty months: below it a policy case, from it on one may leave, up to sixty. */
    @ParameterizedTest(name = "{0} {1}: {2} months, {3}")
    @CsvSource(
            textBlock =
                    """
                    MALE,   1966-09, 30, MAY_LEAVE
                    MALE,   1966-08, 29, NOT_RE_ELECTABLE_AGE
                    FEMALE, 1971-01, 30, MAY_LEAVE
                    FEMALE, 1970-12, 29, NOT_RE_ELECTABLE_AGE
                    MALE,   1969-03, 60, MAY_LEAVE
                    MALE,   1969-04, 61,
                    """)
    void the_groups_of_the_policy_follow_each_other(
            String sex, String born, long months, Group expected) {
        var verdict =
                judge(
                        sex,
                        born,
                        ElectedBody.COUNCIL_AND_COMMITTEE,
                        "2026-03",
                        Candidacy.AGAIN,
                        false);

        assertThat(verdict.remaining()).isEqualTo(months);
        assertThat(verdict.group()).isEqualTo(expected);
    }

    /** Scenario steps C-02 to C-05. */
    @ParameterizedTest(name = "{0}: retires {6}, {7} months, {8} {9}")
    @CsvSource(
            textBlock =
                    """
                    C-02, MALE,   1968-02, PARTY_COMMITTEE,       2025-07, false, 2030-02-28, 55, ELIGIBLE,               MAY_LEAVE
                    C-03, MALE,   1968-02, COUNCIL_AND_COMMITTEE, 2026-03, true,  2030-02-28, 47, ELIGIBLE_BY_DERIVATION, MAY_LEAVE
                    C-03, MALE,   1968-02, COUNCIL_AND_COMMITTEE, 2026-03, false, 2030-02-28, 47, NOT_ELIGIBLE,           MAY_LEAVE
                    C-04, MALE,   1966-06, COUNCIL_AND_COMMITTEE, 2026-03, false, 2028-06-30, 27, NOT_ELIGIBLE,           NOT_RE_ELECTABLE_AGE
                    C-05, FEMALE, 1973-05, COUNCIL_AND_COMMITTEE, 2026-03, false, 2032-05-31, 74, ELIGIBLE,
                    """)
    void the_people_of_scenario_c_are_judged_as_it_says(
            String step,
            String sex,
            String born,
            ElectedBody body,
            String measure,
            boolean party,
            LocalDate retiresOn,
            long months,
            Result result,
            Group group) {
        var verdict = judge(sex, born, body, measure, Candidacy.AGAIN, party);

        assertThat(verdict.retiresOn()).as(step).isEqualTo(retiresOn);
        assertThat(verdict.remaining()).isEqualTo(months);
        assertThat(verdict.result()).isEqualTo(result);
        assertThat(verdict.offered().orElse(null)).isEqualTo(group);
    }

    @Test
    void whoever_follows_from_the_party_result_is_no_case_and_it_is_said_why() {
        var verdict =
                judge(
                        "MALE",
                        "1966-06",
                        ElectedBody.COUNCIL_AND_COMMITTEE,
                        "2026-03",
                        Candidacy.AGAIN,
                        true);

        assertThat(verdict.result()).isEqualTo(Result.ELIGIBLE_BY_DERIVATION);
        assertThat(verdict.offered()).isEmpty();
        assertThat(verdict.steps())
                .extracting(Step::code)
                .containsExactly(
                        Step.Code.RETIREMENT,
                        Step.Code.REMAINING,
                        Step.Code.DEMAND,
                        Step.Code.DERIVATION);
        assertThat(verdict.steps().getLast().source().orElseThrow().certainty())
                .isEqualTo(Certainty.TO_BE_CONFIRMED);
    }

    @ParameterizedTest(name = "re-elected to the Party committee on {0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    2025-02-28, NOT_ELIGIBLE
                    2025-03-01, ELIGIBLE_BY_DERIVATION
                    2026-03-31, ELIGIBLE_BY_DERIVATION
                    2026-04-01, NOT_ELIGIBLE
                    """)
    void only_the_party_result_of_the_same_round_counts(LocalDate reElectedOn, Result expected) {
        assertThat(
                        judge(
                                        "MALE",
                                        "1968-02",
                                        ElectedBody.COUNCIL_AND_COMMITTEE,
                                        "2026-03",
                                        Candidacy.AGAIN,
                                        reElectedOn)
                                .result())
                .isEqualTo(expected);
    }

    @Test
    void the_party_result_helps_nobody_who_stands_for_the_first_time() {
        assertThat(
                        judge(
                                        "MALE",
                                        "1968-02",
                                        ElectedBody.COUNCIL_AND_COMMITTEE,
                                        "2026-03",
                                        Candidacy.FIRST,
                                        true)
                                .result())
                .isEqualTo(Result.NOT_ELIGIBLE);
    }

    @Test
    void every_line_says_what_was_counted_and_where_it_is_written() {
        var steps =
                judge(
                                "MALE",
                                "1966-06",
                                ElectedBody.COUNCIL_AND_COMMITTEE,
                                "2026-03",
                                Candidacy.AGAIN,
                                false)
                        .steps();

        assertThat(steps)
                .extracting(it -> it.text().vi())
                .containsExactly(
                        "Sinh tháng 06/1966, đủ 62 tuổi 0 tháng và nghỉ hưu vào tháng 06/2028",
                        "Từ tháng 03/2026 đến tháng 06/2028 còn 27 tháng công tác",
                        "lãnh đạo HĐND, UBND, tái cử: phải còn ít nhất 48 tháng",
                        "Còn dưới 30 tháng: không đủ tuổi tái cử");
        assertThat(steps)
                .extracting(it -> it.source().map(source -> source.text().vi()).orElse(""))
                .containsExactly(
                        "Nghị định 135/2020/NĐ-CP, Điều 4",
                        "",
                        "Chỉ thị 45-CT/TW (cần xác nhận)",
                        "Nghị định 177/2024/NĐ-CP");
    }

    @ParameterizedTest(name = "measured in {0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    2025-04, directive-35-2024
                    2025-06, directive-35-2024
                    2025-07, directive-45-2025
                    """)
    void the_directive_of_the_measure_month_counts(String measure, String instrument) {
        assertThat(
                        PACKS.ageCondition(ElectedBody.PARTY_COMMITTEE, YearMonth.parse(measure))
                                .orElseThrow()
                                .source()
                                .citation()
                                .instrument()
                                .id())
                .isEqualTo(instrument);
    }

    @Test
    void what_no_pack_knows_cannot_be_told() {
        assertThat(PACKS.ageCondition(ElectedBody.PARTY_COMMITTEE, YearMonth.parse("2025-03")))
                .isEmpty();
        assertThat(PACKS.leavingPolicy(YearMonth.parse("2024-12"))).isEmpty();
        var verdict =
                judge(
                        "MALE",
                        "1968-06",
                        ElectedBody.PARTY_COMMITTEE,
                        "2025-04",
                        Candidacy.FIRST,
                        false);

        assertThat(verdict.result()).isEqualTo(Result.CANNOT_TELL);
        assertThat(verdict.demand()).isNull();
    }

    @Test
    void the_decision_may_be_taken_from_a_year_before_to_a_month_after_the_term() {
        var policy = PACKS.leavingPolicy(YearMonth.parse("2026-03")).orElseThrow();
        var electionDay = LocalDate.parse("2026-03-15");

        assertThat(policy.windowOf(electionDay, null).from()).isEqualTo("2025-03-15");
        assertThat(policy.windowOf(electionDay, null).until()).isNull();
        assertThat(policy.windowOf(electionDay, LocalDate.parse("2026-03-31")).until())
                .isEqualTo("2026-04-30");
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    months: 36}                | months: 0}                 | some months are demanded
                    {candidacy: AGAIN, months: 36} | {candidacy: FIRST, months: 36} | stands there already
                    measure: 2026-03           | measure: 2026-02           | not for its own measure month
                    until: 2025-06-30          | until: 2025-07-01          | the validity overlaps
                    fewest: 30                 | fewest: 61                 | the groups must follow
                    halfYearTo: 6              | halfYearTo: 12             | half a year ends
                    perFurtherYear: 0.5        | perFurtherYear: half       | a decimal such as 0.5
                    measure: 2025-07           | measure: July              | a month such as 2025-07
                    """)
    void rows_that_cannot_be_are_refused(String right, String wrong, String message) {
        var at = BASELINE.yaml().indexOf("\nreElection:");
        var yaml =
                BASELINE.yaml().substring(0, at)
                        + BASELINE.yaml().substring(at).replaceFirst(Pattern.quote(right), wrong);

        var fault =
                catchThrowableOfType(
                        PackFault.class,
                        () -> PolicyPacks.read(List.of(new PackFile("wrong.yaml", yaml))));

        assertThat(fault.place().field()).startsWith("reElection.");
        assertThat(fault.wording().en()).contains(message);
    }
}
