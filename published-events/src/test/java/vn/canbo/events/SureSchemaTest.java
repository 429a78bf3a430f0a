package vn.canbo.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is sure, the library says too: of every sample, and of every sample with one part wrong. */
class SureSchemaTest {

    private static final EventSchemas SCHEMAS = new EventSchemas();

    private static final List<String> PUT_IN_PLACE =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "13",
                    "81",
                    "1.0",
                    "1.5",
                    "100001",
                    "1e3",
                    "12345678901234567890",
                    "\"\"",
                    "\" \"",
                    "\"x\"",
                    "\"2026-02-30\"",
                    "\"2026-02-28\"",
                    "\"0926-02-28\"",
                    "\"2026-2-8\"",
                    "\"+2026-02-28\"",
                    "\"UNMET_IN_GRACE\"",
                    "\"COMPLETED\"",
                    "\"IT\"",
                    "\"MET\"",
                    "\"019CACEC-8b22-7711-867f-3b44d2dab7a4\"",
                    "\"019cacec8b227711867f3b44d2dab7a4\"",
                    "[]",
                    "{}",
                    "[null]",
                    "[\"x\",\"x\"]");

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_content_that_is_sure_has_no_problem_whichever_part_is_wrong(Sample sample) {
        var contents = withOnePartWrong(sample.data());

        assertThat(contents)
                .hasSizeGreaterThan(PUT_IN_PLACE.size())
                .filteredOn(it -> SCHEMAS.keepsSurely(sample.schema(), it))
                .allSatisfy(
                        it ->
                                assertThat(SCHEMAS.problemsByLibrary(sample.schema(), it))
                                        .as(it.toString())
                                        .isEmpty());
    }

    @Test
    void what_our_services_tell_is_sure() {
        var told = Arrays.stream(EventType.values()).map(EventType::type).toList();

        assertThat(Sample.all())
                .filteredOn(it -> told.contains(it.type()))
                .hasSizeGreaterThanOrEqualTo(told.size())
                .allSatisfy(it -> assertThat(SCHEMAS.keepsSurely(it.schema(), it.data())).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"string\", \"not\": {\"const\": \"x\"}}",
                "{\"oneOf\": [{\"type\": \"string\"}]}",
                "{\"type\": [\"string\", \"null\"]}",
                "{\"format\": \"date-time\"}",
                "{\"pattern\": \"x\"}",
                "{\"properties\": {}, \"additionalProperties\": false}"
            })
    void a_schema_with_a_rule_that_is_not_known_is_never_sure(String schema) {
        var check = SureSchema.of(ContractJson.mapper().readTree(schema));

        assertThat(Stream.of("\"x\"", "{}", "\"2026-02-28T00:00:00Z\""))
                .noneMatch(it -> check.test(ContractJson.mapper().readTree(it)));
    }

    private static List<JsonNode> withOnePartWrong(JsonNode content) {
        var wrong = new ArrayList<JsonNode>();
        for (var place : placesIn(content, "")) {
            var without = content.deepCopy();
            parent(without, place).remove(name(place));
            wrong.add(without);
            replacements(content.at(place)).forEach(it -> wrong.add(with(content, place, it)));
        }
        return wrong;
    }

    private static List<JsonNode> replacements(JsonNode part) {
        var replacements = new ArrayList<JsonNode>();
        PUT_IN_PLACE.forEach(it -> replacements.add(ContractJson.mapper().readTree(it)));
        if (part.isString()) {
            var text = part.stringValue();
            Stream.of(
                            text + "\n",
                            text + "\u00a0",
                            "\u2003" + text,
                            "\t" + text,
                            text + "\u0085x",
                            text + "\u007f",
                            text + "\ud83d\ude00",
                            text.toLowerCase(Locale.ROOT),
                            text.repeat(600))
                    .<JsonNode>map(ContractJson.mapper()::valueToTree)
                    .forEach(replacements::add);
        } else if (part instanceof ArrayNode array && !array.isEmpty()) {
            Stream.of(1, 20, 1000).map(it -> repeated(array, it)).forEach(replacements::add);
        }
        return replacements;
    }

    private static JsonNode repeated(ArrayNode array, int times) {
        var longer = array.deepCopy();
        for (var i = 0; i < times; i++) {
            longer.add(array.get(0));
        }
        return longer;
    }

    private static List<String> placesIn(JsonNode node, String at) {
        var places = new ArrayList<String>();
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(it -> places.add(at + "/" + it));
            object.propertyNames()
                    .forEach(it -> places.addAll(placesIn(object.get(it), at + "/" + it)));
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                places.addAll(placesIn(array.get(i), at + "/" + i));
            }
        }
        return places;
    }

    private static JsonNode with(JsonNode content, String place, JsonNode part) {
        var changed = content.deepCopy();
        parent(changed, place).set(name(place), part);
        return changed;
    }

    private static ObjectNode parent(JsonNode content, String place) {
        return (ObjectNode) content.at(place.substring(0, place.lastIndexOf('/')));
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
