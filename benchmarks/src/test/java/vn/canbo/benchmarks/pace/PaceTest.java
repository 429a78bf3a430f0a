package vn.canbo.benchmarks.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final InstantSource NOON =
            InstantSource.fixed(Instant.parse("2026-01-05T12:00:00.000250Z"));

    @Test
    void every_event_is_sent_once_and_is_due_at_even_distances() {
        var events = new ArrayList<Integer>();

        var sent = new Pace(1000, 50).send(events::add, NOON);

        assertThat(events).containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
        var noon = NOON.millis() * 1000 + 250;
        assertThat(sent.due()).hasSize(50).contains(noon, noon + 1000, noon + 49_000);
    }

    @Test
    void a_slow_sender_moves_no_moment_and_is_told_as_late() {
        var sent =
                new Pace(1000, 50)
                        .send(
                                event ->
                                        LockSupport.parkNanos(
                                                event == 0 ? TimeUnit.MILLISECONDS.toNanos(60) : 0),
                                NOON);

        assertThat(sent.due()[49] - sent.due()[0]).isEqualTo(49_000);
        assertThat(sent.lateShare()).isGreaterThan(0.5);
    }
}
