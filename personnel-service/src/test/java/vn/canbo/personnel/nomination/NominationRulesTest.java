package vn.canbo.personnel.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.NominationStatus;
import vn.canbo.personnel.nomination.Nomination.Step;
import vn.canbo.personnel.nomination.NominationChange.RecordOpinion;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.nomination.NominationTerms;

class NominationRulesTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private static Optional<NominationTerms> terms(LocalDate day) {
        return PACKS.nominationTerms(day);
    }

    private static Step step(NominationStatus status, String day) {
        return new Step(
                status,
                LocalDate.parse(day),
                DecidingBody.COMMUNE_PARTY_COMMITTEE,
                "1/TTr",
                "head",
                status == NominationStatus.IN_OFFICE ? new UUID(0, 7) : null);
    }

    private static Nomination nomination(Step... steps) {
        return new Nomination(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                "PC_CHAIR",
                LocalDate.parse("2021-10-15"),
                List.of(steps));
    }

    private static Opinion opinion(DecidingBody body, String givenOn) {
        return new Opinion(UUID.randomUUID(), body, false, LocalDate.parse(givenOn), "3/YK");
    }

    @Tag("QN-17")
    @ParameterizedTest(name = "from {0}")
    @CsvSource(
            textBlock =
                    """
                    DRAFT,        APPRAISED WITHDRAWN
                    APPRAISED,    APPROVED REJECTED WITHDRAWN
                    APPROVED,     ELECTED NOT_ELECTED WITHDRAWN
                    REJECTED,     ''
                    ELECTED,      RATIFIED NOT_RATIFIED WITHDRAWN
                    NOT_ELECTED,  ''
                    RATIFIED,     IN_OFFICE WITHDRAWN
                    NOT_RATIFIED, ''
                    IN_OFFICE,    ''
                    WITHDRAWN,    ''
                    """)
    void the_steps_follow_in_this_order_only(NominationStatus status, String next) {
        var allowed =
                Arrays.stream(NominationStatus.values())
                        .filter(it -> NominationRules.objectionToOrder(status, it).isEmpty())
                        .map(Enum::name)
                        .toList();

        assertThat(String.join(" ", allowed)).isEqualTo(next);
    }

    @Test
    @Tag("QN-17")
    void a_step_out_of_order_names_the_one_that_is_missing() {
        var refusal =
                NominationRules.objectionToOrder(
                        NominationStatus.APPROVED, NominationStatus.RATIFIED);

        assertThat(refusal)
                .contains(
                        new Refusal.StepOutOfOrder(
                                NominationStatus.RATIFIED,
                                NominationStatus.APPROVED,
                                List.of(NominationStatus.ELECTED)));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_on_the_way_may_still_withdraw_and_nobody_else(NominationStatus status) {
        var steps = new ArrayList<>(List.of(step(NominationStatus.DRAFT, "2021-09-01")));
        if (status != NominationStatus.DRAFT) {
            steps.add(step(status, "2021-09-02"));
        }

        assertThat(nomination(steps.toArray(Step[]::new)).isOpen())
                .isEqualTo(
                        NominationRules.objectionToOrder(status, NominationStatus.WITHDRAWN)
                                .isEmpty());
    }

    @Tag("QN-16")
    @ParameterizedTest(name = "approved on {0}: missing {1}")
    @CsvSource({"2021-09-20, 0", "2021-09-19, 1", "2025-07-01, 2"})
    void every_body_asked_on_the_day_has_spoken_by_then_whatever_it_said(
            LocalDate decidedOn, int missing) {
        var opinions =
                List.of(
                        opinion(DecidingBody.COMMUNE_PARTY_COMMITTEE, "2021-09-10"),
                        opinion(DecidingBody.COMMUNE_FRONT_COMMITTEE, "2021-09-10"),
                        opinion(DecidingBody.COMMUNE_MASS_ORGANISATIONS, "2021-09-10"),
                        opinion(DecidingBody.DISTRICT_PC, "2021-09-20"));

        var objections =
                NominationRules.objectionsToApproval(
                        nomination(step(NominationStatus.DRAFT, "2021-09-01")),
                        opinions,
                        decidedOn,
                        "approver",
                        terms(decidedOn));

        assertThat(objections)
                .extracting(Refusal::code)
                .isEqualTo(missing == 0 ? List.of() : List.of("OPINIONS_MISSING"));
        assertThat(objections)
                .allSatisfy(
                        it ->
                                assertThat(((Refusal.OpinionsMissing) it).missing())
                                        .hasSize(missing));
    }

    @Test
    void whoever_drafted_does_not_approve() {
        assertThat(
                        NominationRules.objectionsToApproval(
                                nomination(step(NominationStatus.DRAFT, "2021-09-01")),
                                List.of(),
                                TODAY,
                                "head",
                                Optional.empty()))
                .containsExactly(new Refusal.ApproverDrafted());
    }

    @ParameterizedTest(name = "{0} by {1}, number {2}: {3}")
    @CsvSource(
            textBlock =
                    """
                    2025-06-30, DISTRICT_PC,   1/QĐ,
                    2025-07-01, DISTRICT_PC,   1/QĐ, BODY_NOT_OF_DAY
                    2026-03-02, PROVINCIAL_PC, 1/QĐ,
                    2026-03-03, PROVINCIAL_PC, 1/QĐ, DECIDED_IN_THE_FUTURE
                    2026-03-02, PROVINCIAL_PC, ' ',  DECISION_NUMBER_MISSING
                    """)
    void a_decision_has_a_day_a_body_of_that_day_and_a_number(
            LocalDate day, DecidingBody body, String number, @Nullable String code) {
        assertThat(NominationRules.objectionsToDecision(day, body, number, terms(day), TODAY))
                .extracting(Refusal::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void where_no_pack_says_what_is_asked_nothing_is_decided() {
        assertThat(
                        NominationRules.objectionsToDecision(
                                TODAY, DecidingBody.PROVINCIAL_PC, "1/QĐ", Optional.empty(), TODAY))
                .containsExactly(new Refusal.DayWithoutTerms(TODAY));
    }

    @ParameterizedTest(name = "approved on {0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    2021-09-09, DECIDED_BEFORE_STEP
                    2021-09-10,
                    2021-09-25,
                    2021-09-26, DECIDED_AFTER_STEP
                    """)
    void the_days_of_the_steps_follow_one_another(String approvedOn, @Nullable String code) {
        var steps =
                List.of(
                        step(NominationStatus.DRAFT, "2021-09-01"),
                        step(NominationStatus.APPRAISED, "2021-09-10"),
                        step(NominationStatus.APPROVED, approvedOn),
                        step(NominationStatus.ELECTED, "2021-09-25"));

        assertThat(NominationRules.objectionsToDays(steps, NominationStatus.APPROVED))
                .extracting(Refusal::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} on {1}, number {2}: {3}")
    @CsvSource(
            textBlock =
                    """
                    DISTRICT_PC,             2021-09-10, 3/YK,
                    COMMUNE_FRONT_COMMITTEE, 2021-09-10, 3/YK, OPINION_ALREADY_RECORDED
                    DISTRICT_PC,             2025-07-01, 3/YK, BODY_NOT_OF_DAY
                    PROVINCIAL_PC,           2026-03-03, 3/YK, GIVEN_IN_THE_FUTURE
                    PROVINCIAL_PC,           2026-03-02, ' ',  DOCUMENT_NUMBER_MISSING
                    """)
    void a_body_gives_one_opinion_with_day_and_number(
            DecidingBody body, LocalDate day, String number, @Nullable String code) {
        var others = List.of(opinion(DecidingBody.COMMUNE_FRONT_COMMITTEE, "2021-09-09"));

        assertThat(
                        NominationRules.objectionsToOpinion(
                                new RecordOpinion(body, true, day, number),
                                others,
                                terms(day),
                                TODAY))
                .extracting(Refusal::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }
}
