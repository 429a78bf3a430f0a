package vn.canbo.service.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventSchemas;
import vn.canbo.events.Watermark;
import vn.canbo.events.reported.ReportOutcome;

/** Writes Kafka records as CloudEvents 1.0 in binary mode. */
final class EventRecords {

    private final String source;

    /**
     * @param service the owner, such as personnel
     */
    EventRecords(String service) {
        this.source = "urn:canbo:" + service;
    }

    ProducerRecord<byte[], byte[]> of(Waiting waiting, @Nullable String traceParent) {
        var subject = waiting.subject().toString();
        var record = new ProducerRecord<>(waiting.topic(), subject.getBytes(UTF_8), waiting.body());
        var headers = record.headers();
        common(headers, waiting.id(), waiting.type(), waiting.recordedAt(), waiting.dataSchema());
        add(headers, EventHeader.SUBJECT, subject);
        add(headers, EventHeader.EFFECTIVE_ON, waiting.effectiveOn());
        add(headers, EventHeader.THING, waiting.kind() + ":" + waiting.thingId());
        add(headers, EventHeader.EPOCH, waiting.epoch());
        add(headers, EventHeader.SEQUENCE, waiting.version());
        add(headers, EventHeader.CORRELATION_ID, waiting.correlationId());
        add(headers, EventHeader.CAUSATION_ID, waiting.causationId());
        add(headers, EventHeader.CHAIN_LENGTH, waiting.chainLength());
        add(headers, EventHeader.TRANSACTION, waiting.transaction());
        add(headers, EventHeader.TOLD_TOGETHER, waiting.toldTogether());
        add(headers, EventHeader.TRACE_PARENT, traceParent);
        return record;
    }

    /** With a key, which a compacted topic asks for; the newest of a partition is enough there. */
    ProducerRecord<byte[], byte[]> of(
            Watermark watermark, UUID id, long epoch, String topic, int partition) {
        var record =
                new ProducerRecord<>(
                        topic,
                        partition,
                        "watermark".getBytes(UTF_8),
                        ContractJson.mapper().writeValueAsBytes(watermark));
        var headers = record.headers();
        common(
                headers,
                id,
                EventHeader.WATERMARK_TYPE,
                watermark.settledTo(),
                EventSchemas.WATERMARK);
        add(headers, EventHeader.EPOCH, epoch);
        return record;
    }

    /** The body is a {@link ReportOutcome}. */
    ProducerRecord<byte[], byte[]> of(RelaySession.UntoldOutcome outcome, String topic) {
        var record = new ProducerRecord<>(topic, outcome.eventId().getBytes(UTF_8), outcome.body());
        var headers = record.headers();
        common(
                headers,
                outcome.id(),
                EventHeader.OUTCOME_TYPE,
                outcome.toldAt(),
                EventSchemas.OUTCOME);
        add(headers, EventHeader.SUBJECT, outcome.eventId());
        return record;
    }

    private void common(Headers headers, UUID id, String type, Instant time, String schema) {
        add(headers, EventHeader.SPEC_VERSION, "1.0");
        add(headers, EventHeader.ID, id);
        add(headers, EventHeader.SOURCE, source);
        add(headers, EventHeader.TYPE, type);
        add(headers, EventHeader.TIME, time);
        add(headers, EventHeader.DATA_SCHEMA, schema);
        add(headers, EventHeader.CONTENT_TYPE, "application/json");
    }

    private static void add(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(UTF_8));
        }
    }
}
