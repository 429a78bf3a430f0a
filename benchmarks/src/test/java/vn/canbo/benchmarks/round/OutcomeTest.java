package vn.canbo.benchmarks.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Goal REACHED =
            new Goal("a", new Spread(0.1, 0.4, 0.9), Limit.atLeast(0.4));
    private static final Goal MISSED =
            new Goal("b", new Spread(0.1, 0.39, 0.9), Limit.atLeast(0.4));

    @Test
    void the_middle_decides_and_exactly_enough_is_enough() {
        assertThat(Outcome.of(List.of(false), List.of(REACHED))).isEqualTo(Outcome.PASSED);
        assertThat(Outcome.of(List.of(false), List.of(REACHED, MISSED))).isEqualTo(Outcome.FAILED);
    }

    @Test
    void half_of_the_rounds_may_be_disturbed_but_not_more() {
        assertThat(Outcome.of(List.of(true, false), List.of(REACHED))).isEqualTo(Outcome.PASSED);
        assertThat(Outcome.of(List.of(true, true, false), List.of(REACHED)))
                .isEqualTo(Outcome.NOT_MEASURABLE_NOW);
        assertThat(Outcome.of(List.of(true), List.of(MISSED)))
                .isEqualTo(Outcome.NOT_MEASURABLE_NOW);
    }

    @Test
    void each_end_has_an_exit_code_of_its_own() {
        assertThat(List.of(Outcome.values()))
                .extracting(Outcome::exitCode)
                .containsExactly(0, 1, 3);
    }
}
