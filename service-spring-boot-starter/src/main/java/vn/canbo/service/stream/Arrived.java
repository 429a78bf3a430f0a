package vn.canbo.service.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import vn.canbo.events.check.RecordHeaders;

/**
 * One record as it stands on the topic.
 *
 * @param key absent for a record without one
 * @param headers text of each header; of a repeated one the last
 * @param contradicted names of the headers that came more than once with different texts
 * @param body absent for a tombstone
 */
public record Arrived(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        Set<String> contradicted,
        byte @Nullable [] body) {

    public Arrived {
        headers = Map.copyOf(headers);
        contradicted = Set.copyOf(contradicted);
    }

    /** The records of one poll, in their order within each partition. */
    public static List<Arrived> in(Message<?> poll) {
        var records = poll.getHeaders().get(KafkaHeaders.RAW_DATA, List.class);
        if (records == null) {
            throw new IllegalStateException("the binding does not hand on its records");
        }
        return ((List<?>) records).stream().map(it -> of((ConsumerRecord<?, ?>) it)).toList();
    }

    private static Arrived of(ConsumerRecord<?, ?> raw) {
        var read = new RecordHeaders.Builder();
        raw.headers().forEach(it -> read.add(it.key(), it.value()));
        var headers = read.build();
        return new Arrived(
                raw.topic(),
                raw.partition(),
                raw.offset(),
                text(raw.key()),
                headers.texts(),
                headers.contradicted(),
                (byte[]) raw.value());
    }

    private static @Nullable String text(@Nullable Object key) {
        return switch (key) {
            case null -> null;
            case byte[] bytes -> new String(bytes, UTF_8);
            default -> key.toString();
        };
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
