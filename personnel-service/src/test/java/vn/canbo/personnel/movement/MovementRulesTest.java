package vn.canbo.personnel.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.appointment.Post;
import vn.canbo.personnel.movement.Movement.Kind;
import vn.canbo.personnel.movement.MovementChange.RecordExit;

@Tag("CT-13")
class MovementRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    private static RecordExit exit(EndReason reason) {
        return new RecordExit(DAY, reason, DAY, "1/QĐ");
    }

    private static Post post(String from, @Nullable String to) {
        return post(UUID.randomUUID(), from, to, null);
    }

    private static Post post(UUID id, String from, @Nullable String to, @Nullable UUID continues) {
        return new Post(
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "OFFICE_SPECIALIST",
                true,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                "1/QĐ",
                continues,
                null);
    }

    private static List<Refusal> objections(RecordExit exit, Post... posts) {
        return MovementRules.objectionsToExit(
                exit, MovementRules.chainsOf(List.of(posts), DAY), DAY);
    }

    @ParameterizedTest
    @EnumSource
    void only_a_reason_that_ends_the_service_is_an_exit(EndReason reason) {
        var objections = objections(exit(reason), post("2026-01-01", null));

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

        assertThat(objections(ends, post("2026-06-30", null))).isEmpty();
        assertThat(objections(ends, post("2026-07-01", null)))
                .containsExactly(
                        new Refusal.PostBeginsLater(
                                "OFFICE_SPECIALIST", LocalDate.parse("2026-07-01")));
    }

    @Test
    void a_post_that_ended_by_then_is_left_alone_and_one_that_ends_later_stands_in_the_way() {
        var open = post("2026-01-01", null);
        var ends = exit(EndReason.RETIRED);

        assertThat(objections(ends, open, post("2020-01-01", "2026-06-30"))).isEmpty();
        assertThat(objections(ends, open, post("2020-01-01", "2026-07-01")))
                .containsExactly(
                        new Refusal.PostEndsLater(
                                "OFFICE_SPECIALIST", LocalDate.parse("2026-07-01")));
    }

    /** The unit will have been merged twice; whoever leaves before does not follow it. */
    @Test
    void what_only_goes_on_later_in_a_successor_is_no_post_of_its_own() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var held = post(first, "2020-01-01", "2026-07-31", null);
        var later = post(second, "2026-08-01", "2026-12-31", first);
        var last = post(UUID.randomUUID(), "2027-01-01", null, second);

        assertThat(objections(exit(EndReason.RETIRED), held, later, last)).isEmpty();
        assertThat(MovementRules.chainsOf(List.of(held, later, last), DAY))
                .containsExactly(new MovementRules.Chain(held, List.of(later, last)));
        assertThat(MovementRules.chainsOf(List.of(held, later), LocalDate.parse("2026-08-01")))
                .hasSize(2);
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
