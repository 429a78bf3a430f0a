package vn.canbo.service.pipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.FileNumberState;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

@PipesTest
class IntakeIT {

    private static final String PATH = "/api/v1/events";
    private static final String ONE = "application/cloudevents+json";
    private static final String SEVERAL = "application/cloudevents-batch+json";
    private static final String PUBLISHER = "truong";
    private static final String TYPE = ReportedType.TRAINING_COMPLETED.type();

    private final Reports reports;
    private final TestTopics topics;
    private final TestTokens tokens;
    private final Api api;
    private final String id = UUID.randomUUID().toString();

    @Autowired
    IntakeIT(JdbcClient jdbc, TestTopics topics, TestTokens tokens, Api api) {
        this.reports = new Reports(jdbc, topics);
        this.topics = topics;
        this.tokens = tokens;
        this.api = api;
    }

    @Test
    void an_event_over_http_is_carried_out_once_and_told_to_the_world() {
        var person = UUID.randomUUID();
        var event = event(id, completed(person, "A"));

        var first = post(event);
        var again = post(event);

        assertThat(first.status()).as(first.toString()).isEqualTo(202);
        assertThat(first.json().path("result").asString()).isEqualTo("ACCEPTED");
        assertThat(first.json().path("personId").asString()).isEqualTo(person.toString());
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().path("result").asString()).isEqualTo("DUPLICATE");
        assertThat(reports.effectsOf(id)).isEqualTo(1);
        var told = topics.await(Topic.TRAINING.address(), it -> it.key().equals(person.toString()));
        assertThat(told.type()).isEqualTo(EventType.CERTIFICATE_ISSUED.type());
        assertThat(told.header(EventHeader.SEQUENCE)).isEqualTo("1");
        assertThat(told.header(EventHeader.CORRELATION_ID))
                .isEqualTo(first.header("Correlation-Id"));
        assertThat(api.get(token(), PATH + "/" + id).json().path("result").asString())
                .isEqualTo("ACCEPTED");
        assertThat(api.get(tokens.publisher("huyen-cu"), PATH + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void the_same_id_with_other_content_is_refused_and_changes_nothing() {
        post(event(id, completed(UUID.randomUUID(), "A")));

        var other = post(event(id, completed(UUID.randomUUID(), "B")));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.codes()).containsExactly("EVENT_ID_REUSED");
        assertThat(reports.effectsOf(id)).isEqualTo(1);
        assertThat(reports.outcomeOf(id)).isEqualTo("ACCEPTED");
    }

    /** As the README asks a newcomer to do. */
    @Test
    void a_date_made_nonsense_under_the_same_id_is_named() {
        var content = new HashMap<>(completed(UUID.randomUUID(), "A"));
        var event = event(id, content);
        post(event);

        event.put("time", "hôm qua");
        var timeless = post(event);
        content.put("completedOn", "hôm qua");
        var nonsense = post(event(id, content));

        assertThat(timeless.status()).isEqualTo(422);
        assertThat(timeless.codes()).containsExactly("WRONG_ATTRIBUTE");
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(nonsense.codes()).contains("BREAKS_SCHEMA", "EVENT_ID_REUSED");
        assertThat(nonsense.json().path("reasons").path(0).path("pointer").asString())
                .isEqualTo("/data/completedOn");
        assertThat(reports.effectsOf(id)).isEqualTo(1);
        assertThat(reports.outcomeOf(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void a_refusal_leaves_nothing_behind_but_its_outcome() {
        var person = UUID.randomUUID();

        var refused = post(event(id, completed(person, "REFUSE")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.codes()).containsExactly("FOREIGN_UNIT");
        assertThat(refused.json().path("reasons").path(0).path("vi").asString()).contains("99001");
        assertThat(refused.json().path("reasons").path(0).path("en").asString()).contains("99001");
        assertThat(reports.effectsOf(id)).isZero();
        assertThat(reports.journalOf(person)).isZero();
        assertThat(reports.outcomeOf(id)).isEqualTo("REFUSED");
    }

    @Test
    void what_is_wrong_with_an_event_is_named_all_at_once() {
        var broken = event(id, completed(UUID.randomUUID(), "A"));
        broken.put("specversion", "0.3");
        broken.remove("source");
        broken.put("data", Map.of("classCode", 7));

        var refused = post(broken);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.codes()).contains("WRONG_ATTRIBUTE", "BREAKS_SCHEMA");
        assertThat(
                        refused.json()
                                .path("reasons")
                                .valueStream()
                                .map(it -> it.path("pointer").asString()))
                .contains("/specversion", "/source", "/data/person", "/data/classCode");
        assertThat(reports.outcomeOf(id)).isEqualTo("REFUSED");
    }

    @Test
    void each_event_of_a_batch_is_answered_for_itself() {
        var ids = IntStream.range(0, 6).mapToObj(it -> id + "-" + it).toList();
        var events = new ArrayList<Map<String, Object>>();
        events.add(event(ids.get(0), completed(UUID.randomUUID(), "A")));
        events.add(event(ids.get(1), completed(UUID.randomUUID(), "REFUSE")));
        events.add(event(ids.get(2), completed(UUID.randomUUID(), "CONFLICT")));
        events.add(event(ids.get(3), completed(UUID.randomUUID(), "DEFECT")));
        events.add(event(ids.get(4), Map.of(), ReportedType.SECONDMENT_DECIDED.type()));
        events.add(event(ids.get(5), completed(UUID.randomUUID(), "B")));

        var answer = api.post(token(), PATH, events, "Content-Type", SEVERAL);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        var outcomes = answer.json().path("outcomes");
        assertThat(outcomes.valueStream().map(it -> it.path("eventId").asString()))
                .containsExactlyElementsOf(ids);
        assertThat(outcomes.valueStream().map(it -> it.path("result").asString()))
                .containsExactly(
                        "ACCEPTED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "ACCEPTED");
        assertThat(
                        outcomes.valueStream()
                                .skip(1)
                                .limit(4)
                                .map(it -> it.path("reasons").path(0).path("code").asString()))
                .containsExactly(
                        "FOREIGN_UNIT",
                        "CONFLICTS_WITH_RECORDS",
                        "NOT_PROCESSED",
                        "OTHER_SERVICE_ANSWERS");
        assertThat(ids.stream().map(reports::effectsOf)).containsExactly(1, 0, 0, 0, 0, 1);
    }

    @Test
    void what_an_event_leaves_to_the_end_fails_it_alone() {
        var ids = List.of(id + "-1", id + "-2", id + "-3");

        var answer = batch(ids, List.of("A", "LATE-DEFECT", "B"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(
                        answer.json()
                                .path("outcomes")
                                .valueStream()
                                .map(it -> it.path("result").asString()))
                .containsExactly("ACCEPTED", "REFUSED", "ACCEPTED");
        assertThat(answer.text()).contains("NOT_PROCESSED");
        assertThat(ids.stream().map(reports::effectsOf)).containsExactly(1, 0, 1);
    }

    @Test
    void a_batch_that_gives_way_to_another_one_begins_anew_and_has_each_effect_once()
            throws Exception {
        var one = List.of(id + "-1", id + "-2");
        var other = List.of(id + "-3", id + "-4");

        var answers =
                Api.atOnce(
                        () -> batch(one, List.of("LOCK-1", "LOCK-2")),
                        () -> batch(other, List.of("LOCK-2", "LOCK-1")));

        assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(202));
        assertThat(Stream.of(one, other).flatMap(List::stream).map(reports::effectsOf))
                .containsExactly(1, 1, 1, 1);
    }

    @Test
    void only_a_granted_publisher_reports_and_only_while_the_grant_holds() {
        var event = event(id, completed(UUID.randomUUID(), "A"));
        var clerk =
                tokens.of(
                        "clerk",
                        java.util.Set.of(vn.canbo.service.origin.Role.COMMUNE_CLERK),
                        java.util.Set.of(UUID.randomUUID()));

        assertThat(send(tokens.publisher("huyen-cu"), event).codes())
                .containsExactly("SUCCESSOR_REPORTS");
        assertThat(send(tokens.publisher("da-thu-hoi"), event).codes())
                .containsExactly("PUBLISHER_REVOKED");
        assertThat(send(tokens.publisher("nobody"), event).codes())
                .containsExactly("PUBLISHER_NOT_KNOWN");
        assertThat(send(clerk, event).status()).isEqualTo(403);
        assertThat(send("", event).status()).isEqualTo(401);
        assertThat(reports.effectsOf(id)).isZero();
    }

    @Test
    void what_is_no_event_or_too_large_is_answered_at_once() {
        var large = event(id, completed(UUID.randomUUID(), "x".repeat(300_000)));

        assertThat(post(large).status()).isEqualTo(413);
        assertThat(api.post(token(), PATH, "{", "Content-Type", ONE).codes())
                .containsExactly("NOT_JSON");
        assertThat(
                        api.post(
                                        token(),
                                        PATH,
                                        "[".repeat(30) + "]".repeat(30),
                                        "Content-Type",
                                        SEVERAL)
                                .status())
                .isEqualTo(400);
        assertThat(api.post(token(), PATH, "<a/>", "Content-Type", "text/xml").status())
                .isEqualTo(415);
        assertThat(reports.outcomeOf(id)).isEmpty();
    }

    @Test
    void an_event_waits_for_its_person_and_is_carried_out_when_the_file_number_is_known() {
        var fileNumber = "HS-" + id.substring(0, 8);
        var person = UUID.randomUUID();
        var event = event(id, Reports.completed(Map.of("fileNumber", fileNumber), "A"));

        var waiting = post(event);
        assertThat(waiting.status()).isEqualTo(202);
        assertThat(waiting.json().path("result").asString()).isEqualTo("WAITING");
        assertThat(waiting.json().path("waitsUntil").asString()).isNotEmpty();
        assertThat(reports.effectsOf(id)).isZero();

        topics.send(
                EventType.FILE_NUMBER_LINKED,
                new FileNumberState(PUBLISHER, fileNumber, person, false),
                1);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> reports.outcomeOf(id).equals("ACCEPTED"));
        assertThat(reports.effectsOf(id)).isEqualTo(1);
        assertThat(reports.journalOf(person)).isEqualTo(1);
        assertThat(reports.isKept(id)).isFalse();
    }

    private Api.Answer post(Map<String, Object> event) {
        return send(token(), event);
    }

    private Api.Answer send(String token, Map<String, Object> event) {
        return api.post(token, PATH, event, "Content-Type", ONE);
    }

    private Api.Answer batch(List<String> ids, List<String> notes) {
        var events =
                IntStream.range(0, ids.size())
                        .mapToObj(
                                it ->
                                        event(
                                                ids.get(it),
                                                completed(UUID.randomUUID(), notes.get(it))))
                        .toList();
        return api.post(token(), PATH, events, "Content-Type", SEVERAL);
    }

    private String token() {
        return tokens.publisher(PUBLISHER);
    }

    private static Map<String, Object> event(String id, Map<String, Object> data) {
        return event(id, data, TYPE);
    }

    private static Map<String, Object> event(String id, Map<String, Object> data, String type) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "urn:canbo:publisher:truong");
        event.put("type", type);
        event.put("time", "2026-03-02T01:15:30Z");
        event.put("data", data);
        return event;
    }

    private static Map<String, Object> completed(UUID person, String note) {
        return Reports.completed(Map.of("personId", person.toString()), note);
    }
}
