package vn.canbo.service.testing.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assertions;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** The doors of one publisher: HTTP with its token, and its topic. */
public final class EventDoors {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LONGEST_OVER_KAFKA = Duration.ofSeconds(60);
    private static final Duration NO_MORE = Duration.ofSeconds(1);
    private static final String PATH = "/api/v1/events";
    private static final LocalDate FIRST_DAY = LocalDate.of(2006, 1, 1);

    private final Api api;
    private final String token;
    private final TestTopics topics;
    private final String publisher;
    private final String topic;
    private final Map<String, String> values;
    private List<TestTopics.Seen> outcomes = List.of();
    private int sent;

    /** After one that never came nobody waits long for the next: the consumer stands still. */
    private boolean answered = true;

    /**
     * @param values of the test, such as the file number of a person; each event gets an {@code id}
     *     and a {@code day} of its own
     */
    public EventDoors(
            Api api,
            TestTokens tokens,
            TestTopics topics,
            String publisher,
            String topic,
            Map<String, String> values) {
        this.api = api;
        this.token = tokens.publisher(publisher);
        this.topics = topics;
        this.publisher = publisher;
        this.topic = topic;
        this.values = Map.copyOf(values);
        topics.create(topic, "ext-outcomes." + publisher);
    }

    Api.Answer post(HostileInput input) {
        var template = template(UUID.randomUUID().toString());
        return sent(input, "application/cloudevents+json", input.body(template));
    }

    Api.Answer batch(HostileInput input) {
        var template = template(UUID.randomUUID().toString());
        var batch = new ByteArrayOutputStream();
        batch.writeBytes("[".getBytes(UTF_8));
        batch.writeBytes(input.body(template));
        batch.writeBytes("]".getBytes(UTF_8));
        return sent(input, "application/cloudevents-batch+json", batch.toByteArray());
    }

    private Api.Answer sent(HostileInput input, String contentType, byte[] body) {
        return Assertions.assertTimeout(
                LONGEST,
                () -> {
                    var answer = api.post(token, PATH, body, "Content-Type", contentType);
                    for (var again = 1; again < input.times(); again++) {
                        answer = api.post(token, PATH, body, "Content-Type", contentType);
                    }
                    return answer;
                });
    }

    /**
     * @return by what its outcome is known: its id, or where it stood
     */
    String put(HostileInput input, JsonNode valid, Channel mode) {
        var id = UUID.randomUUID().toString();
        var template = template(id);
        var place = "";
        for (var time = 0; time < input.times(); time++) {
            place =
                    mode == Channel.BINARY
                            ? topics.put(
                                    topic,
                                    id,
                                    input.data(template),
                                    input.attributes(valid, template))
                            : topics.put(topic, id, input.body(template), structured(input));
        }
        return id + " at:" + place;
    }

    private static Map<String, List<String>> structured(HostileInput input) {
        var headers = new HashMap<>(input.headers());
        headers.putIfAbsent("content-type", List.of("application/cloudevents+json"));
        return headers;
    }

    /** What the publisher was told on its topic of outcomes; that is read again while it lacks. */
    JsonNode outcome(HostileInput input, String idAndPlace) {
        var known = List.of(idAndPlace.split(" ", 2));
        var wanted = input.expected().result();
        var longest = answered ? LONGEST_OVER_KAFKA : NO_MORE;
        answered = false;
        var outcome =
                Awaitility.await(input.toString())
                        .pollDelay(Duration.ZERO)
                        .atMost(longest)
                        .pollInterval(Duration.ofMillis(200))
                        .until(
                                () -> told(known, wanted).or(() -> readAgain(known, wanted)),
                                Optional::isPresent)
                        .orElseThrow();
        answered = true;
        return outcome;
    }

    private Optional<JsonNode> readAgain(List<String> known, ReportResult wanted) {
        outcomes = topics.all("ext-outcomes." + publisher);
        return told(known, wanted);
    }

    private Optional<JsonNode> told(List<String> known, ReportResult wanted) {
        return outcomes.stream()
                .filter(it -> known.contains(it.key()))
                .map(TestTopics.Seen::json)
                .filter(
                        it ->
                                wanted != ReportResult.DUPLICATE
                                        || it.path("result").asString().equals("DUPLICATE"))
                .findFirst();
    }

    private Template template(String id) {
        var all = new HashMap<>(values);
        all.put("id", id);
        all.put("day", FIRST_DAY.plusDays(sent).toString());
        all.put("number", "%06d".formatted(sent));
        sent++;
        return new Template(all);
    }
}
