package vn.canbo.benchmarks.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.reported.PublisherTopic;
import vn.canbo.events.reported.ReportedType;

/** A reported event as a record of Kafka, in the binary mode of CloudEvents. */
public final class ReportRecord {

    private ReportRecord() {}

    public static ProducerRecord<String, byte[]> of(
            PublisherTopic topic, String publisher, String id, ReportedType type, Object content) {
        var event =
                new ProducerRecord<>(
                        topic.of(publisher), id, ContractJson.mapper().writeValueAsBytes(content));
        Map.of(
                        EventHeader.SPEC_VERSION,
                        "1.0",
                        EventHeader.ID,
                        id,
                        EventHeader.SOURCE,
                        "urn:canbo:publisher:" + publisher,
                        EventHeader.TYPE,
                        type.type(),
                        EventHeader.CONTENT_TYPE,
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }
}
