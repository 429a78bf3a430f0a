package vn.canbo.benchmarks.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlightTest {

    private static final int PER_SECOND = 100;
    private static final int EVENTS = 1000;
    private static final long BEGAN = 1_000_000_000;
    private static final long GAVE_UP = BEGAN + 20_000_000;

    @Test
    void latency_counts_from_the_moment_an_event_was_due() {
        var flight = flight(event -> event < 990 ? 5_000 : 80_000);

        assertThat(flight.latency(50)).isCloseTo(5, within(0.1));
        assertThat(flight.latency(99)).isCloseTo(5, within(0.1));
        assertThat(flight.latency(99.9)).isCloseTo(80, within(0.1));
        assertThat(flight.isKeptUp()).isTrue();
    }

    @Test
    void what_was_never_seen_counts_until_we_gave_up_and_is_named() {
        var seen = flight(_ -> 5_000).seen();
        seen[EVENTS - 1] = 0;
        var flight = new Flight(flight(_ -> 0).due(), seen, GAVE_UP);

        assertThat(flight.censored()).isEqualTo(1);
        assertThat(flight.latency(100)).isCloseTo(10_010, within(10.0));
        assertThat(flight.isKeptUp()).isFalse();
        assertThat(flight.toString()).contains("1 censored");
    }

    @Test
    void a_backlog_grows_by_as_many_as_are_due_and_not_seen_in_a_second() {
        var halfAsFast = flight(event -> event * 10_000L);

        assertThat(halfAsFast.backlogGrowth()).isCloseTo(50, within(1.0));
        assertThat(halfAsFast.isKeptUp()).isFalse();
        assertThat(halfAsFast.seenPerSecond()).isCloseTo(50, within(1.0));
    }

    @Test
    void a_steady_backlog_is_kept_up_with_however_late_all_are() {
        var late = flight(_ -> 900_000);

        assertThat(late.backlogGrowth()).isCloseTo(0, within(1.0));
        assertThat(late.isKeptUp()).isTrue();
        assertThat(late.perSecond()).isCloseTo(100, within(0.1));
    }

    @Test
    void the_part_after_the_warm_up_begins_with_its_own_first_event() {
        var flight = flight(event -> event < 500 ? 400_000 : 5_000).from(500);

        assertThat(flight.due()).hasSize(500);
        assertThat(flight.latency(100)).isCloseTo(5, within(0.1));
    }

    private static Flight flight(IntToLongFunction latency) {
        var due =
                IntStream.range(0, EVENTS)
                        .mapToLong(it -> BEGAN + it * 1_000_000L / PER_SECOND)
                        .toArray();
        var seen =
                IntStream.range(0, EVENTS)
                        .mapToLong(it -> due[it] + latency.applyAsLong(it))
                        .toArray();
        return new Flight(due, seen, GAVE_UP);
    }
}
