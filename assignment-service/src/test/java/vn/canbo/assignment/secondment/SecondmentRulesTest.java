package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.assignment.eligibility.Term;
import vn.canbo.assignment.secondment.Secondment.Decided;
import vn.canbo.assignment.secondment.Secondment.DecisionNumber;
import vn.canbo.assignment.secondment.Secondment.EarlyEndReason;
import vn.canbo.assignment.secondment.Secondment.Ended;
import vn.canbo.assignment.secondment.Secondment.Route;
import vn.canbo.assignment.secondment.Secondment.Stage;

class SecondmentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Decided DECIDED =
            new Decided(LocalDate.of(2025, 9, 22), new DecisionNumber("1/QĐ"));

    private static SecondmentCommand.CorrectSecondment to(String first, String last) {
        return new SecondmentCommand.CorrectSecondment(
                new UUID(0, 1),
                new Route(new UUID(2, 1), new UUID(3, 1), null),
                new Term(LocalDate.parse(first), LocalDate.parse(last)),
                DECIDED.on(),
                DECIDED.number(),
                "misread");
    }

    private static Secondment ended(String endedOn, @Nullable EarlyEndReason early) {
        return SecondmentTest.APPROVED.started().ended(new Ended(LocalDate.parse(endedOn), early));
    }

    /** The person served from 2025-10-01 to 2026-02-28, ended early for health. */
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        2025-11-01, 2026-04-30, -
        2026-02-28, 2026-08-31, -
        2026-03-01, 2026-08-31, EndsBeforeItBegan
        2025-10-01, 2026-02-28, -
        2025-10-01, 2026-02-27, EndsAfterTheTerm
        """)
    void the_day_really_served_stays_within_the_corrected_term(
            String first, String last, @Nullable String expected) {
        var refusals =
                SecondmentRules.objectionsToCorrection(
                        ended("2026-02-28", EarlyEndReason.HEALTH), to(first, last), TODAY);

        assertThat(refusals.stream().map(it -> it.getClass().getSimpleName()).toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void an_end_that_becomes_an_early_one_by_the_correction_lacks_its_reason() {
        assertThat(
                        SecondmentRules.objectionsToCorrection(
                                ended("2026-03-31", null), to("2025-10-01", "2026-04-30"), TODAY))
                .containsExactly(new Refusal.EarlyEndNeedsReason(LocalDate.of(2026, 4, 30)));
    }

    @Test
    void an_early_end_on_the_corrected_last_day_is_no_longer_early() {
        var corrected =
                ended("2026-02-28", EarlyEndReason.HEALTH)
                        .corrected(
                                to("2025-10-01", "2026-02-28").route(),
                                to("2025-10-01", "2026-02-28").term(),
                                DECIDED,
                                "misread",
                                TODAY);

        assertThat(corrected.stage()).isEqualTo(Stage.ENDED);
        assertThat(corrected.ended()).isEqualTo(new Ended(LocalDate.of(2026, 2, 28), null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-06-01, ACTIVE", "2026-06-02, APPROVED"})
    void what_begins_tomorrow_after_all_has_not_begun(LocalDate first, Stage expected) {
        var corrected =
                SecondmentTest.APPROVED
                        .started()
                        .corrected(
                                SecondmentTest.APPROVED.route(),
                                new Term(first, first.plusYears(1)),
                                DECIDED,
                                "misread",
                                TODAY);

        assertThat(corrected.stage()).isEqualTo(expected);
    }
}
