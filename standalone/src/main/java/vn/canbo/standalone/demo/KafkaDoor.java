package vn.canbo.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.core.JacksonException;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.reported.PublisherTopic;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.standalone.demo.province.DemoEvent;

/**
 * One publisher at Kafka: sends its events to its own topics and reads what became of them. It
 * needs no consumer group and so no right to one.
 */
final class KafkaDoor implements AutoCloseable {

    private final String outcomes;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final InstantSource clock;

    KafkaDoor(
            String publisher,
            String bootstrapServers,
            Map<String, String> signIn,
            InstantSource clock) {
        this.clock = clock;
        outcomes = PublisherTopic.OUTCOMES.of(publisher);
        var shared = new HashMap<String, Object>(signIn);
        shared.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        shared.put(ProducerConfig.CLIENT_ID_CONFIG, "demo-" + publisher);
        var sending = new HashMap<String, Object>(shared);
        sending.put(ProducerConfig.ACKS_CONFIG, "all");
        sending.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        sending.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        producer = new KafkaProducer<>(sending, new StringSerializer(), new ByteArraySerializer());
        var reading = new HashMap<String, Object>(shared);
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(outcomes).stream()
                        .map(it -> new TopicPartition(it.topic(), it.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Sends the events and waits for their outcomes.
     *
     * @param patience how long no outcome at all may come before those still missing are given up
     * @param answered told how many more outcomes have come
     * @return the outcomes that came, at most one per event
     * @throws DemoFailure if Kafka does not take an event
     */
    Collection<ReportOutcome> report(
            List<DemoEvent> events, Duration patience, IntConsumer answered) {
        send(events);
        var open =
                events.stream().map(DemoEvent::id).collect(Collectors.toCollection(HashSet::new));
        var found = new ArrayList<ReportOutcome>();
        var until = clock.instant().plus(patience);
        while (!open.isEmpty() && clock.instant().isBefore(until)) {
            var before = found.size();
            for (var message : consumer.poll(Duration.ofMillis(500))) {
                var outcome = read(message.value());
                if (open.remove(outcome.eventId())) {
                    found.add(outcome);
                }
            }
            if (found.size() > before) {
                until = clock.instant().plus(patience);
                answered.accept(found.size() - before);
            }
        }
        return found;
    }

    private void send(List<DemoEvent> events) {
        try {
            var sent = events.stream().map(it -> producer.send(message(it))).toList();
            producer.flush();
            for (var acknowledged : sent) {
                acknowledged.get();
            }
        } catch (ExecutionException | KafkaException e) {
            throw new DemoFailure("Kafka does not take the events of the demo", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted while events were sent", e);
        }
    }

    /** CloudEvents in binary mode: attributes in headers, the content as the value. */
    private static ProducerRecord<String, byte[]> message(DemoEvent event) {
        var message = new ProducerRecord<>(event.topic(), event.key(), event.body());
        Map.of(
                        EventHeader.SPEC_VERSION, "1.0",
                        EventHeader.ID, event.id(),
                        EventHeader.SOURCE, event.source(),
                        EventHeader.TYPE, event.type().type(),
                        EventHeader.TIME, event.time().toString(),
                        EventHeader.DATA_SCHEMA, event.type().schema(),
                        EventHeader.CONTENT_TYPE, "application/json")
                .forEach(
                        (name, value) ->
                                message.headers()
                                        .add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static ReportOutcome read(byte[] body) {
        try {
            return ContractJson.mapper().readValue(body, ReportOutcome.class);
        } catch (JacksonException e) {
            throw new DemoFailure("an outcome cannot be read", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        consumer.close();
    }
}
