package vn.canbo.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.events.reported.ReportedType;

class HandoverTest {

    private static final ReportOutcome TAKEN = outcome(ReportResult.ACCEPTED);
    private static final ReportOutcome LEFT =
            outcome(ReportResult.REFUSED, reason("SUCCESSOR_REPORTS", "is reported by another"));

    @Test
    void says_that_what_is_later_was_refused_as_it_should_be() {
        var handover = new Handover(List.of(TAKEN, outcome(ReportResult.DUPLICATE)), List.of(LEFT));

        assertThat(handover.isAsItShouldBe()).isTrue();
        assertThat(handover.said())
                .isEqualTo(
                        "the district's system: 2 of 2 events until 2025-06-30 accepted; what is later was refused as it should be: is reported by another");
    }

    @Test
    void says_when_what_is_later_was_taken_or_refused_for_something_else() {
        var other = outcome(ReportResult.REFUSED, reason("PUBLISHER_REVOKED", "revoked"));

        for (var late : List.of(TAKEN, other)) {
            var handover = new Handover(List.of(TAKEN), List.of(late));
            assertThat(handover.isAsItShouldBe()).isFalse();
            assertThat(handover.said()).contains("NOT refused as it should be");
        }
    }

    @Test
    void is_not_as_it_should_be_when_nothing_was_handed_over_or_not_all_was_taken() {
        assertThat(new Handover(List.of(), List.of()).isAsItShouldBe()).isFalse();
        assertThat(new Handover(List.of(TAKEN, LEFT), List.of(LEFT)).isAsItShouldBe()).isFalse();
    }

    private static ReportOutcome.Reason reason(String code, String en) {
        return new ReportOutcome.Reason(code, null, "…", en, null);
    }

    private static ReportOutcome outcome(ReportResult result, ReportOutcome.Reason... reasons) {
        return new ReportOutcome(
                "id",
                ReportedType.QUALIFICATION_OBTAINED.type(),
                result,
                List.of(reasons),
                null,
                Instant.EPOCH,
                null,
                UUID.randomUUID());
    }
}
