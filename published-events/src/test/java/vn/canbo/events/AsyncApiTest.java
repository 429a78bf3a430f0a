package vn.canbo.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.canbo.events.reported.ReportedType;

/** The AsyncAPI document says what the enums say, nothing less and nothing more. */
class AsyncApiTest {

    private static final JsonNode API = new YAMLMapper().readTree(Path.of("asyncapi.yaml"));

    static List<Sample> samples() {
        return Sample.all();
    }

    @Test
    void its_channels_are_our_topics_and_those_of_the_publishers() {
        assertThat(API.path("asyncapi").asString()).isEqualTo("3.0.0");

        var addresses =
                API.path("channels")
                        .valueStream()
                        .map(it -> it.path("address").asString())
                        .toList();

        var expected =
                new ArrayList<>(
                        List.of(
                                "ext.{publisher}",
                                "ext-identity.{publisher}",
                                "ext-outcomes.{publisher}"));
        Arrays.stream(Topic.values()).map(Topic::address).forEach(expected::add);
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_topic_carries_its_types_and_the_watermark(Topic topic) {
        var told =
                Arrays.stream(EventType.values())
                        .filter(it -> it.topic() == topic)
                        .map(EventType::type)
                        .collect(Collectors.toCollection(HashSet::new));
        if (!told.isEmpty()) {
            told.add(EventHeader.WATERMARK_TYPE);
        }

        assertThat(typesOn(topic.address())).isEqualTo(told);
        assertThat(channel(topic.address()).at("/bindings/kafka/topic").asString())
                .isEqualTo(topic.address());
        assertThat(channel(topic.address()).at("/bindings/kafka/partitions").asInt())
                .isEqualTo(Topic.PARTITIONS);
    }

    @Test
    void identities_come_on_a_topic_of_their_own() {
        var identity = ReportedType.PERSON_REGISTERED.type();

        assertThat(typesOn("ext-identity.{publisher}")).containsExactly(identity);
        assertThat(typesOn("ext.{publisher}"))
                .isEqualTo(
                        Arrays.stream(ReportedType.values())
                                .map(ReportedType::type)
                                .filter(it -> !it.equals(identity))
                                .collect(toSet()));
        assertThat(typesOn("ext-outcomes.{publisher}")).containsExactly(EventHeader.OUTCOME_TYPE);
    }

    @Test
    void its_messages_are_the_types_with_their_schemas() {
        var schemas =
                messages()
                        .valueStream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.path("name").asString(),
                                        it ->
                                                at(it.at("/payload/schema/$ref"))
                                                        .path("$id")
                                                        .asString()));

        assertThat(schemas)
                .isEqualTo(
                        Sample.all().stream()
                                .collect(
                                        Collectors.toMap(
                                                Sample::type, Sample::schema, (one, same) -> one)));
    }

    @Test
    void a_report_names_the_service_that_answers_for_it() {
        var owners =
                messages()
                        .valueStream()
                        .filter(it -> it.has("tags"))
                        .collect(
                                Collectors.toMap(
                                        it -> it.path("name").asString(),
                                        it -> it.at("/tags/0/name").asString()));

        assertThat(owners)
                .isEqualTo(
                        Arrays.stream(ReportedType.values())
                                .collect(
                                        Collectors.toMap(ReportedType::type, ReportedType::owner)));
    }

    @Test
    void every_reference_resolves() {
        var references = API.findValues("$ref");

        assertThat(references).hasSizeGreaterThan(100);
        assertThat(references)
                .allSatisfy(it -> assertThat(at(it).isObject()).as(it.asString()).isTrue());
    }

    @Test
    void the_headers_of_our_events_are_those_of_the_code() {
        var headers = API.at("/components/messageTraits/told/headers/properties");

        assertThat(headers.propertyNames())
                .containsExactlyInAnyOrder(
                        EventHeader.SPEC_VERSION,
                        EventHeader.ID,
                        EventHeader.SOURCE,
                        EventHeader.TYPE,
                        EventHeader.SUBJECT,
                        EventHeader.TIME,
                        EventHeader.DATA_SCHEMA,
                        EventHeader.CONTENT_TYPE,
                        EventHeader.EFFECTIVE_ON,
                        EventHeader.THING,
                        EventHeader.EPOCH,
                        EventHeader.SEQUENCE,
                        EventHeader.CORRELATION_ID,
                        EventHeader.CAUSATION_ID,
                        EventHeader.CHAIN_LENGTH,
                        EventHeader.TRANSACTION,
                        EventHeader.TOLD_TOGETHER,
                        EventHeader.TRACE_PARENT);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_has_the_headers_that_its_message_asks_for(Sample sample) {
        var message =
                messages()
                        .valueStream()
                        .filter(it -> it.path("name").asString().equals(sample.type()))
                        .findFirst()
                        .orElseThrow();
        var headers = at(message.at("/traits/0/$ref")).path("headers");
        var given =
                sample.event().propertyNames().stream()
                        .filter(it -> !it.equals("data"))
                        .map(AsyncApiTest::header)
                        .collect(toSet());

        assertThat(given)
                .containsAll(
                        headers.path("required").valueStream().map(JsonNode::asString).toList());
        assertThat(headers.path("properties").propertyNames()).containsAll(given);
    }

    /** Binary mode: how an attribute of a structured event is called as a Kafka header. */
    private static String header(String attribute) {
        return Map.of("datacontenttype", "content-type", "traceparent", "traceparent")
                .getOrDefault(attribute, "ce_" + attribute);
    }

    private static JsonNode messages() {
        return API.at("/components/messages");
    }

    private static JsonNode channel(String address) {
        return API.path("channels")
                .valueStream()
                .filter(it -> it.path("address").asString().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> typesOn(String address) {
        return channel(address)
                .path("messages")
                .valueStream()
                .map(it -> at(it.path("$ref")).path("name").asString())
                .collect(toSet());
    }

    /** What a reference means: a place in the document, or a whole file beside it. */
    private static JsonNode at(JsonNode reference) {
        var text = reference.asString();
        if (text.startsWith("#")) {
            return API.at(text.substring(1));
        }
        var file = Path.of(text);
        assertThat(Files.isRegularFile(file)).as(text).isTrue();
        return ContractJson.mapper().readTree(file);
    }
}
