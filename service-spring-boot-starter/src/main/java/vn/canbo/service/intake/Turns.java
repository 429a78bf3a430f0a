package vn.canbo.service.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Lets a publisher of whom much waits go on in small steps while others report too, and rest after
 * each as long as it took: one that sends far more than it may takes no more than half of what
 * there is. Alone it goes on without a rest.
 */
final class Turns {

    static final int STEP = 10;
    private static final Duration COMPANY = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMillis(500);

    private final LongSupplier nanos;
    private final Consumer<Duration> rest;
    private final Map<String, Long> lastTurns = new ConcurrentHashMap<>();

    Turns() {
        this(System::nanoTime, Turns::sleep);
    }

    /**
     * @param nanos of a clock that only runs forward
     */
    Turns(LongSupplier nanos, Consumer<Duration> rest) {
        this.nanos = nanos;
        this.rest = rest;
    }

    /** Hands all that waits of one publisher to its work, in order. */
    <T> void take(String publisher, List<T> waiting, Consumer<List<T>> work) {
        for (var from = 0; from < waiting.size(); ) {
            var began = nanos.getAsLong();
            var inCompany = isInCompany(publisher, began);
            var to = inCompany ? Math.min(from + STEP, waiting.size()) : waiting.size();
            work.accept(waiting.subList(from, to));
            if (inCompany && waiting.size() > STEP) {
                var took = Duration.ofNanos(nanos.getAsLong() - began);
                rest.accept(took.compareTo(LONGEST_REST) < 0 ? took : LONGEST_REST);
            }
            from = to;
        }
    }

    private boolean isInCompany(String publisher, long now) {
        lastTurns.put(publisher, now);
        return lastTurns.entrySet().stream()
                .anyMatch(
                        it ->
                                !it.getKey().equals(publisher)
                                        && now - it.getValue() < COMPANY.toNanos());
    }

    private static void sleep(Duration rest) {
        try {
            Thread.sleep(rest);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
