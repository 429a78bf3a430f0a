package vn.canbo.benchmarks.projector;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import vn.canbo.benchmarks.machine.Memory;
import vn.canbo.benchmarks.machine.Quiet;
import vn.canbo.benchmarks.machine.QuietWatch;
import vn.canbo.benchmarks.stage.ChildJava;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.events.Topic;

/**
 * What came of one contender in one round.
 *
 * @param startMillis from the start of its process until it had taken the first events
 * @param megabytes of its process, after the last event
 * @param postgresMegabytes with all sessions and the shared buffers
 * @param faults what is wrong with its rows; then there is no figure
 */
record Turn(
        String contender,
        Throughput throughput,
        long startMillis,
        long megabytes,
        long postgresMegabytes,
        long brokerMegabytes,
        Quiet quiet,
        List<String> faults) {

    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(90);
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    /** Lets it take everything between two places of the topics. */
    static Turn of(
            Contender contender,
            Stage stage,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Schedule schedule,
            Progress progress)
            throws SQLException, InterruptedException {
        contender.prepare();
        stage.groups().put(contender.group(), from);
        var watch = QuietWatch.begin(stage::processes);
        try (var process = contender.start()) {
            var first = awaitTaken(contender, process, stage, to, schedule.updates(), progress);
            var quiet = watch.end();
            var rows = contender.rows();
            var faults = new ArrayList<>(Proof.faults(rows, schedule));
            faults.addAll(contender.faults());
            var throughput = Throughput.of(rows.stream().map(VerdictRow::commit).toList());
            if (!throughput.isOfMost(schedule.people())) {
                faults.add("only " + throughput.events() + " could be counted: take more people");
            }
            return new Turn(
                    contender.name(),
                    throughput,
                    first.toMillis(),
                    Memory.megabytes(process.handle()),
                    Memory.megabytes(stage.postgres()),
                    Memory.megabytes(stage.broker()),
                    quiet,
                    faults);
        }
    }

    /**
     * Returns when a running contender has taken everything.
     *
     * @param events that it has to take
     * @return how long it took until it had taken the first
     */
    static Duration awaitTaken(
            Contender contender,
            ChildJava process,
            Stage stage,
            Map<TopicPartition, Long> to,
            long events,
            Progress progress)
            throws InterruptedException {
        var began = System.nanoTime();
        var moved = began;
        var taken = 0L;
        var first = Duration.ZERO;
        while (true) {
            var left = stage.groups().left(contender.group(), Set.of(Topic.PERSONNEL), to);
            var now = System.nanoTime();
            progress.show(contender.name(), events - left, events);
            if (taken == 0 && left < events) {
                first = Duration.ofNanos(now - began);
            }
            if (left <= 0) {
                return first;
            }
            if (events - left > taken) {
                taken = events - left;
                moved = now;
            }
            process.requireAlive();
            if (now - moved > LONGEST_STANDSTILL.toNanos()) {
                throw new IllegalStateException(
                        contender.name() + " stands still at " + taken + " of " + events);
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }
}
