package vn.canbo.benchmarks.quota;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import vn.canbo.benchmarks.instance.OwnInstance;
import vn.canbo.benchmarks.outside.OutcomeReader;

/** How long publishers wait for the outcome of an event, as each reads it on its topic. */
final class Waits implements AutoCloseable {

    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final ConcurrentHistogram micros =
            new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(120), 3);
    private final List<Thread> readers;
    private volatile boolean ended;

    Waits(List<String> publishers, Properties secrets) {
        readers =
                publishers.stream()
                        .map(it -> new OutcomeReader(OwnInstance.KAFKA, it, secrets))
                        .map(it -> Thread.ofPlatform().daemon().start(() -> read(it)))
                        .toList();
    }

    void due(String event) {
        due.put(event, System.nanoTime());
    }

    private void read(OutcomeReader reader) {
        try (reader) {
            while (!ended) {
                for (var told : reader.poll(Duration.ofMillis(100))) {
                    var began = due.remove(told.eventId());
                    if (began != null) {
                        micros.recordValue(
                                TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
                    }
                }
            }
        }
    }

    /** Until all are told, or a minute; those that are not yet are returned. */
    int awaitAll() throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!due.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return due.size();
    }

    double ms(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    long told() {
        return micros.getTotalCount();
    }

    @Override
    public void close() {
        ended = true;
        try {
            for (var reader : readers) {
                reader.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
