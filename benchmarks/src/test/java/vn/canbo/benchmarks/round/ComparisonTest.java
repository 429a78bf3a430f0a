package vn.canbo.benchmarks.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.canbo.benchmarks.machine.Quiet;

class ComparisonTest {

    private static final Quiet QUIET = new Quiet(0, 0, 0, 0, "0.00 to 0.00", 0);
    private static final Quiet DISTURBED = new Quiet(0, 0, 0.5, 0, "2.00 to 2.00", 0);
    private static final Claim THREE_TIMES = new Claim.Ratio("ours", "theirs", Limit.atMost(3));

    @Test
    void exactly_as_much_as_allowed_is_reached_and_a_little_more_is_missed() {
        assertThat(comparison(turn("ours", 30), turn("theirs", 10)).outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(comparison(turn("ours", 30.1), turn("theirs", 10)).outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void partners_are_found_whoever_of_them_began_the_round() {
        var comparison =
                new Comparison(
                        List.of(
                                List.of(turn("ours", 20), turn("theirs", 10)),
                                List.of(turn("theirs", 100), turn("ours", 400)),
                                List.of(turn("ours", 30), turn("theirs", 30))),
                        List.of(THREE_TIMES));

        assertThat(comparison.goals())
                .containsExactly(new Goal("ours / theirs", new Spread(1, 2, 4), Limit.atMost(3)));
    }

    @Test
    void a_fault_fails_the_run_even_on_a_machine_that_others_use() {
        var wrong = new Turn("ours", 1, "", DISTURBED, List.of("a row is wrong"));

        assertThat(comparison(wrong, turn("theirs", 10)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(comparison(new Turn("ours", 1, "", DISTURBED, List.of()), turn("theirs", 10)))
                .extracting(Comparison::outcome)
                .isEqualTo(Outcome.NOT_MEASURABLE_NOW);
    }

    private static Comparison comparison(Turn ours, Turn theirs) {
        return new Comparison(List.of(List.of(ours, theirs)), List.of(THREE_TIMES));
    }

    private static Turn turn(String contender, double figure) {
        return new Turn(contender, figure, "", QUIET, List.of());
    }
}
