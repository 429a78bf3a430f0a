package vn.canbo.service.pipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** Where an event has got to in this service, with times. */
@PipesTest
class TraceIT {

    private static final String PATH = "/api/v1/traces/";

    private final JdbcClient jdbc;
    private final TestTopics topics;
    private final TestTokens tokens;
    private final Api api;
    private final String id = UUID.randomUUID().toString();
    private final UUID person = UUID.randomUUID();

    @Autowired
    TraceIT(JdbcClient jdbc, TestTopics topics, TestTokens tokens, Api api) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.tokens = tokens;
        this.api = api;
    }

    @Test
    void what_was_accepted_leads_to_what_was_told_and_when_kafka_had_it() {
        assertThat(report("A").status()).isEqualTo(202);

        var received = get(publisher(), "received/" + id).path(0);
        assertThat(received.path("publisher").asString()).isEqualTo("truong");
        assertThat(received.path("result").asString()).isEqualTo("ACCEPTED");
        var chain = "told/" + received.path("correlationId").asString();
        soon().until(() -> get(publisher(), chain).path(0).path("sentAt").isString());
        var told = get(publisher(), chain);

        assertThat(told).hasSize(1);
        var event = told.path(0);
        assertThat(event.path("type").asString()).isEqualTo(EventType.CERTIFICATE_ISSUED.type());
        assertThat(event.path("sent").asBoolean()).isTrue();
        assertThat(at(event, "toldAt")).isBefore(at(event, "sentAt"));
        assertThat(event.toString()).as("nobody is named").doesNotContain(person.toString());
        var onTopic =
                topics.await(Topic.TRAINING.address(), it -> it.key().equals(person.toString()));
        assertThat(event.path("eventId").asString()).isEqualTo(onTopic.header(EventHeader.ID));
    }

    @Test
    void what_is_sent_again_keeps_the_time_at_which_kafka_had_it_first() {
        report("A");
        var correlation = get(publisher(), "received/" + id).path(0).path("correlationId");
        var chain = "told/" + correlation.asString();
        soon().until(() -> get(publisher(), chain).path(0).path("sentAt").isString());
        var first = get(publisher(), chain).path(0).path("sentAt").asString();
        var event = UUID.fromString(get(publisher(), chain).path(0).path("eventId").asString());

        api.post(tokens.operator(), "/api/v1/publications/resend", Map.of("subject", person));

        soon().until(() -> batchesWith(event) == 2);
        assertThat(get(publisher(), chain).path(0).path("sentAt").asString()).isEqualTo(first);
    }

    @Test
    void a_refused_event_told_nothing() {
        assertThat(report("REFUSE").status()).isEqualTo(422);

        var received = get(publisher(), "received/" + id).path(0);

        assertThat(received.path("result").asString()).isEqualTo("REFUSED");
        assertThat(get(publisher(), "told/" + received.path("correlationId").asString())).isEmpty();
    }

    @Test
    void an_event_of_others_is_applied_held_or_not_there_yet() {
        var post = UUID.randomUUID();
        var read = topics.send(EventType.POST_TAKEN, Posts.held(post, person, "TITLE_A"), 1);
        var held = UUID.randomUUID();
        topics.sendRaw(
                Topic.PERSONNEL.address(),
                person.toString(),
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of(
                        EventHeader.ID,
                        held.toString(),
                        EventHeader.TYPE,
                        EventType.POST_TAKEN.type(),
                        EventHeader.SUBJECT,
                        person.toString(),
                        EventHeader.THING,
                        "post:" + post,
                        EventHeader.EPOCH,
                        "1",
                        EventHeader.SEQUENCE,
                        "2"));
        var unknown = UUID.fromString("ffffffff-ffff-7000-8000-000000000000");
        var asked = "taken?event=" + read + "&event=" + held + "&event=" + unknown;

        soon().until(() -> states(asked).equals("APPLIED QUARANTINED NOT_YET"));
        var taken = get(tokens.operator(), asked);
        assertThat(taken.path("service").asString()).isEqualTo("training");
        assertThat(taken.path("reads").valueStream().map(JsonNode::asString))
                .contains(EventType.POST_TAKEN.type())
                .doesNotContain(EventType.CERTIFICATE_ISSUED.type());
        assertThat(taken.path("events").path(0).path("at").isString()).isTrue();

        topics.send(EventType.POST_TAKEN, Posts.held(post, person, "TITLE_A"), 3);

        soon().until(() -> states(asked).equals("APPLIED APPLIED NOT_YET"));
    }

    @Test
    void a_publisher_sees_its_own_events_alone_and_an_operator_those_of_all() {
        report("A");

        assertThat(get(tokens.publisher("huyen-cu"), "received/" + id)).isEmpty();
        assertThat(get(tokens.operator(), "received/" + id)).hasSize(1);
        var officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(person));
        for (var part :
                java.util.List.of("received/" + id, "told/" + person, "taken?event=" + person)) {
            assertThat(api.get(officer, PATH + part).status()).isEqualTo(403);
            assertThat(api.get("", PATH + part).status()).isEqualTo(401);
        }
    }

    private Api.Answer report(String note) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "urn:publisher:truong");
        event.put("type", ReportedType.TRAINING_COMPLETED.type());
        event.put("data", Reports.completed(Map.of("personId", person.toString()), note));
        return api.post(
                publisher(),
                "/api/v1/events",
                event,
                "Content-Type",
                "application/cloudevents+json");
    }

    private String publisher() {
        return tokens.publisher("truong");
    }

    private JsonNode get(String token, String path) {
        var answer = api.get(token, PATH + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String states(String asked) {
        return String.join(
                " ",
                get(tokens.operator(), asked)
                        .path("events")
                        .valueStream()
                        .map(it -> it.path("state").asString())
                        .toList());
    }

    private int batchesWith(UUID event) {
        return jdbc.sql("SELECT count(*) FROM sent_batch WHERE :event = ANY (publications)")
                .param("event", event)
                .query(Integer.class)
                .single();
    }

    private static Instant at(JsonNode event, String name) {
        return Instant.parse(event.path(name).asString());
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }
}
