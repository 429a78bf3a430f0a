package vn.canbo.personnel.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.movement.Movement.Kind;
import vn.canbo.personnel.movement.MovementChange.RecordExit;

@Tag("CT-13")
class MovementRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    private static RecordExit exit(EndReason reason) {
        return new RecordExit(DAY, reason, DAY, "1/QĐ");
    }

    private static HeldPost post(String from, @Nullable String to) {
        return new HeldPost(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "OFFICE_SPECIALIST",
                true,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                Set.of(),
                null);
    }

    @ParameterizedTest
    @EnumSource
    void only_a_reason_that_ends_the_service_is_an_exit(EndReason reason) {
        var objections =
                MovementRules.objectionsToExit(
                        exit(reason), List.of(post("2026-01-01", null)), DAY);

        if (reason.leavesService()) {
            assertThat(objections).isEmpty();
        } else {
            assertThat(objections).containsExactly(new Refusal.ReasonKeepsInService(reason));
        }
        assertThat(Kind.EXIT.allows(reason)).isEqualTo(reason.leavesService());
    }

    @Test
    void a_post_may_begin_on_the_last_day_but_not_after_it() {
        var ends = exit(EndReason.RETIRED);

        assertThat(MovementRules.objectionsToExit(ends, List.of(post("2026-06-30", null)), DAY))
                .isEmpty();
        assertThat(MovementRules.objectionsToExit(ends, List.of(post("2026-07-01", null)), DAY))
                .containsExactly(
                        new Refusal.PostBeginsLater(
                                "OFFICE_SPECIALIST", LocalDate.parse("2026-07-01")));
    }

    @Test
    void a_post_that_ended_by_then_is_left_alone_and_one_that_ends_later_stands_in_the_way() {
        var open = post("2026-01-01", null);
        var ends = exit(EndReason.RETIRED);

        assertThat(
                        MovementRules.objectionsToExit(
                                ends, List.of(open, post("2020-01-01", "2026-06-30")), DAY))
                .isEmpty();
        assertThat(
                        MovementRules.objectionsToExit(
                                ends, List.of(open, post("2020-01-01", "2026-07-01")), DAY))
                .containsExactly(
                        new Refusal.PostEndsLater(
                                "OFFICE_SPECIALIST", LocalDate.parse("2026-07-01")));
    }

    @Test
    void a_decision_is_taken_today_at_the_latest() {
        assertThat(MovementRules.objectionToDecision(DAY, DAY)).isEmpty();
        assertThat(MovementRules.objectionToDecision(DAY.plusDays(1), DAY)).isPresent();
    }

    @Test
    void a_movement_that_begins_a_post_is_a_move_and_every_one_ends_some() {
        var one = List.of(UUID.randomUUID());

        assertThatThrownBy(() -> movement(Kind.EXIT, EndReason.RETIRED, one, UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> movement(Kind.TRANSFER, EndReason.TRANSFERRED, one, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> movement(Kind.EXIT, EndReason.RETIRED, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> movement(Kind.RESIGNATION, EndReason.RETIRED, one, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Movement movement(
            Kind kind, EndReason reason, List<UUID> ended, @Nullable UUID begun) {
        return new Movement(
                UUID.randomUUID(), UUID.randomUUID(), kind, DAY, reason, DAY, "1/QĐ", ended, begun);
    }
}
