package vn.canbo.service.testing.hostile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One input of a corpus.
 *
 * @param row of the list of bad input
 * @param what is wrong with it
 * @param event the CloudEvent with its fault; absent when the input is no event
 * @param raw what is sent instead of an event
 * @param headers that a record has besides its attributes or instead of them
 * @param over where it is sent
 * @param times how often it is sent; the last answer counts
 */
record HostileInput(
        String row,
        String what,
        @Nullable ObjectNode event,
        Raw raw,
        Map<String, List<String>> headers,
        Set<Channel> over,
        int times,
        Expected expected) {

    /** Text or bytes as they stand in the file; both absent for an event. */
    record Raw(@Nullable String body, @Nullable String hex) {}

    HostileInput {
        over = Set.copyOf(over);
        headers = Map.copyOf(headers);
    }

    static HostileInput of(JsonNode input, ObjectNode valid, Expected expected) {
        var raw =
                new Raw(
                        input.path("body").asStringOpt().orElse(null),
                        input.path("hex").asStringOpt().orElse(null));
        var isEvent = raw.body() == null && raw.hex() == null;
        return new HostileInput(
                input.path("row").asString(),
                input.path("what").asString(),
                isEvent ? patched(valid, input.path("event")) : null,
                raw,
                headersIn(input.path("headers")),
                overIn(input.path("over"), isEvent),
                input.path("times").asInt(1),
                expected);
    }

    /** The whole body where an event stands in one, or what is sent instead. */
    byte[] body(Template template) {
        if (raw.hex() != null) {
            return HexFormat.of().parseHex(raw.hex());
        }
        return template.bytes(raw.body() == null ? String.valueOf(event) : raw.body());
    }

    /** The content alone, where the attributes stand in headers. */
    byte[] data(Template template) {
        return event == null || !event.has("data")
                ? body(template)
                : template.bytes(event.get("data").toString());
    }

    /** Attributes in headers, for the mode in which the body is the content. */
    Map<String, List<String>> attributes(JsonNode valid, Template template) {
        var all = new LinkedHashMap<String, List<String>>();
        (event == null ? valid : event)
                .propertyStream()
                .filter(it -> !it.getKey().equals("data"))
                .forEach(
                        it ->
                                all.put(
                                        it.getKey().equals("datacontenttype")
                                                ? "content-type"
                                                : "ce_" + it.getKey(),
                                        List.of(template.text(it.getValue().asString()))));
        headers.forEach(
                (name, values) -> all.put(name, values.stream().map(template::text).toList()));
        return all;
    }

    /** As RFC 7396 merges: what is null is taken away. */
    private static ObjectNode patched(JsonNode valid, JsonNode patch) {
        var merged = (ObjectNode) valid.deepCopy();
        patch.propertyStream()
                .forEach(
                        it -> {
                            var name = it.getKey();
                            if (it.getValue().isNull()) {
                                merged.remove(name);
                            } else if (it.getValue().isObject() && merged.path(name).isObject()) {
                                merged.set(name, patched(merged.get(name), it.getValue()));
                            } else {
                                merged.set(name, it.getValue());
                            }
                        });
        return merged;
    }

    private static Map<String, List<String>> headersIn(JsonNode headers) {
        var all = new LinkedHashMap<String, List<String>>();
        headers.propertyStream()
                .forEach(
                        it -> {
                            var values = new ArrayList<String>();
                            it.getValue().forEach(value -> values.add(value.asString()));
                            all.put(it.getKey(), values);
                        });
        return all;
    }

    private static Set<Channel> overIn(JsonNode over, boolean isEvent) {
        if (!over.isArray()) {
            return isEvent
                    ? EnumSet.allOf(Channel.class)
                    : EnumSet.complementOf(EnumSet.of(Channel.BATCH));
        }
        var channels = EnumSet.noneOf(Channel.class);
        over.forEach(it -> channels.add(Channel.valueOf(it.asString())));
        return channels;
    }

    @Override
    public String toString() {
        return row + " " + what;
    }
}
