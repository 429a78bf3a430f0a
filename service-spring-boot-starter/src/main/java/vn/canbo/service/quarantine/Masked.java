package vn.canbo.service.quarantine;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.canbo.events.Topic;

/**
 * What may be shown of an event that broke its contract, and may therefore say anything: its
 * structure, ids, codes, days and small numbers. Free text and long numbers are masked, and of a
 * restricted topic every value but ids.
 */
final class Masked {

    static final String MASK = "•••";

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern ID_ALONE = Pattern.compile(ID);
    private static final Pattern THING = Pattern.compile("[a-z-]+:" + ID + "(/[A-Z][A-Z0-9_]*)?");
    private static final Pattern CODE_OR_DAY =
            Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*|\\d{4}-\\d{2}-\\d{2}");

    /** Ids, our types and schemas, instants, versions, trace parents. */
    private static final Pattern HEADER =
            Pattern.compile(
                    ID
                            + "|"
                            + THING.pattern()
                            + "|vn\\.canbo\\.[a-z.-]+\\.v\\d+|urn:canbo:[a-z0-9:-]+|application/json"
                            + "|\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?|\\d{1,6}|\\d\\.\\d|00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");

    private static final long LARGEST = 999_999;

    private final JsonMapper json;

    Masked(JsonMapper json) {
        this.json = json;
    }

    /** Absent where there is no body; what is no JSON shows its length alone. */
    @Nullable String body(byte @Nullable [] body, String topic) {
        if (body == null) {
            return null;
        }
        try {
            return masked(json.readTree(body), isOpen(topic)).toPrettyString();
        } catch (JacksonException _) {
            return MASK + " (" + body.length + " bytes)";
        }
    }

    /** Those of an event of ours by their names; any other header may say anything. */
    static Map<String, String> headers(Map<String, String> headers) {
        var shown = new TreeMap<String, String>();
        headers.forEach(
                (name, value) -> shown.put(name, HEADER.matcher(value).matches() ? value : MASK));
        return shown;
    }

    /** An id of ours, a verdict's person and title; a file number is a publisher's own. */
    static @Nullable String thing(@Nullable String kind, @Nullable String thingId) {
        if (kind == null) {
            return null;
        }
        var thing = kind + ":" + thingId;
        return THING.matcher(thing).matches() ? thing : kind + ":" + MASK;
    }

    private static boolean isOpen(String topic) {
        return !topic.equals(Topic.PERSONNEL_RESTRICTED.address());
    }

    private static JsonNode masked(JsonNode node, boolean open) {
        return switch (node) {
            case ArrayNode array -> {
                var shown = JsonNodeFactory.instance.arrayNode();
                array.forEach(it -> shown.add(masked(it, open)));
                yield shown;
            }
            case JsonNode object when object.isObject() -> {
                var shown = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(it -> shown.set(it.getKey(), masked(it.getValue(), open)));
                yield shown;
            }
            case JsonNode value when mayBeShown(value, open) -> value;
            case JsonNode _ -> JsonNodeFactory.instance.stringNode(MASK);
        };
    }

    private static boolean mayBeShown(JsonNode value, boolean open) {
        if (value.isNull() || isId(value)) {
            return true;
        }
        return open && (value.isBoolean() || isCodeOrDay(value) || isSmall(value));
    }

    private static boolean isId(JsonNode value) {
        return value.isString() && ID_ALONE.matcher(value.asString()).matches();
    }

    private static boolean isCodeOrDay(JsonNode value) {
        return value.isString() && CODE_OR_DAY.matcher(value.asString()).matches();
    }

    private static boolean isSmall(JsonNode value) {
        return value.isIntegralNumber()
                && value.canConvertToLong()
                && Math.abs(value.asLong()) <= LARGEST;
    }
}
