package vn.canbo.benchmarks.sink;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.stage.ChildJava;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.events.Topic;

/** Waits for a running contender. */
public final class Taking {

    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(90);
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private Taking() {}

    /**
     * Returns when it has taken everything.
     *
     * @param to the ends of the topics
     * @param events that it has to take
     * @return how long it took until it had taken the first
     */
    public static Duration await(
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
