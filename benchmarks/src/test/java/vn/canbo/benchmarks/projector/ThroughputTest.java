package vn.canbo.benchmarks.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.canbo.benchmarks.projector.Throughput.Commit;

class ThroughputTest {

    @Test
    void it_counts_what_was_committed_after_the_last_partition_began() {
        var commits =
                List.of(
                        new Commit(0, 1_000_000),
                        new Commit(0, 1_100_000),
                        new Commit(1, 1_200_000),
                        new Commit(0, 1_300_000),
                        new Commit(1, 1_400_000),
                        new Commit(0, 1_700_000));

        var throughput = Throughput.of(commits);

        assertThat(throughput).isEqualTo(new Throughput(3, 500_000));
        assertThat(throughput.perSecond()).isEqualTo(6);
    }
}
