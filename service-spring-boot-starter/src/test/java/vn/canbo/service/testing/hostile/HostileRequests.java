package vn.canbo.service.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.service.testing.Api;

/**
 * A file of hostile requests, {@code hostile/<name>.json}. Every answer, whatever it is, shows
 * nothing of the inside, may not be kept by a cache, and is read as what it says it is.
 */
public final class HostileRequests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final List<String> INSIDE =
            List.of(
                    "Exception",
                    "org.springframework",
                    "at vn.canbo",
                    "Tomcat",
                    "SQLSTATE",
                    "SELECT ");

    /** What the server answers before any of ours is reached: it has no body of ours. */
    private static final List<Integer> OF_THE_SERVER = List.of(400, 405, 431, 501);

    private final String name;
    private final List<JsonNode> inputs = new ArrayList<>();
    private final Refused refused = new Refused();

    public HostileRequests(String name) {
        this.name = name;
        try (var in = HostileRequests.class.getResourceAsStream("/hostile/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no corpus " + name);
            }
            JSON.readTree(in).path("inputs").forEach(inputs::add);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public Refused refused() {
        return refused;
    }

    public String said() {
        return "%s: %d inputs".formatted(name, inputs.size());
    }

    /**
     * @param tokens by the name that the file gives them
     * @param values of the test; <code>${sibling}</code> begins the name of what the caller may not
     *     see, and the same request for something that does not exist is answered alike
     */
    public Stream<DynamicTest> at(Api api, Map<String, String> tokens, Map<String, String> values) {
        return inputs.stream()
                .map(
                        it ->
                                DynamicTest.dynamicTest(
                                        it.path("row").asString()
                                                + " "
                                                + it.path("what").asString(),
                                        () -> check(api, tokens, values, it)));
    }

    private void check(
            Api api, Map<String, String> tokens, Map<String, String> values, JsonNode input) {
        var what = input.path("row").asString() + " " + input.path("what").asString();
        var answer = sent(api, tokens, new Template(values), input);
        var expected = input.path("expect");
        var statuses = expected.path("status").valueStream().map(JsonNode::asInt).toList();

        assertThat(answer.status())
                .as(what + ": " + answer)
                .isIn(statuses.isEmpty() ? List.of(expected.path("status").asInt()) : statuses);
        showsNothing(what, answer);
        if (answer.status() >= 400 && !answer.header("Correlation-Id").isEmpty()) {
            refused.add(answer.header("Correlation-Id"));
        }
        expected.path("code")
                .asStringOpt()
                .ifPresent(it -> assertThat(answer.codes()).as(what + ": " + answer).contains(it));
        expected.path("pointer")
                .asStringOpt()
                .ifPresent(
                        it ->
                                assertThat(answer.json().path("reasons").valueStream())
                                        .as(what + ": " + answer)
                                        .anyMatch(
                                                of -> of.path("pointer").asString("").equals(it)));
        if (expected.path("asMissing").asBoolean(false)) {
            var missing = new java.util.HashMap<>(values);
            values.keySet().stream()
                    .filter(it -> it.startsWith("sibling"))
                    .forEach(it -> missing.put(it, UUID.randomUUID().toString()));
            assertThat(told(answer))
                    .as(what)
                    .isEqualTo(told(sent(api, tokens, new Template(missing), input)));
        }
    }

    private static Api.Answer sent(
            Api api, Map<String, String> tokens, Template template, JsonNode input) {
        var headers = new ArrayList<String>();
        input.path("headers")
                .propertyStream()
                .forEach(
                        it -> {
                            headers.add(it.getKey());
                            headers.add(template.text(it.getValue().asString()));
                        });
        var body = input.get("body");
        var bytes =
                body == null
                        ? null
                        : template.bytes(body.isString() ? body.asString() : body.toString());
        return Assertions.assertTimeout(
                LONGEST,
                () ->
                        api.send(
                                input.path("method").asString("GET"),
                                tokens.getOrDefault(input.path("as").asString(""), ""),
                                template.text(input.path("path").asString()),
                                bytes,
                                headers.toArray(String[]::new)));
    }

    private static void showsNothing(String what, Api.Answer answer) {
        assertThat(answer.text()).as(what).doesNotContain(INSIDE);
        if (OF_THE_SERVER.contains(answer.status()) && answer.header("Correlation-Id").isEmpty()) {
            return;
        }
        assertThat(answer.header("Cache-Control")).as(what + ": " + answer).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(UUID.fromString(answer.header("Correlation-Id"))).as(what).isNotNull();
        if (answer.status() >= 400 && !answer.text().isEmpty()) {
            assertThat(answer.header("Content-Type"))
                    .as(what)
                    .isEqualTo("application/problem+json");
        }
    }

    /** Everything but what is of the request alone. */
    private static JsonNode told(Api.Answer answer) {
        var told = (ObjectNode) answer.json().deepCopy();
        told.remove("correlationId");
        return told;
    }
}
