package vn.canbo.reporting.compliance;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps an answer at most 250 ms, and not past the next change that this process knows of: a reader
 * who comes after a signal never gets figures from before it.
 */
final class BriefMemory<K, V> {

    private static final long LONGEST = Duration.ofMillis(250).toNanos();
    private static final int MOST = 1000;

    private final ConcurrentHashMap<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final LongSupplier changes;

    /**
     * @param changes counts up with every change
     */
    BriefMemory(LongSupplier changes) {
        this.changes = changes;
    }

    V get(K key, Supplier<V> read) {
        var now = System.nanoTime();
        var change = changes.getAsLong();
        var known = kept.get(key);
        if (known != null && known.change == change && now - known.at < LONGEST) {
            return known.value;
        }
        var value = read.get();
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, new Kept<>(value, change, now));
        return value;
    }

    private record Kept<V>(V value, long change, long at) {}
}
