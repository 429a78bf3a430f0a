package vn.canbo.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Failure F34: a publisher that floods us moves the others as little as can be. */
class TurnsTest {

    private final List<List<Integer>> steps = new ArrayList<>();
    private final List<Duration> rests = new ArrayList<>();
    private Duration now = Duration.ofDays(1);
    private final Turns turns =
            new Turns(
                    () -> now.toNanos(),
                    rest -> {
                        rests.add(rest);
                        pass(rest);
                    });

    @Test
    void alone_all_is_taken_at_once_without_a_rest() {
        take("a", 25, Duration.ofMillis(40));

        assertThat(steps).containsExactly(numbers(0, 25));
        assertThat(rests).isEmpty();
    }

    @Test
    void in_company_who_has_much_takes_small_steps_and_rests_as_long() {
        take("b", 1, Duration.ofMillis(1));
        steps.clear();

        take("a", 25, Duration.ofMillis(40));

        assertThat(steps).containsExactly(numbers(0, 10), numbers(10, 20), numbers(20, 25));
        assertThat(rests).containsOnly(Duration.ofMillis(40)).hasSize(3);
    }

    @Test
    void who_has_little_never_rests() {
        take("a", 1, Duration.ofMillis(1));

        take("b", Turns.STEP, Duration.ofMillis(40));

        assertThat(rests).isEmpty();
    }

    @Test
    void who_reported_a_second_ago_is_no_company() {
        take("b", 1, Duration.ZERO);
        pass(Duration.ofSeconds(1).minusNanos(1));
        take("a", 11, Duration.ZERO);
        assertThat(rests).hasSize(2);

        pass(Duration.ofNanos(1));
        take("a", 11, Duration.ZERO);

        assertThat(rests).hasSize(2);
    }

    @Test
    void no_rest_is_longer_than_half_a_second() {
        take("b", 1, Duration.ZERO);

        take("a", 11, Duration.ofSeconds(3));

        assertThat(rests).first().isEqualTo(Duration.ofMillis(500));
    }

    private void take(String publisher, int events, Duration each) {
        turns.take(
                publisher,
                numbers(0, events),
                some -> {
                    steps.add(List.copyOf(some));
                    pass(each);
                });
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
