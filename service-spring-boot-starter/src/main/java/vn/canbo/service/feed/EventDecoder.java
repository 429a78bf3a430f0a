package vn.canbo.service.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventSchemas;
import vn.canbo.events.EventType;
import vn.canbo.events.PublicState;
import vn.canbo.events.Topic;
import vn.canbo.events.Watermark;
import vn.canbo.service.feed.EventReading.Decoded;
import vn.canbo.service.feed.EventReading.Deleted;
import vn.canbo.service.feed.EventReading.Ignored;
import vn.canbo.service.feed.EventReading.Named;
import vn.canbo.service.feed.EventReading.Settled;
import vn.canbo.service.feed.EventReading.Unreadable;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.stream.Arrived;

/** Reads records of our topics against the contract: headers, schema, and that the two agree. */
final class EventDecoder {

    private final EventSchemas schemas;
    private final FeedTopics topics;

    EventDecoder(EventSchemas schemas, FeedTopics topics) {
        this.schemas = schemas;
        this.topics = topics;
    }

    EventReading read(Arrived record) {
        if (record.body() == null) {
            return emptied(record);
        }
        var type = record.header(EventHeader.TYPE).orElse("");
        try {
            if (type.equals(EventHeader.WATERMARK_TYPE)) {
                return watermark(record, record.body());
            }
            if (type.isEmpty()) {
                throw new BrokenContract("HEADER " + EventHeader.TYPE);
            }
            return EventType.ofType(type)
                    .filter(topics.types()::contains)
                    .<EventReading>map(it -> new Decoded(event(record, it), record))
                    .orElseGet(Ignored::new);
        } catch (BrokenContract broken) {
            return new Unreadable(record, named(record), broken.reason());
        }
    }

    /** Without its version a tombstone could not be told from an older one that was read late. */
    private EventReading emptied(Arrived record) {
        if (topics.topic(record.topic()).filter(Topic::isCompacted).isEmpty()) {
            return new Ignored();
        }
        var named = named(record);
        if (named.kind() == null
                || named.thingId() == null
                || named.subject() == null
                || named.epoch() == null
                || named.version() == null) {
            return new Unreadable(record, named, "TOMBSTONE without its thing and version");
        }
        return topics.isRead(record.topic(), named.kind())
                ? new Deleted(
                        new Forgotten(
                                named.kind(),
                                named.thingId(),
                                named.subject(),
                                named.epoch(),
                                named.version()),
                        record)
                : new Ignored();
    }

    private Settled watermark(Arrived record, byte[] body) {
        var mark = content(body, EventSchemas.WATERMARK, Watermark.class);
        var owner = topics.topic(record.topic()).map(it -> it.owner());
        if (owner.filter(mark.service()::equals).isEmpty()) {
            throw new BrokenContract("WATERMARK of another owner");
        }
        return new Settled(record.topic(), mark.service(), record.partition(), mark.settledTo());
    }

    private Received event(Arrived record, EventType type) {
        if (!type.topic().address().equals(record.topic())) {
            throw new BrokenContract("TOPIC of another type");
        }
        var body = record.body();
        if (body == null) {
            throw new BrokenContract("BODY");
        }
        var event =
                new Received(
                        required(record, EventHeader.ID, UUID::fromString),
                        type,
                        content(body, type.schema(), type.state()),
                        required(record, EventHeader.EPOCH, Long::valueOf),
                        required(record, EventHeader.SEQUENCE, Long::valueOf),
                        required(record, EventHeader.EFFECTIVE_ON, LocalDate::parse),
                        required(record, EventHeader.TIME, Instant::parse),
                        required(record, EventHeader.CORRELATION_ID, UUID::fromString),
                        parsed(record, EventHeader.CAUSATION_ID, UUID::fromString).orElse(null),
                        required(record, EventHeader.CHAIN_LENGTH, Integer::valueOf));
        check(record, event);
        return event;
    }

    private static void check(Arrived record, Received event) {
        PublicState state = event.state();
        if (!record.header(EventHeader.SUBJECT).equals(Optional.of(state.subject().toString()))) {
            throw new BrokenContract("HEADER " + EventHeader.SUBJECT);
        }
        var thing = event.type().kind() + ":" + state.thingId();
        if (!record.header(EventHeader.THING).equals(Optional.of(thing))) {
            throw new BrokenContract("HEADER " + EventHeader.THING);
        }
        if (event.chainLength() > Origin.LONGEST_CHAIN) {
            throw new BrokenContract("CHAIN longer than " + Origin.LONGEST_CHAIN);
        }
    }

    private <T> T content(byte[] body, String schema, Class<T> as) {
        try {
            JsonNode content = ContractJson.mapper().readTree(body);
            var problems = schemas.problemsOf(schema, content);
            if (!problems.isEmpty()) {
                var first = problems.getFirst();
                throw new BrokenContract("SCHEMA " + first.pointer() + " " + first.rule());
            }
            return ContractJson.mapper().treeToValue(content, as);
        } catch (JacksonException unreadable) {
            throw new BrokenContract("JSON " + unreadable.getClass().getSimpleName());
        }
    }

    private static Named named(Arrived record) {
        var thing = record.header(EventHeader.THING).orElse("");
        var colon = thing.indexOf(':');
        return new Named(
                colon > 0 ? thing.substring(0, colon) : null,
                colon > 0 ? thing.substring(colon + 1) : null,
                subject(record),
                orNull(record, EventHeader.EPOCH, Long::valueOf),
                orNull(record, EventHeader.SEQUENCE, Long::valueOf));
    }

    /**
     * The header, or where that cannot be read the key: whoever it is about must not seem whole.
     */
    private static @Nullable UUID subject(Arrived record) {
        var said = orNull(record, EventHeader.SUBJECT, UUID::fromString);
        if (said != null || record.key() == null) {
            return said;
        }
        try {
            return UUID.fromString(record.key());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static <T> @Nullable T orNull(
            Arrived record, String header, Function<String, T> parse) {
        try {
            return parsed(record, header, parse).orElse(null);
        } catch (BrokenContract _) {
            return null;
        }
    }

    private static <T> T required(Arrived record, String header, Function<String, T> parse) {
        return parsed(record, header, parse)
                .orElseThrow(() -> new BrokenContract("HEADER " + header));
    }

    private static <T> Optional<T> parsed(
            Arrived record, String header, Function<String, T> parse) {
        try {
            return record.header(header).map(parse);
        } catch (IllegalArgumentException | DateTimeParseException _) {
            throw new BrokenContract("HEADER " + header);
        }
    }

    private static final class BrokenContract extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        BrokenContract(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
