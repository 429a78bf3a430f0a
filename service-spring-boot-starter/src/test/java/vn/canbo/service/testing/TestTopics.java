package vn.canbo.service.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.backing.kafka.Kafka;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.PublicState;
import vn.canbo.events.Topic;
import vn.canbo.events.Watermark;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.feed.Feeds;

/** Writes events to topics as the owners and the outside do, and reads what is on them. */
public final class TestTopics {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration LONGEST_TO_SETTLE = Duration.ofSeconds(30);

    private final Kafka kafka;
    private final JsonMapper json = ContractJson.mapper();
    private final InstantSource clock = InstantSource.system();
    private final KafkaProducer<String, byte[]> producer;

    /** Of the product's Kafka or of one that a test has for itself. */
    public TestTopics(Kafka kafka) {
        this.kafka = kafka;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "acks",
                                "all",
                                "linger.ms",
                                "0"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** A topic of an outside publisher, such as {@code ext.thanh-hoa}. */
    public void create(String... topics) {
        kafka.createTopics(topics);
    }

    /**
     * An event of ours, effective today, epoch 1.
     *
     * @param sequence version of the thing
     * @return its id
     */
    public UUID send(EventType type, PublicState state, long sequence) {
        return send(
                type,
                state,
                1,
                sequence,
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
    }

    public UUID send(
            EventType type, PublicState state, long epoch, long sequence, LocalDate effectiveOn) {
        var id = UUID.randomUUID();
        var record =
                record(
                        type.topic().address(),
                        null,
                        state.subject().toString(),
                        ContractJson.mapper().writeValueAsBytes(state));
        header(record, EventHeader.SPEC_VERSION, "1.0");
        header(record, EventHeader.ID, id.toString());
        header(record, EventHeader.SOURCE, "urn:canbo:" + type.topic().owner());
        header(record, EventHeader.TYPE, type.type());
        header(record, EventHeader.SUBJECT, state.subject().toString());
        header(record, EventHeader.TIME, clock.instant().toString());
        header(record, EventHeader.DATA_SCHEMA, type.schema());
        header(record, EventHeader.CONTENT_TYPE, "application/json");
        header(record, EventHeader.EFFECTIVE_ON, effectiveOn.toString());
        header(record, EventHeader.THING, type.kind() + ":" + state.thingId());
        header(record, EventHeader.EPOCH, Long.toString(epoch));
        header(record, EventHeader.SEQUENCE, Long.toString(sequence));
        header(record, EventHeader.CORRELATION_ID, UUID.randomUUID().toString());
        header(record, EventHeader.CHAIN_LENGTH, "0");
        send(record);
        return id;
    }

    /** What its owner sends when it deletes a thing of a compacted topic: no body, epoch 1. */
    public void delete(EventType type, UUID subject, String thingId, long sequence) {
        var record = record(type.topic().address(), null, subject.toString(), null);
        header(record, EventHeader.SPEC_VERSION, "1.0");
        header(record, EventHeader.SUBJECT, subject.toString());
        header(record, EventHeader.THING, type.kind() + ":" + thingId);
        header(record, EventHeader.EPOCH, "1");
        header(record, EventHeader.SEQUENCE, Long.toString(sequence));
        send(record);
    }

    /** Proves the feed of an owner current as of now, on every partition of its topic. */
    public void proveCurrent(Topic topic) {
        var mark =
                ContractJson.mapper()
                        .writeValueAsBytes(new Watermark(topic.owner(), clock.instant()));
        IntStream.range(0, Topic.PARTITIONS)
                .forEach(
                        partition -> {
                            var record = record(topic.address(), partition, topic.owner(), mark);
                            header(record, EventHeader.SPEC_VERSION, "1.0");
                            header(record, EventHeader.ID, UUID.randomUUID().toString());
                            header(record, EventHeader.SOURCE, "urn:canbo:" + topic.owner());
                            header(record, EventHeader.TYPE, EventHeader.WATERMARK_TYPE);
                            header(record, EventHeader.TIME, clock.instant().toString());
                            header(record, EventHeader.CONTENT_TYPE, "application/json");
                            send(record);
                        });
    }

    /**
     * Returns when everything sent before stands in the rows of the service, proven current.
     *
     * @param topics all that the service reads of one owner
     */
    public void settle(Feeds feeds, Topic... topics) {
        var sent = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Arrays.stream(topics).forEach(this::proveCurrent);
        Awaitility.await()
                .atMost(LONGEST_TO_SETTLE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                feeds.provenAsOf(topics[0].owner())
                                        .filter(it -> !it.isBefore(sent))
                                        .isPresent());
    }

    /** An event of an outside publisher on its own topic, as its system writes it. */
    public void sendOutside(String publisher, ReportedType type, String id, Object content) {
        sendOutside("ext." + publisher, publisher, type, id, content);
    }

    /** The same on any of its topics, such as {@code ext-identity.<publisher>}. */
    public void sendOutside(
            String topic, String publisher, ReportedType type, String id, Object content) {
        var record = record(topic, null, id, ContractJson.mapper().writeValueAsBytes(content));
        header(record, EventHeader.SPEC_VERSION, "1.0");
        header(record, EventHeader.ID, id);
        header(record, EventHeader.SOURCE, "urn:publisher:" + publisher);
        header(record, EventHeader.TYPE, type.type());
        header(record, EventHeader.TIME, clock.instant().toString());
        header(record, EventHeader.DATA_SCHEMA, type.schema());
        header(record, EventHeader.CONTENT_TYPE, "application/json");
        send(record);
    }

    /** Any record at all: broken ones too. */
    public void sendRaw(
            String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        var record = record(topic, null, key, value);
        headers.forEach((name, text) -> header(record, name, text));
        send(record);
    }

    /**
     * Any record, also with a header given twice.
     *
     * @return where it stands, such as {@code ext.vendor-0@17}
     */
    public String put(
            String topic, String key, byte @Nullable [] value, Map<String, List<String>> headers) {
        var record = record(topic, null, key, value);
        headers.forEach((name, texts) -> texts.forEach(text -> header(record, name, text)));
        var placed = send(record);
        return topic + "-" + placed.partition() + "@" + placed.offset();
    }

    /** Waits for the first record on the topic, from its beginning, that answers the question. */
    public Seen await(String topic, Predicate<Seen> wanted) {
        return find(topic, wanted, LONGEST)
                .orElseThrow(
                        () -> new AssertionError("nothing like it came on " + topic + " in time"));
    }

    /** Everything that stands on the topic now, in the order of its partitions. */
    public List<Seen> all(String topic) {
        var seen = new ArrayList<Seen>();
        find(
                topic,
                it -> {
                    seen.add(it);
                    return false;
                },
                Duration.ZERO);
        return seen;
    }

    private Optional<Seen> find(String topic, Predicate<Seen> wanted, Duration longest) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(it -> new TopicPartition(topic, it.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var until = clock.instant().plus(longest);
            while (true) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    var seen = new Seen(record, json);
                    if (wanted.test(seen)) {
                        return Optional.of(seen);
                    }
                }
                var read =
                        partitions.stream()
                                .allMatch(it -> consumer.position(it) >= ends.getOrDefault(it, 0L));
                if (read && clock.instant().isAfter(until)) {
                    return Optional.empty();
                }
            }
        }
    }

    private RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, @Nullable Integer partition, String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, partition, key, value);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A record that was on a topic. */
    public static final class Seen {

        private final ConsumerRecord<String, byte[]> record;
        private final JsonMapper json;

        private Seen(ConsumerRecord<String, byte[]> record, JsonMapper json) {
            this.record = record;
            this.json = json;
        }

        public String key() {
            return record.key();
        }

        public String type() {
            return header(EventHeader.TYPE);
        }

        /** The value of a header as text; empty when it is missing. */
        public String header(String name) {
            var header = record.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        public boolean isTombstone() {
            return record.value() == null;
        }

        /** The content; a missing node for a tombstone. */
        public JsonNode json() {
            return record.value() == null ? json.missingNode() : json.readTree(record.value());
        }

        /** The state of the thing. */
        public <S extends PublicState> S state(Class<S> type) {
            return json.readValue(record.value(), type);
        }
    }
}
