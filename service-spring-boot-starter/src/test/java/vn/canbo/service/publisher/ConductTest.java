package vn.canbo.service.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConductTest {

    private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

    private final Conduct conduct = new Conduct(100);

    @Test
    void the_hundredth_bad_one_is_too_much_and_the_one_before_is_not() {
        assertThat(tooMuch(99, true)).isFalse();
        assertThat(conduct.takesTooMuch(true, NOON)).isTrue();
    }

    @Test
    void one_bad_one_in_twenty_is_never_too_much() {
        var suspended =
                IntStream.range(0, 20_000).anyMatch(it -> conduct.takesTooMuch(it % 20 == 0, NOON));

        assertThat(suspended).isFalse();
    }

    @Test
    void half_of_the_last_ones_is_too_much_and_a_little_less_is_not() {
        assertThat(tooMuch(101, false)).isFalse();
        assertThat(tooMuch(99, true)).isFalse();
        assertThat(conduct.takesTooMuch(true, NOON)).isTrue();
    }

    @Test
    void what_is_older_than_an_hour_is_forgotten() {
        tooMuch(99, true);

        assertThat(conduct.takesTooMuch(true, NOON.plus(Duration.ofHours(1)).plusSeconds(1)))
                .isFalse();
        assertThat(conduct.counted()).isEqualTo(1);
    }

    @Test
    void within_the_hour_nothing_is_forgotten() {
        tooMuch(99, true);

        assertThat(conduct.takesTooMuch(true, NOON.plus(Duration.ofHours(1)))).isTrue();
    }

    private boolean tooMuch(int times, boolean bad) {
        return IntStream.range(0, times).anyMatch(_ -> conduct.takesTooMuch(bad, NOON));
    }
}
