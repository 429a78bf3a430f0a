package vn.canbo.events.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.check.EventFault.AttributeNameMalformed;
import vn.canbo.events.check.EventFault.AttributeTwice;
import vn.canbo.events.check.EventFault.EventEmpty;
import vn.canbo.events.check.EventFault.EventTooDeepOrLong;
import vn.canbo.events.check.EventFault.EventTooLarge;
import vn.canbo.events.check.EventFault.FieldTwice;
import vn.canbo.events.check.EventFault.NotJson;
import vn.canbo.events.check.EventFault.WrongAttribute;
import vn.canbo.events.check.Sent.Chain;

/** Reads CloudEvents 1.0, structured or binary, and names everything wrong with their form. */
public final class CloudEventReader {

    /** Bytes of one event with its attributes. */
    public static final int MOST_BYTES = 256 * 1024;

    public static final String STRUCTURED = "application/cloudevents+json";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~@+=-]{0,199}");
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,20}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}-.*");

    /** Which some programs write before the text. */
    private static final String MARK = "\uFEFF";

    private static final String IN_HEADER = "ce_";
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    private static final Set<String> WITH_DATA = Set.of("data", "data_base64");

    private CloudEventReader() {}

    /**
     * A record of a publisher's topic, in either mode.
     *
     * @param place stands for the id when there is no usable one
     * @param body absent for a tombstone
     */
    public static Sent ofRecord(String place, RecordHeaders headers, byte @Nullable [] body) {
        if (body == null) {
            return broken(place, new EventEmpty());
        }
        if (body.length > MOST_BYTES) {
            return broken(place, new EventTooLarge(MOST_BYTES / 1024));
        }
        try {
            var json = json(body);
            if (json.isMissingNode()) {
                return broken(place, new EventEmpty());
            }
            return isBinary(headers) ? binary(headers, json, place) : structured(json, place);
        } catch (JacksonException failure) {
            return broken(place, unreadable(failure));
        }
    }

    /**
     * A structured event as a text by itself, such as a line of a file.
     *
     * @param place stands for the id when there is no usable one
     */
    public static Sent ofText(String place, byte[] text) {
        return ofRecord(place, RecordHeaders.NONE, text);
    }

    /**
     * JSON in UTF-8 alone: what the parser would guess to be another encoding, or reads although it
     * is no UTF-8, is refused. Missing when there is nothing in it.
     */
    public static JsonNode json(byte[] body) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return ContractJson.mapper().readTree(text.startsWith(MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException failure) {
            throw new StreamReadException(null, "no UTF-8", failure);
        }
    }

    /** Why a text is no JSON that is taken. */
    public static Ground unreadable(JacksonException failure) {
        return switch (failure) {
            case StreamConstraintsException _ -> new EventTooDeepOrLong();
            case StreamReadException it when it.getOriginalMessage().startsWith("Duplicate") ->
                    new FieldTwice();
            default -> new NotJson();
        };
    }

    /** The content type decides, where it speaks of an event; else whether there are attributes. */
    private static boolean isBinary(RecordHeaders headers) {
        return headers.text("content-type").filter(it -> it.startsWith(STRUCTURED)).isEmpty()
                && headers.text("ce_specversion").isPresent();
    }

    /**
     * @param place stands for the id when there is no usable one
     */
    public static Sent structured(JsonNode event, String place) {
        if (!event.isObject()) {
            return broken(place, new NotJson());
        }
        if (ContractJson.mapper().writeValueAsBytes(event).length > MOST_BYTES) {
            return broken(place, new EventTooLarge(MOST_BYTES / 1024));
        }
        var objections = new ArrayList<Ground>();
        event.propertyNames().stream()
                .filter(it -> !ATTRIBUTE.matcher(it).matches() && !WITH_DATA.contains(it))
                .forEach(_ -> objections.add(new AttributeNameMalformed()));
        return sent(name -> text(event, name), event.get("data"), place, objections);
    }

    private static Sent binary(RecordHeaders headers, JsonNode data, String place) {
        var objections = new ArrayList<Ground>();
        headers.texts().keySet().stream()
                .filter(it -> it.startsWith(IN_HEADER))
                .map(it -> it.substring(IN_HEADER.length()))
                .filter(it -> !ATTRIBUTE.matcher(it).matches())
                .forEach(_ -> objections.add(new AttributeNameMalformed()));
        headers.contradicted().stream()
                .filter(it -> it.startsWith(IN_HEADER))
                .map(it -> it.substring(IN_HEADER.length()))
                .filter(it -> ATTRIBUTE.matcher(it).matches())
                .sorted()
                .forEach(it -> objections.add(new AttributeTwice(it)));
        return sent(
                name ->
                        headers.text(
                                        switch (name) {
                                            case "datacontenttype" -> "content-type";
                                            case "traceparent" -> EventHeader.TRACE_PARENT;
                                            default -> IN_HEADER + name;
                                        })
                                .orElse(null),
                data,
                place,
                objections);
    }

    private static Sent sent(
            Function<String, @Nullable String> attribute,
            @Nullable JsonNode data,
            String place,
            List<Ground> objections) {
        if (!"1.0".equals(attribute.apply("specversion"))) {
            objections.add(new WrongAttribute("specversion", "1.0"));
        }
        var id = attribute.apply("id");
        var identified = id != null && ID.matcher(id).matches();
        if (!identified) {
            objections.add(new WrongAttribute("id", ID.pattern()));
        }
        var source = attribute.apply("source");
        if (source == null || source.isBlank() || source.length() > 500) {
            objections.add(new WrongAttribute("source", "URI"));
        }
        var type = attribute.apply("type");
        if (type == null || !TYPE.matcher(type).matches()) {
            objections.add(new WrongAttribute("type", TYPE.pattern()));
            type = Sent.NO_TYPE;
        }
        var contentType = attribute.apply("datacontenttype");
        if (contentType != null && !contentType.startsWith("application/json")) {
            objections.add(new WrongAttribute("datacontenttype", "application/json"));
        }
        var texts = new EventTexts();
        var plain = data == null ? null : texts.plain(data, "/data");
        if (plain == null || !plain.isObject()) {
            objections.add(new WrongAttribute("data", "JSON object"));
        }
        objections.addAll(texts.objections());
        return new Sent(
                identified && id != null ? id : place,
                identified,
                type,
                time(attribute.apply("time"), objections),
                plain,
                chain(attribute),
                objections);
    }

    /** RFC 3339 with four digits of a year; a leap second (:60) is not taken. */
    private static @Nullable Instant time(@Nullable String text, List<Ground> objections) {
        if (text == null) {
            return null;
        }
        try {
            if (YEAR.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException _) {
            // Answered below, like a text of any other form.
        }
        objections.add(new WrongAttribute("time", "2025-07-01T08:00:00+07:00"));
        return null;
    }

    /** Neither is worth refusing an event for. */
    private static Chain chain(Function<String, @Nullable String> attribute) {
        var correlation = attribute.apply("correlationid");
        var trace = attribute.apply("traceparent");
        return new Chain(
                correlation != null && UUID_TEXT.matcher(correlation).matches()
                        ? UUID.fromString(correlation)
                        : null,
                trace != null && TRACE.matcher(trace).matches() ? trace : null);
    }

    private static @Nullable String text(JsonNode event, String name) {
        var value = event.get(name);
        return value != null && value.isString() ? value.asString() : null;
    }

    private static Sent broken(String place, Ground ground) {
        return new Sent(place, false, Sent.NO_TYPE, null, null, Chain.NONE, List.of(ground));
    }
}
