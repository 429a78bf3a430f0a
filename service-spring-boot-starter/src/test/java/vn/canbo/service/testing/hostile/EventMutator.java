package vn.canbo.service.testing.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.events.EventSchemas;
import vn.canbo.events.reported.ReportedType;

/**
 * Makes hostile events out of good ones: parts dropped, of another type, huge, deep, twice, with
 * characters and numbers that parsers dislike, and values on both sides of what the schema allows.
 * The same seed makes the same events.
 */
final class EventMutator {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_FAULTS = 3;

    private final List<ObjectNode> good;
    private final RandomGenerator random;
    private final Template template = new Template(Map.of());

    /**
     * @param good one event or more of each type
     */
    EventMutator(List<ObjectNode> good, long seed) {
        this.good = List.copyOf(good);
        this.random = new SplittableRandom(seed);
    }

    /** An event that is JSON, whatever else it is. */
    byte[] readable() {
        var event = anyGood();
        for (var faults = 1 + random.nextInt(MOST_FAULTS); faults > 0; faults--) {
            spoil(event);
        }
        return template.bytes(event.toString());
    }

    /** Bytes that once were an event. */
    byte[] broken() {
        var bytes = readable();
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flipped(bytes);
            case 2 -> twice(bytes);
            case 3 -> with(bytes, "[".repeat(1 + random.nextInt(5_000)));
            case 4 -> with(bytes, "9".repeat(1 + random.nextInt(50_000)));
            default -> with(bytes, HostileValues.any(random));
        };
    }

    private ObjectNode anyGood() {
        var event = good.get(random.nextInt(good.size())).deepCopy();
        event.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
        return event;
    }

    private void spoil(ObjectNode event) {
        var type = ReportedType.ofType(event.path("type").asStringOpt().orElse(""));
        var objects = objectsIn(event, new ArrayList<>());
        var object = objects.get(random.nextInt(objects.size()));
        var names = List.copyOf(object.propertyNames());
        if (names.isEmpty() || random.nextInt(12) == 0) {
            object.set(HostileValues.name(random), HostileValues.node(random));
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1, 2 -> object.set(name, HostileValues.node(random));
            case 3 -> object.set(name, edited(object.get(name)));
            default ->
                    type.flatMap(it -> propertyOf(it, name))
                            .ifPresentOrElse(
                                    it -> object.set(name, HostileValues.near(it, random)),
                                    () -> object.set(name, HostileValues.node(random)));
        }
    }

    /** The value with something in its text; what was spoiled before is spoiled anew. */
    private JsonNode edited(JsonNode value) {
        var text = value.asStringOpt().orElse(value.toString());
        if (text.contains("${raw:")) {
            return HostileValues.node(random);
        }
        var at = random.nextInt(text.length() + 1);
        return JSON.valueToTree(
                text.substring(0, at) + HostileValues.any(random) + text.substring(at));
    }

    private static Optional<JsonNode> propertyOf(ReportedType type, String name) {
        var schema = JSON.readTree(EventSchemas.textOf(type.schema()));
        return Optional.of(schema.path("properties").path(name)).filter(JsonNode::isObject);
    }

    private static List<ObjectNode> objectsIn(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(it -> objectsIn(it, found));
        }
        return found;
    }

    private byte[] flipped(byte[] bytes) {
        var flipped = bytes.clone();
        for (var times = 1 + random.nextInt(4); times > 0; times--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] twice(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        return text.replaceFirst("\\{", "{\"type\":\"a\",\"type\":\"b\",").getBytes(UTF_8);
    }

    /** Something in the place of a value. */
    private byte[] with(byte[] bytes, String something) {
        var text = new String(bytes, UTF_8);
        var colons = text.chars().filter(it -> it == ':').count();
        var at = -1;
        for (var n = random.nextLong(colons + 1); n >= 0; n--) {
            at = Math.max(text.indexOf(':', at + 1), at);
        }
        return (text.substring(0, at + 1) + something + text.substring(at + 1)).getBytes(UTF_8);
    }
}
