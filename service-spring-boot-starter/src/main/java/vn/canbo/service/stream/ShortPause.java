package vn.canbo.service.stream;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.listener.BatchInterceptor;

/**
 * Waits after a poll that brought little: what comes meanwhile shares a transaction. After a quiet
 * time an event is read at once, and who is behind goes on.
 */
final class ShortPause<K, V> implements BatchInterceptor<K, V> {

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int LITTLE = 500;

    /** Whether the last poll of this consumer's thread brought little. */
    private final ThreadLocal<Boolean> little = ThreadLocal.withInitial(() -> false);

    @Override
    public ConsumerRecords<K, V> intercept(ConsumerRecords<K, V> records, Consumer<K, V> consumer) {
        little.set(records.count() < LITTLE);
        return records;
    }

    /** Called before every poll. */
    @Override
    public void setupThreadState(Consumer<?, ?> consumer) {
        if (little.get()) {
            little.set(false);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
