package vn.canbo.personnel.turnover;

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
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.movement.Movement;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.TitleCode;

/** Ups, downs, ins and outs, from the posts alone. */
@Tag("CT-3")
class TurnRulesTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    private final TurnRules rules = new TurnRules(PolicyPacks.shipped(), Set.of(HERE));

    private static Span span(UUID unit, String title, String from) {
        return new Span(
                UUID.randomUUID(),
                PERSON,
                unit,
                new TitleCode(title),
                true,
                LocalDate.parse(from),
                null,
                null,
                "1/QĐ",
                null,
                null,
                false);
    }

    private static Span ended(Span span, String lastDay, @Nullable EndReason reason) {
        return new Span(
                span.postId(),
                PERSON,
                span.unitId(),
                span.title(),
                span.main(),
                span.from(),
                LocalDate.parse(lastDay),
                reason,
                span.decisionNumber(),
                "2/QĐ",
                span.continues(),
                span.recruited());
    }

    private List<Turn> turns(Span... spans) {
        return rules.turnsOf(List.of(spans), List.of(), DAY, DAY);
    }

    private Turn turn(Span... spans) {
        assertThat(turns(spans)).hasSize(1);
        return turns(spans).getFirst();
    }

    private static void assertTurn(Turn turn, Way way, Direction direction) {
        assertThat(turn.way()).isEqualTo(way);
        assertThat(turn.direction()).isEqualTo(direction);
        assertThat(turn.on()).isEqualTo(DAY);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    OFFICE_DEPUTY_CHIEF, OFFICE_CHIEF,             UP
                    OFFICE_CHIEF,        OFFICE_DEPUTY_CHIEF,      DOWN
                    OFFICE_CHIEF,        DIVISION_HEAD,            LATERAL
                    OFFICE_CHIEF,        OFFICE_CHIEF,             LATERAL
                    OFFICE_CHIEF,        PROVINCIAL_DIVISION_HEAD, CANNOT_TELL
                    """)
    void the_order_of_titles_tells_up_from_down(String from, String to, Direction direction) {
        var turn =
                turn(
                        ended(span(HERE, from, "2025-07-01"), "2026-06-30", EndReason.TRANSFERRED),
                        span(HERE, to, "2026-07-01"));

        assertTurn(turn, Way.TRANSFERRED, direction);
        assertThat(turn.order() != null)
                .isEqualTo(direction == Direction.UP || direction == Direction.DOWN);
        assertThat(turn.posts()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    RETIRED,               OUT
                    RETIRED_EARLY,         OUT
                    STREAMLINED,           OUT
                    LEFT_SERVICE,          OUT
                    DISMISSED_FROM_SERVICE, OUT
                    DIED,                  OUT
                    TRANSFERRED,           OUT
                    RESIGNED_OFFICE,       DOWN
                    RELEASED,              DOWN
                    REMOVED,               DOWN
                    TERM_ENDED,            CANNOT_TELL
                    """)
    void who_holds_nothing_after_is_out_only_when_the_reason_says_so(
            EndReason reason, Direction direction) {
        var turn = turn(ended(span(HERE, "PC_CHAIR", "2025-07-01"), "2026-06-30", reason));

        assertTurn(turn, Way.of(reason), direction);
        assertThat(turn.decisionNumber()).isEqualTo("2/QĐ");
    }

    @Test
    void a_post_that_ends_without_reason_cannot_be_told() {
        assertTurn(
                turn(ended(span(HERE, "PC_CHAIR", "2025-07-01"), "2026-06-30", null)),
                Way.UNSTATED,
                Direction.CANNOT_TELL);
    }

    @Test
    void a_first_post_is_a_way_in() {
        assertTurn(turn(span(HERE, "PC_CHAIR", "2026-07-01")), Way.ELECTED, Direction.IN);
        assertTurn(turn(span(HERE, "OFFICE_CHIEF", "2026-07-01")), Way.APPOINTED, Direction.IN);
        var before =
                ended(
                        span(THERE, "OFFICE_CHIEF", "2025-07-01"),
                        "2026-05-31",
                        EndReason.TRANSFERRED);
        assertTurn(
                turn(before, span(HERE, "OFFICE_CHIEF", "2026-07-01")),
                Way.TRANSFERRED,
                Direction.IN);
    }

    @Test
    void a_recruit_and_a_post_taken_over_are_told_apart() {
        var plain = span(HERE, "OFFICE_SPECIALIST", "2026-07-01");
        var recruit = with(plain, plain.decisionNumber(), true);
        var takenOver = with(plain, null, false);

        assertTurn(turn(recruit), Way.RECRUITED, Direction.IN);
        assertTurn(turn(takenOver), Way.UNSTATED, Direction.IN);
    }

    private static Span with(Span span, @Nullable String decision, boolean recruited) {
        return new Span(
                span.postId(),
                PERSON,
                span.unitId(),
                span.title(),
                true,
                span.from(),
                null,
                null,
                decision,
                null,
                null,
                recruited);
    }

    @Test
    void seen_from_a_unit_a_move_elsewhere_is_out_and_one_from_elsewhere_in() {
        var left =
                ended(
                        span(HERE, "OFFICE_CHIEF", "2025-07-01"),
                        "2026-06-30",
                        EndReason.TRANSFERRED);
        var came =
                ended(
                        span(THERE, "OFFICE_CHIEF", "2025-07-01"),
                        "2026-06-30",
                        EndReason.TRANSFERRED);

        var out = turn(left, span(THERE, "OFFICE_CHIEF", "2026-07-01"));
        assertTurn(out, Way.TRANSFERRED, Direction.OUT);
        assertThat(out.posts()).hasSize(1);
        assertTurn(
                turn(came, span(HERE, "OFFICE_CHIEF", "2026-07-01")),
                Way.TRANSFERRED,
                Direction.IN);
        assertThat(turns(came, span(THERE, "OFFICE_CHIEF", "2026-07-01"))).isEmpty();
    }

    @Test
    void who_is_released_to_be_elected_higher_was_elected_and_rose() {
        assertTurn(
                turn(
                        ended(
                                span(HERE, "PC_VICE_CHAIR", "2025-07-01"),
                                "2026-06-30",
                                EndReason.RELEASED),
                        span(HERE, "PC_CHAIR", "2026-07-01")),
                Way.ELECTED,
                Direction.UP);
    }

    @Test
    void a_second_post_beside_the_first_may_be_a_rise() {
        assertTurn(
                turn(
                        span(HERE, "OFFICE_SPECIALIST", "2025-07-01"),
                        span(HERE, "OFFICE_CHIEF", "2026-07-01")),
                Way.APPOINTED,
                Direction.UP);
    }

    @Test
    void the_decision_tells_rotation_and_lower_post_from_a_mere_transfer() {
        var left =
                ended(
                        span(HERE, "OFFICE_CHIEF", "2025-07-01"),
                        "2026-06-30",
                        EndReason.TRANSFERRED);
        var begun = span(HERE, "DIVISION_HEAD", "2026-07-01");
        var rotation =
                new Movement(
                        UUID.randomUUID(),
                        PERSON,
                        Movement.Kind.ROTATION,
                        DAY.minusDays(1),
                        EndReason.TRANSFERRED,
                        DAY,
                        "9/QĐ",
                        List.of(left.postId()),
                        begun.postId());

        var turn = rules.turnsOf(List.of(left, begun), List.of(rotation), DAY, DAY).getFirst();

        assertTurn(turn, Way.ROTATED, Direction.LATERAL);
        assertThat(turn.decisionNumber()).isEqualTo("9/QĐ");
        assertTurn(
                turn(
                        ended(
                                span(HERE, "OFFICE_CHIEF", "2025-07-01"),
                                "2026-06-30",
                                EndReason.REASSIGNED_LOWER),
                        span(HERE, "PROVINCIAL_SPECIALIST", "2026-07-01")),
                Way.REASSIGNED_LOWER,
                Direction.DOWN);
    }

    @Test
    void a_post_that_goes_on_in_the_successor_is_no_turn() {
        var before = ended(span(THERE, "PC_CHAIR", "2020-01-01"), "2026-06-30", null);
        var after =
                new Span(
                        UUID.randomUUID(),
                        PERSON,
                        HERE,
                        new TitleCode("PC_CHAIR"),
                        true,
                        DAY,
                        null,
                        null,
                        null,
                        null,
                        before.postId(),
                        false);

        assertThat(turns(before, after)).isEmpty();
    }

    @Test
    void only_days_of_the_period_count_both_ends_included() {
        var person = List.of(span(HERE, "PC_CHAIR", "2026-07-01"));

        assertThat(rules.turnsOf(person, List.of(), DAY.minusYears(1), DAY.minusDays(1))).isEmpty();
        assertThat(rules.turnsOf(person, List.of(), DAY.minusYears(1), DAY)).hasSize(1);
        assertThat(rules.turnsOf(person, List.of(), DAY, DAY.plusYears(1))).hasSize(1);
        assertThat(rules.turnsOf(person, List.of(), DAY.plusDays(1), DAY.plusYears(1))).isEmpty();
    }
}
