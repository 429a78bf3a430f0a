package vn.canbo.benchmarks.sink;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.stage.ChildJava;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.events.Topic;

/** Waits for a running contender. */
public final class Taking {

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
        var verdicts = new HashMap<>(to);
        verdicts.keySet().removeIf(it -> !it.topic().equals(Topic.PERSONNEL.address()));
        var began = System.nanoTime();
        var first = new AtomicReference<@Nullable Duration>();
        stage.groups()
                .awaitTaken(
                        contender.group(),
                        verdicts,
                        process,
                        left -> {
                            progress.show(contender.name(), events - left, events);
                            if (left < events) {
                                first.compareAndSet(
                                        null, Duration.ofNanos(System.nanoTime() - began));
                            }
                        });
        var found = first.get();
        return found == null ? Duration.ZERO : found;
    }
}
