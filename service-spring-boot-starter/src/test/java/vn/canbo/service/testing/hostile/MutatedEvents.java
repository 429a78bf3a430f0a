package vn.canbo.service.testing.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTopics;

/**
 * Thousands of mutated events over HTTP, in batches and alone, and a part of them over Kafka. Every
 * one is answered, in bounded time and never as a defect of ours. {@code -Dcanbo.hostile.mutants}
 * says how many; {@code -Dcanbo.hostile.seed} repeats a run.
 */
public final class MutatedEvents {

    private static final int OF_A_BATCH = 50;
    private static final int ALONE_OF_A_BATCH = 5;
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final String PATH = "/api/v1/events";

    private final Api api;
    private final String token;
    private final EventMutator mutator;
    private final Refused refused = new Refused();
    private final long seed = Long.getLong("canbo.hostile.seed", 20_260_302);
    private int sent;

    /**
     * @param good one event or more of each type
     */
    public MutatedEvents(Api api, String token, List<ObjectNode> good) {
        this.api = api;
        this.token = token;
        this.mutator = new EventMutator(good, seed);
    }

    /** The golden sample of a type. */
    public static ObjectNode sample(ReportedType type) {
        var file = "/vn/canbo/events/sample/" + type.type() + ".json";
        try (var in = ReportedType.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no sample " + file);
            }
            return (ObjectNode) JsonMapper.shared().readTree(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * @return those that were not accepted
     */
    public Refused overHttp() {
        while (sent < Integer.getInteger("canbo.hostile.mutants", 3_000)) {
            batch();
            for (var alone = 0; alone < ALONE_OF_A_BATCH; alone++) {
                alone();
            }
        }
        return refused;
    }

    /** Then one good event without a person, which is answered when all before it were read. */
    public void overKafka(TestTopics topics, String topic, String outcomes, ObjectNode last) {
        var content = Map.of("content-type", List.of("application/cloudevents+json"));
        for (var count = 0; count < 300; count++) {
            var bytes = count % 3 == 0 ? mutator.broken() : mutator.readable();
            topics.put(topic, "mutants", bytes, content);
            sent++;
        }
        var id = UUID.randomUUID().toString();
        last.put("id", id);
        topics.put(topic, "mutants", last.toString().getBytes(UTF_8), content);
        topics.await(outcomes, it -> it.key().equals(id));
    }

    /** How many went over both. */
    public String said() {
        return "mutated: %d events, seed %d".formatted(sent, seed);
    }

    private void batch() {
        var events = new ArrayList<byte[]>();
        var body = new ByteArrayOutputStream();
        for (var count = 0; count < OF_A_BATCH; count++) {
            events.add(mutator.readable());
            body.writeBytes((count == 0 ? "[" : ",").getBytes(UTF_8));
            body.writeBytes(events.getLast());
        }
        body.writeBytes("]".getBytes(UTF_8));
        var answer = posted("application/cloudevents-batch+json", body.toByteArray());
        assertThat(answer.status()).as(at(body.toByteArray(), answer)).isEqualTo(202);
        assertThat(answer.json().path("outcomes")).hasSize(OF_A_BATCH);
        for (var count = 0; count < OF_A_BATCH; count++) {
            judge(answer.json().path("outcomes").get(count), events.get(count));
        }
        sent += OF_A_BATCH;
    }

    private void alone() {
        var bytes = mutator.broken();
        var answer = posted("application/cloudevents+json", bytes);
        assertThat(answer.status()).as(at(bytes, answer)).isIn(202, 400, 413, 422);
        if (answer.status() == 202) {
            judge(answer.json(), bytes);
        } else {
            assertThat(answer.codes()).as(at(bytes, answer)).doesNotContain("NOT_PROCESSED");
            refused.add(answer.header("Correlation-Id"));
        }
        sent++;
    }

    private void judge(JsonNode outcome, byte[] event) {
        assertThat(outcome.path("reasons").valueStream().map(it -> it.path("code").asString()))
                .as(at(event, outcome))
                .doesNotContain("NOT_PROCESSED", "CONFLICTS_WITH_RECORDS");
        if (!List.of("ACCEPTED", "DUPLICATE").contains(outcome.path("result").asString())) {
            refused.add(outcome.path("correlationId").asString());
        }
    }

    private Api.Answer posted(String contentType, byte[] body) {
        return Assertions.assertTimeout(
                LONGEST, () -> api.post(token, PATH, body, "Content-Type", contentType));
    }

    private String at(byte[] event, Object answer) {
        var text = new String(event, UTF_8);
        return "seed %d, after %d: %s -> %s"
                .formatted(seed, sent, text.substring(0, Math.min(text.length(), 2_000)), answer);
    }
}
