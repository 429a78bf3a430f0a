package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.canbo.assignment.eligibility.Term;
import vn.canbo.assignment.secondment.Secondment.Decided;
import vn.canbo.assignment.secondment.Secondment.DecisionNumber;
import vn.canbo.assignment.secondment.Secondment.EarlyEndReason;
import vn.canbo.assignment.secondment.Secondment.Ended;
import vn.canbo.assignment.secondment.Secondment.Proposed;
import vn.canbo.assignment.secondment.Secondment.Route;
import vn.canbo.assignment.secondment.Secondment.Stage;

class SecondmentTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    static final Secondment APPROVED =
            new Secondment(
                            new UUID(0, 1),
                            new UUID(1, 1),
                            new Route(new UUID(2, 1), new UUID(3, 1), null),
                            new Term(FIRST, LAST),
                            Stage.PROPOSED,
                            new Proposed("officer", FIRST.minusDays(9)),
                            null,
                            null,
                            null,
                            null)
                    .approved(new Decided(FIRST.minusDays(8), new DecisionNumber("1/QĐ")));

    @Test
    void what_is_due_is_read_from_the_dates() {
        var active = APPROVED.started();

        assertThat(APPROVED.isStartDue(FIRST.minusDays(1))).isFalse();
        assertThat(APPROVED.isStartDue(FIRST)).isTrue();
        assertThat(active.isStartDue(FIRST)).isFalse();
        assertThat(active.isDecisionOverdue(LAST)).isFalse();
        assertThat(active.isDecisionOverdue(LAST.plusDays(1))).isTrue();
        assertThat(APPROVED.isDecisionOverdue(LAST.plusDays(1))).isFalse();
    }

    @Test
    void an_end_with_a_reason_is_an_early_one() {
        var active = APPROVED.started();

        assertThat(active.ended(new Ended(LAST, null)).stage()).isEqualTo(Stage.ENDED);
        assertThat(active.ended(new Ended(FIRST, EarlyEndReason.HEALTH)).stage())
                .isEqualTo(Stage.ENDED_EARLY);
    }
}
