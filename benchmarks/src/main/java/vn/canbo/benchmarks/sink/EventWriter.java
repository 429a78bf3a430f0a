package vn.canbo.benchmarks.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.PublicState;
import vn.canbo.events.Topic;

/**
 * Writes events as the relay of their owner does, with every header it gives them, but not
 * compressed: a consumer takes a megabyte of one partition after the other, and so the partitions
 * stay together.
 */
public final class EventWriter implements AutoCloseable {

    private static final String ON_DAY = "2025-07-01";
    private static final String RECORDED = "2025-07-01T01:15:30.123456Z";
    private static final String TRACE = "00-824387758c844cb1e0da5efa04d02c97-c67f42c4cdbad154-01";

    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
    private long written;
    private long bytes;

    /** For many at once. */
    public static EventWriter bulk(String bootstrapServers) {
        return new EventWriter(bootstrapServers, 20);
    }

    /** For each as soon as it is there. */
    public static EventWriter prompt(String bootstrapServers) {
        return new EventWriter(bootstrapServers, 0);
    }

    private EventWriter(String bootstrapServers, int lingerMillis) {
        producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "acks",
                                "all",
                                "linger.ms",
                                lingerMillis,
                                "batch.size",
                                "262144"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /**
     * @param number of the person or unit: things of one number stay in one partition, in order
     */
    public void write(EventType type, PublicState state, long version, int number) {
        var body = ContractJson.mapper().writeValueAsBytes(state);
        var subject = state.subject().toString();
        var record =
                new ProducerRecord<>(
                        type.topic().address(), partitionOf(number), subject.getBytes(UTF_8), body);
        var headers = record.headers();
        var id = new UUID(0x7000L | written << 20, 0x8000000000000000L | number);
        add(headers, EventHeader.SPEC_VERSION, "1.0");
        add(headers, EventHeader.ID, id);
        add(headers, EventHeader.SOURCE, "urn:canbo:" + type.topic().owner());
        add(headers, EventHeader.TYPE, type.type());
        add(headers, EventHeader.TIME, RECORDED);
        add(headers, EventHeader.DATA_SCHEMA, type.schema());
        add(headers, EventHeader.CONTENT_TYPE, "application/json");
        add(headers, EventHeader.SUBJECT, subject);
        add(headers, EventHeader.EFFECTIVE_ON, ON_DAY);
        add(headers, EventHeader.THING, type.kind() + ":" + state.thingId());
        add(headers, EventHeader.EPOCH, 1);
        add(headers, EventHeader.SEQUENCE, version);
        add(headers, EventHeader.CORRELATION_ID, id);
        add(headers, EventHeader.CHAIN_LENGTH, 0);
        add(headers, EventHeader.TRANSACTION, written);
        add(headers, EventHeader.TOLD_TOGETHER, 1);
        add(headers, EventHeader.TRACE_PARENT, TRACE);
        var _ = producer.send(record, (_, failure) -> failed.compareAndSet(null, failure));
        written++;
        bytes += body.length;
    }

    /** Returns when Kafka has all that was written so far. */
    public void flush() {
        producer.flush();
    }

    public static int partitionOf(int number) {
        return number % Topic.PARTITIONS;
    }

    /** Of the bodies, without headers. */
    public double meanBytes() {
        return (double) bytes / written;
    }

    public long written() {
        return written;
    }

    /** Returns when all is written, and throws when anything is not. */
    @Override
    public void close() {
        producer.close();
        var failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("events could not be written", failure);
        }
    }

    private static void add(Headers headers, String name, Object value) {
        headers.add(name, value.toString().getBytes(UTF_8));
    }
}
