package vn.canbo.standalone.demo.province;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.reported.PublisherTopic;
import vn.canbo.events.reported.ReportedType;

/**
 * One event as an outside system reports it.
 *
 * @param publisher the system: its account and the end of its topics' names
 * @param id the publisher's own id of the event; the same in every run of the same seed
 * @param key the file number of the person: events of one person stay in order
 */
public record DemoEvent(
        String publisher, String id, String key, ReportedType type, Record content, Instant time) {

    public DemoEvent {
        if (!type.content().isInstance(content)) {
            throw new IllegalArgumentException(type + " does not carry " + content.getClass());
        }
    }

    /** Persons are registered on a topic that personnel alone reads. */
    public String topic() {
        var kind =
                switch (type) {
                    case PERSON_REGISTERED -> PublisherTopic.IDENTITY;
                    case POST_HELD,
                            PERSON_APPOINTED,
                            CIVIL_SERVANT_RECRUITED,
                            POST_ENDED,
                            QUALIFICATION_OBTAINED,
                            EVALUATION_DECIDED,
                            TRAINING_COMPLETED,
                            SECONDMENT_DECIDED ->
                            PublisherTopic.EVENTS;
                };
        return kind.of(publisher);
    }

    public String source() {
        return "urn:canbo:publisher:" + publisher;
    }

    /** The content as the contract writes it. */
    public byte[] body() {
        return ContractJson.mapper().writeValueAsBytes(content);
    }

    /** The event as a structured CloudEvent, as HTTP carries it. */
    public ObjectNode structured() {
        var event = ContractJson.mapper().createObjectNode();
        event.put(attribute(EventHeader.SPEC_VERSION), "1.0");
        event.put(attribute(EventHeader.ID), id);
        event.put(attribute(EventHeader.SOURCE), source());
        event.put(attribute(EventHeader.TYPE), type.type());
        event.put(attribute(EventHeader.TIME), time.toString());
        event.put("datacontenttype", "application/json");
        event.put(attribute(EventHeader.DATA_SCHEMA), type.schema());
        event.set("data", ContractJson.mapper().valueToTree(content));
        return event;
    }

    private static String attribute(String header) {
        return header.substring("ce_".length());
    }
}
