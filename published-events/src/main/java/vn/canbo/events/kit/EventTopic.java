package vn.canbo.events.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.canbo.events.check.CloudEventReader;
import vn.canbo.events.check.Door;
import vn.canbo.events.check.RecordHeaders;
import vn.canbo.events.kit.KitCommand.Source;

/**
 * The events that a publisher's topic holds when the kit begins to read. It joins no group and
 * leaves nothing behind.
 */
final class EventTopic {

    private static final Duration POLL = Duration.ofMillis(500);

    private final String topic;
    private final Door door;
    private final Properties client;

    private EventTopic(String topic, Door door, Properties client) {
        this.topic = topic;
        this.door = door;
        this.client = client;
    }

    /**
     * @param source names bootstrap.servers and how to sign in as Kafka's own tools take it
     */
    static EventTopic of(Source.Topic source) throws IOException {
        var client = new Properties();
        try (var reader = Files.newBufferedReader(source.client())) {
            client.load(reader);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(source.client() + ": " + malformed.getMessage(), malformed);
        }
        client.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "15000");
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        client.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new EventTopic(source.name(), Door.of(source.kind()), client);
    }

    /** Of each partition in its order. */
    void each(Consumer<Found> reader) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(client, bytes, bytes)) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(it -> new TopicPartition(topic, it.partition()))
                            .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
                consumer.poll(POLL).forEach(it -> take(it, reader));
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Consumer<Found> reader) {
        var headers = new RecordHeaders.Builder();
        record.headers().forEach(it -> headers.add(it.key(), it.value()));
        var place = record.partition() + "@" + record.offset();
        reader.accept(
                new Found(
                        place,
                        door,
                        CloudEventReader.ofRecord("at:" + place, headers.build(), record.value())));
    }
}
