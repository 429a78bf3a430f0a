package vn.canbo.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportedType;

/** Record, schema and golden sample of a type say the same. */
class ContractTest {

    private static final EventSchemas SCHEMAS = new EventSchemas();

    static List<Sample> samples() {
        return Sample.all();
    }

    /** Every record of the contract beside the address of its schema. */
    static Map<String, Class<?>> recordOfSchema() {
        var found = new HashMap<String, Class<?>>();
        Arrays.stream(EventType.values()).forEach(it -> found.put(it.schema(), it.state()));
        Arrays.stream(ReportedType.values()).forEach(it -> found.put(it.schema(), it.content()));
        found.put(EventSchemas.WATERMARK, Watermark.class);
        found.put(EventSchemas.OUTCOME, ReportOutcome.class);
        return found;
    }

    static Set<Map.Entry<String, Class<?>>> schemasAndRecords() {
        return recordOfSchema().entrySet();
    }

    @Test
    void every_type_has_a_sample_and_every_sample_a_type() {
        var sampled = Sample.all().stream().map(Sample::type).collect(toSet());

        assertThat(sampled).containsExactlyInAnyOrderElementsOf(Sample.types());
        assertThat(Sample.all())
                .allSatisfy(it -> assertThat(it.file()).startsWith(it.type()).endsWith(".json"));
    }

    @Test
    void every_schema_file_belongs_to_a_type() {
        assertThat(Sample.namesIn(Sample.SCHEMAS))
                .containsExactlyInAnyOrderElementsOf(
                        EventSchemas.addresses().stream()
                                .map(it -> it.substring("urn:canbo:schema:".length()))
                                .map(it -> it.replace(':', '.') + ".schema.json")
                                .toList());
    }

    @Test
    void two_types_with_the_same_schema_carry_the_same_record() {
        assertThat(EventType.values())
                .allSatisfy(
                        it -> assertThat(recordOfSchema().get(it.schema())).isEqualTo(it.state()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_content_of_a_sample_keeps_its_schema(Sample sample) {
        assertThat(SCHEMAS.problemsOf(sample.schema(), sample.data())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_content_of_a_sample_survives_the_record_unchanged(Sample sample) {
        var mapper = ContractJson.mapper();

        var bound = mapper.treeToValue(sample.data(), sample.content());

        assertThat(mapper.writeValueAsString(bound))
                .isEqualTo(mapper.writeValueAsString(sample.data()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_without_a_required_part_breaks_schema_and_record(Sample sample) {
        var required = requiredOf(schema(sample.schema()));

        assertThat(required).isNotEmpty();
        for (var part : required) {
            var broken = (ObjectNode) sample.data().deepCopy();
            broken.remove(part);
            assertThat(SCHEMAS.problemsOf(sample.schema(), broken))
                    .as(part)
                    .anySatisfy(it -> assertThat(it.pointer()).isEqualTo("/" + part));
            assertThat(readable(broken, sample.content())).as(part).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_reader_ignores_what_it_does_not_know(Sample sample) {
        var richer = (ObjectNode) sample.data().deepCopy();
        richer.put("addedLater", "x");

        assertThat(SCHEMAS.problemsOf(sample.schema(), richer)).isEmpty();
        assertThat(readable(richer, sample.content())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_envelope_of_a_sample_fits_its_content(Sample sample) {
        var event = sample.event();

        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("datacontenttype").asString()).isEqualTo("application/json");
        assertThat(event.path("dataschema").asString()).isEqualTo(sample.schema());
        assertThat(Instant.parse(event.path("time").asString())).isNotNull();
        EventType.ofType(sample.type())
                .ifPresent(
                        it -> {
                            var state =
                                    (PublicState)
                                            ContractJson.mapper()
                                                    .treeToValue(sample.data(), it.state());
                            assertThat(event.path("subject").asString())
                                    .isEqualTo(state.subject().toString());
                            assertThat(event.path("thing").asString())
                                    .isEqualTo(it.kind() + ":" + state.thingId());
                            assertThat(LocalDate.parse(event.path("effectiveon").asString()))
                                    .isNotNull();
                            assertThat(List.of("id", "correlationid"))
                                    .allSatisfy(
                                            name -> UUID.fromString(event.path(name).asString()));
                            assertThat(List.of("epoch", "sequence", "chainlength"))
                                    .allSatisfy(
                                            name ->
                                                    assertThat(event.path(name).asString())
                                                            .matches("[0-9]+"));
                        });
    }

    @Test
    void the_samples_together_show_every_part_of_every_schema() {
        recordOfSchema()
                .keySet()
                .forEach(
                        address -> {
                            var shown =
                                    Sample.all().stream()
                                            .filter(it -> it.schema().equals(address))
                                            .flatMap(it -> it.data().propertyNames().stream())
                                            .collect(toSet());
                            assertThat(shown)
                                    .as(address)
                                    .containsExactlyInAnyOrderElementsOf(
                                            schema(address).path("properties").propertyNames());
                        });
    }

    @ParameterizedTest
    @MethodSource("schemasAndRecords")
    void record_and_schema_have_the_same_parts(Map.Entry<String, Class<?>> pair) {
        var schema = schema(pair.getKey());

        assertThat(schema.path("$id").asString()).isEqualTo(pair.getKey());
        assertSame(pair.getKey(), pair.getValue(), schema);
    }

    @Test
    void the_levels_of_a_qualification_are_the_scale_of_its_kind() {
        for (var address :
                List.of(
                        EventType.QUALIFICATION_RECORDED.schema(),
                        EventType.CERTIFICATE_ISSUED.schema(),
                        ReportedType.QUALIFICATION_OBTAINED.schema())) {
            var scales = new HashMap<String, List<String>>();
            schema(address)
                    .path("allOf")
                    .forEach(
                            it ->
                                    scales.put(
                                            it.at("/if/properties/kind/const").asString(),
                                            texts(it.at("/then/properties/level/enum"))));
            assertThat(scales)
                    .as(address)
                    .isEqualTo(
                            Arrays.stream(QualificationKind.values())
                                    .collect(
                                            Collectors.toMap(
                                                    Enum::name, QualificationKind::scale)));
        }
    }

    private static void assertSame(String where, Class<?> type, JsonNode schema) {
        var components = type.getRecordComponents();
        assertThat(schema.path("type").asString()).as(where).isEqualTo("object");
        assertThat(schema.path("properties").propertyNames())
                .as(where)
                .containsExactlyElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(requiredOf(schema))
                .as(where)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(components)
                                .filter(it -> !isNullable(it))
                                .map(RecordComponent::getName)
                                .toList());
        for (var component : components) {
            assertSame(
                    where + "/" + component.getName(),
                    component.getGenericType(),
                    schema.path("properties").path(component.getName()));
        }
    }

    private static void assertSame(String where, Type type, JsonNode schema) {
        var json = schema.path("type").asString();
        switch (type) {
            case ParameterizedType list
                    when Collection.class.isAssignableFrom((Class<?>) list.getRawType()) -> {
                assertThat(json).as(where).isEqualTo("array");
                assertThat(schema.path("maxItems").isInt()).as(where + " is limited").isTrue();
                assertThat(schema.path("uniqueItems").asBoolean(false) || isList(list))
                        .as(where)
                        .isTrue();
                assertSame(where + "/0", list.getActualTypeArguments()[0], schema.path("items"));
            }
            case Class<?> scalar when scalar.isRecord() -> assertSame(where, scalar, schema);
            case Class<?> scalar -> assertScalar(where, scalar, schema, json);
            default -> throw new AssertionError(where + " has a type nobody described: " + type);
        }
    }

    private static boolean isList(ParameterizedType type) {
        return type.getRawType() == List.class;
    }

    private static void assertScalar(String where, Class<?> type, JsonNode schema, String json) {
        if (type.isEnum()) {
            assertThat(json).as(where).isEqualTo("string");
            assertThat(texts(schema.path("enum")))
                    .as(where)
                    .containsExactlyElementsOf(
                            Arrays.stream((Enum<?>[]) type.getEnumConstants())
                                    .map(Enum::name)
                                    .toList());
        } else if (type == boolean.class || type == Boolean.class) {
            assertThat(json).as(where).isEqualTo("boolean");
        } else if (Set.of(int.class, Integer.class, long.class).contains(type)) {
            assertThat(json).as(where).isEqualTo("integer");
            assertThat(schema.has("minimum") && schema.has("maximum")).as(where).isTrue();
        } else {
            assertThat(json).as(where).isEqualTo("string");
            assertText(where, type, schema);
        }
    }

    private static void assertText(String where, Class<?> type, JsonNode schema) {
        var formats =
                Map.of(LocalDate.class, "date", Instant.class, "date-time", UUID.class, "uuid");
        if (formats.containsKey(type)) {
            assertThat(schema.path("format").asString()).as(where).isEqualTo(formats.get(type));
        } else {
            assertThat(type).as(where).isIn(String.class, YearMonth.class);
            assertThat(List.of("pattern", "enum", "maxLength"))
                    .as(where + " is limited")
                    .anyMatch(schema::has);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What a schema asks for; a choice of one part or another is a part that may be absent. */
    private static Set<String> requiredOf(JsonNode schema) {
        return new HashSet<>(texts(schema.path("required")));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode schema(String address) {
        return ContractJson.mapper().readTree(EventSchemas.textOf(address));
    }

    private static boolean readable(JsonNode content, Class<?> type) {
        try {
            ContractJson.mapper().treeToValue(content, type);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }
}
