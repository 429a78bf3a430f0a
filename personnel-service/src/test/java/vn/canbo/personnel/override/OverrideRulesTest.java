package vn.canbo.personnel.override;

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
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.Verdict;
import vn.canbo.personnel.override.OverrideChange.GrantOverride;
import vn.canbo.personnel.override.OverrideChange.RequestOverride;
import vn.canbo.personnel.standard.Assessment;

@Tag("TN12-11")
class OverrideRulesTest {

    private static final UUID UNIT = new UUID(0, 99001);
    private static final LocalDate ASKED = LocalDate.parse("2026-02-01");
    private static final LocalDate GRANTED = LocalDate.parse("2026-03-02");
    private static final LocalDate UNTIL = LocalDate.parse("2026-12-31");

    private static StandardOverride asked(Criterion... criteria) {
        return new StandardOverride(
                new UUID(0, 1),
                new UUID(0, 2),
                UNIT,
                "PC_CHAIR",
                Set.of(criteria),
                "Nghị định 33/2023/NĐ-CP, Điều 38",
                UNTIL,
                "officer",
                ASKED,
                null,
                false);
    }

    private static StandardOverride granted(Criterion... criteria) {
        return asked(criteria)
                .granted(new Grant(DecidingBody.PROVINCIAL_PC, GRANTED, "9/QĐ", "approver"));
    }

    private static Assessment assessment(Verdict level, Verdict theory) {
        return new Assessment(
                "PC_CHAIR",
                UNIT,
                Verdict.UNMET,
                List.of(
                        criterion(Criterion.PROFESSIONAL_LEVEL, "UNIVERSITY", level),
                        criterion(Criterion.POLITICAL_THEORY, "INTERMEDIATE", theory)),
                "national-baseline",
                "2026.1",
                GRANTED,
                null,
                null);
    }

    private static AssessedCriterion criterion(Criterion criterion, String least, Verdict result) {
        return new AssessedCriterion(criterion, least, null, result, "Nghị định 33/2023/NĐ-CP");
    }

    @ParameterizedTest(name = "decided on {0}: passes {1}")
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-12-31, true", "2027-01-01, false"})
    void it_counts_from_the_day_of_the_grant_to_its_last_day(String decidedOn, boolean passes) {
        var passing =
                OverrideRules.lettingPass(
                        assessment(Verdict.UNMET, Verdict.MET),
                        List.of(granted(Criterion.PROFESSIONAL_LEVEL)),
                        LocalDate.parse(decidedOn));

        assertThat(passing.containsKey(Criterion.PROFESSIONAL_LEVEL)).isEqualTo(passes);
    }

    @Test
    void it_lets_pass_only_what_it_names_and_only_what_is_known_not_to_be_met() {
        var named = granted(Criterion.PROFESSIONAL_LEVEL, Criterion.POLITICAL_THEORY);

        assertThat(passing(Verdict.UNMET_IN_GRACE, Verdict.CANNOT_TELL, named))
                .containsExactly(Criterion.PROFESSIONAL_LEVEL);
        assertThat(passing(Verdict.ABOVE, Verdict.MET, named)).isEmpty();
        assertThat(passing(Verdict.UNMET, Verdict.UNMET, granted(Criterion.POLITICAL_THEORY)))
                .containsExactly(Criterion.POLITICAL_THEORY);
    }

    @Test
    void what_was_only_asked_for_or_declined_lets_nothing_pass() {
        assertThat(passing(Verdict.UNMET, Verdict.MET, asked(Criterion.PROFESSIONAL_LEVEL)))
                .isEmpty();
        assertThat(
                        passing(
                                Verdict.UNMET,
                                Verdict.MET,
                                asked(Criterion.PROFESSIONAL_LEVEL).refused()))
                .isEmpty();
    }

    private static Set<Criterion> passing(Verdict level, Verdict theory, StandardOverride one) {
        return OverrideRules.lettingPass(assessment(level, theory), List.of(one), GRANTED).keySet();
    }

    @ParameterizedTest(name = "{0}, {1}, until {2}: {3}")
    @CsvSource(
            textBlock =
                    """
                    PROFESSIONAL_LEVEL, Điều 38, 2026-02-01,
                    PROFESSIONAL_LEVEL, Điều 38, 2026-01-31, EXPIRED_ALREADY
                    PROFESSIONAL_LEVEL, ' ',     2026-12-31, LEGAL_BASIS_MISSING
                    POLITICAL_THEORY,   Điều 38, 2026-12-31, CRITERION_NOT_FAILED
                    ,                   Điều 38, 2026-12-31, NOTHING_TO_OVERRIDE
                    """)
    void only_what_is_not_met_is_asked_for_with_basis_and_expiry(
            @Nullable Criterion criterion, String basis, String until, @Nullable String code) {
        var request =
                new RequestOverride(
                        UNIT,
                        "PC_CHAIR",
                        criterion == null ? Set.of() : Set.of(criterion),
                        basis,
                        LocalDate.parse(until));

        assertThat(OverrideRules.objectionsTo(request, Set.of(Criterion.PROFESSIONAL_LEVEL), ASKED))
                .extracting(Refusal::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "by {0} on {1}, {2}: {3}")
    @CsvSource(
            textBlock =
                    """
                    approver, 2026-03-02, 9/QĐ,
                    officer,  2026-03-02, 9/QĐ, ASKED_BY_YOURSELF
                    approver, 2026-03-03, 9/QĐ, DECIDED_IN_THE_FUTURE
                    approver, 2026-03-02, ' ',  DECISION_NUMBER_MISSING
                    """)
    void a_second_person_grants_it(
            String actor, String decidedOn, String number, @Nullable String code) {
        var grant =
                new GrantOverride(DecidingBody.PROVINCIAL_PC, LocalDate.parse(decidedOn), number);

        assertThat(
                        OverrideRules.objectionsToGrant(
                                asked(Criterion.PROFESSIONAL_LEVEL), grant, UNTIL, actor, GRANTED))
                .extracting(Refusal::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void what_expired_before_it_is_granted_is_refused_and_on_its_last_day_it_may_be() {
        var grant = new GrantOverride(DecidingBody.PROVINCIAL_PC, UNTIL, "9/QĐ");
        var late = new GrantOverride(DecidingBody.PROVINCIAL_PC, UNTIL.plusDays(1), "9/QĐ");
        var override = asked(Criterion.PROFESSIONAL_LEVEL);

        assertThat(OverrideRules.objectionsToGrant(override, grant, UNTIL, "a", UNTIL)).isEmpty();
        assertThat(OverrideRules.objectionsToGrant(override, late, UNTIL, "a", UNTIL.plusDays(1)))
                .extracting(Refusal::code)
                .containsExactly("EXPIRED_ALREADY");
    }
}
