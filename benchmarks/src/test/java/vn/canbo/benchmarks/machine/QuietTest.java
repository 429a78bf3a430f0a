package vn.canbo.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {

    @ParameterizedTest(
            name = "hiccup {0} ms, foreign {1}, stolen {2}, sent late {3}: disturbed {4}")
    @CsvSource(
            textBlock =
                    """
            5.0, 0.10, 0.00, 0.01, false
            5.1, 0.00, 0.00, 0.00, true
            0.1, 0.11, 0.00, 0.00, true
            0.1, 0.00, 0.11, 0.00, true
            0.1, 0.06, 0.05, 0.00, true
            0.1, 0.00, 0.00, 0.02, true
            """)
    void others_disturb_from_a_tenth_of_the_machine_on_or_by_keeping_a_sleeper_or_us_waiting(
            double hiccup, double foreign, double stolen, double late, boolean disturbed) {
        assertThat(new Quiet(hiccup, 99, foreign, stolen, "", late).isDisturbed())
                .isEqualTo(disturbed);
    }

    @Test
    void what_is_not_ours_and_not_idle_is_foreign() {
        var before = CpuTimes.parse("cpu  1000 0 500 8000 100 10 20 5 300 0");
        var after = CpuTimes.parse("cpu  1500 0 700 8200 150 20 40 35 300 0");

        var between = after.since(before);

        assertThat(between).isEqualTo(new CpuTimes(730, 30, 1010));
        assertThat(between.foreignShare(629)).isEqualTo(0.1, within(0.0001));
        assertThat(between.foreignShare(800)).isZero();
        assertThat(between.stolenShare()).isEqualTo(0.0297, within(0.0001));
    }

    @Test
    void a_process_counts_with_the_children_that_ended_whatever_its_name_is() {
        var stat = "42 (a (b) c) S 1 42 42 0 -1 4194560 1 2 3 4 100 20 7 5 20 0 30 0";

        assertThat(ProcessTicks.parse(stat)).isEqualTo(132);
    }

    @Test
    void what_this_very_process_does_is_seen() {
        var us = List.of(ProcessHandle.current());
        var before = ProcessTicks.of(us);

        var end = System.nanoTime() + 100_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }

        assertThat(ProcessTicks.of(us)).isGreaterThan(before);
        assertThat(Memory.megabytes(ProcessHandle.current())).isPositive();
    }
}
