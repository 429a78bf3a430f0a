package vn.canbo.service.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.events.reported.ReportResult;

/**
 * A file of hostile events, {@code hostile/<name>.json}: a valid event, and inputs that differ from
 * it in one fault each, with what is expected of every door.
 */
public final class HostileEvents {

    private final String name;
    private final ObjectNode valid;
    private final List<HostileInput> inputs = new ArrayList<>();
    private final Refused refused = new Refused();

    public HostileEvents(String name) {
        this.name = name;
        var file = "/hostile/" + name + ".json";
        try (var in = HostileEvents.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no corpus " + file);
            }
            var json = JsonMapper.shared().readTree(in);
            valid = (ObjectNode) json.get("event");
            json.path("inputs").forEach(it -> inputs.add(input(it)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private HostileInput input(JsonNode input) {
        return HostileInput.of(
                input, valid, JsonMapper.shared().treeToValue(input.get("expect"), Expected.class));
    }

    public Refused refused() {
        return refused;
    }

    public int size() {
        return inputs.size();
    }

    /** How many inputs there are and over how many doors they go. */
    public String said() {
        var sent = inputs.stream().mapToInt(it -> it.over().size()).sum();
        return "%s: %d inputs, sent %d times".formatted(name, inputs.size(), sent);
    }

    /** How many facts the inputs that are taken leave behind. */
    public int facts() {
        return inputs.stream()
                .filter(it -> it.expected().leavesFact())
                .mapToInt(it -> it.over().size())
                .sum();
    }

    /** Those that must be refused, each over every door that it names. */
    public Stream<DynamicTest> refusedAt(EventDoors doors) {
        return sent(doors, inputs.stream().filter(it -> it.expected().isRefused()).toList());
    }

    /** Those that look bad and are good. */
    public Stream<DynamicTest> takenAt(EventDoors doors) {
        return sent(doors, inputs.stream().filter(it -> !it.expected().isRefused()).toList());
    }

    /** All records go to the topic first, so that a bad one stands before the next. */
    private Stream<DynamicTest> sent(EventDoors doors, List<HostileInput> some) {
        var records =
                some.stream()
                        .flatMap(
                                it ->
                                        Stream.of(Channel.STRUCTURED, Channel.BINARY)
                                                .filter(it.over()::contains)
                                                .map(to -> Map.entry(it, doors.put(it, valid, to))))
                        .toList();
        return Stream.concat(
                some.stream()
                        .flatMap(
                                it ->
                                        Stream.of(Channel.HTTP, Channel.BATCH)
                                                .filter(it.over()::contains)
                                                .map(over -> overHttp(doors, it, over))),
                records.stream()
                        .map(
                                it ->
                                        DynamicTest.dynamicTest(
                                                it.getKey() + " over Kafka",
                                                () ->
                                                        check(
                                                                it.getKey(),
                                                                doors.outcome(
                                                                        it.getKey(),
                                                                        it.getValue())))));
    }

    private DynamicTest overHttp(EventDoors doors, HostileInput input, Channel over) {
        return DynamicTest.dynamicTest(
                input + " over " + over,
                () -> {
                    var answer = over == Channel.HTTP ? doors.post(input) : doors.batch(input);
                    var expected = input.expected();
                    var status = over == Channel.HTTP ? expected.status() : expected.batchStatus();
                    assertThat(answer.status()).as(input + ": " + answer).isEqualTo(status);
                    if (status < 400) {
                        check(
                                input,
                                over == Channel.HTTP
                                        ? answer.json()
                                        : answer.json().path("outcomes").path(0));
                    } else {
                        assertThat(answer.header("Content-Type"))
                                .isEqualTo("application/problem+json");
                        checkReasons(input, expected.codeWith(status), answer.json());
                    }
                });
    }

    private void check(HostileInput input, JsonNode outcome) {
        var expected = input.expected();
        assertThat(outcome.path("result").asString())
                .as(input + ": " + outcome)
                .isEqualTo(expected.result().name());
        if (expected.result() != ReportResult.DUPLICATE) {
            checkReasons(input, expected.code(), outcome);
        }
    }

    private void checkReasons(HostileInput input, @Nullable String code, JsonNode answer) {
        if (input.expected().isRefused()) {
            refused.add(answer.path("correlationId").asString());
        }
        var pointer = input.expected().pointer();
        if (code == null) {
            assertThat(answer.path("reasons")).as(input + ": " + answer).isEmpty();
            return;
        }
        assertThat(answer.path("reasons").valueStream())
                .as(input + ": " + answer)
                .anyMatch(
                        it ->
                                it.path("code").asString().equals(code)
                                        && (pointer == null
                                                || it.path("pointer")
                                                        .asString("")
                                                        .equals(pointer)));
    }
}
