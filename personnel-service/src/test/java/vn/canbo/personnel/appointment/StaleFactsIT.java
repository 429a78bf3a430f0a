package vn.canbo.personnel.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api.Answer;

/** Nobody is placed by a standard while the certificates known here may be old or incomplete. */
@Tag("TN12-11")
class StaleFactsIT extends PersonnelTest {

    private final String code = newCode();
    private UUID unit = UUID.randomUUID();
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void somebodyWhoMeetsTheStandard() {
        unit = communeWithCode(code);
        allocate(unit, SPECIALIST, 2);
        person = graduate(unit);
    }

    private void trainingFallsSilent() {
        jdbc.sql("DELETE FROM watermark").update();
    }

    @Test
    void nobody_is_placed_on_facts_that_are_not_proven_current() {
        trainingFallsSilent();
        var before = written();

        assertThat(appoint(person, unit).codes()).containsExactly("FACTS_NOT_CURRENT");
        assertThat(recruit().codes()).containsExactly("FACTS_NOT_CURRENT");
        assertThat(written()).isEqualTo(before);

        topics.settle(feeds, Topic.TRAINING);
        assertThat(appoint(person, unit).status()).isEqualTo(201);
    }

    @Test
    void nobody_is_placed_while_a_certificate_could_not_be_read() {
        topics.sendRaw(
                Topic.TRAINING.address(),
                person.toString(),
                "{}".getBytes(UTF_8),
                Map.of(
                        EventHeader.TYPE,
                        EventType.CERTIFICATE_ISSUED.type(),
                        EventHeader.SUBJECT,
                        person.toString()));
        await().atMost(Duration.ofSeconds(20)).until(() -> feeds.isIncomplete(person));
        var before = written();

        assertThat(appoint(person, unit).codes()).containsExactly("FACTS_INCOMPLETE");
        assertThat(recruit().codes()).containsExactly("FACTS_INCOMPLETE");

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void what_a_publisher_reports_waits_until_the_facts_are_current() {
        trainingFallsSilent();
        var before = written();
        var id = UUID.randomUUID().toString();

        var answer = report(id);

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().path("result").asString()).isEqualTo("WAITING");
        assertThat(answer.codes()).containsExactly("FACTS_NOT_CURRENT");
        assertThat(written()).isEqualTo(before);

        topics.settle(feeds, Topic.TRAINING);
        itIsTriedAgain(id);
        await().atMost(Duration.ofSeconds(20)).until(() -> outcomeOf(id).equals("ACCEPTED"));
        assertThat(dossier(person).path("posts")).hasSize(1);
    }

    @Test
    void a_post_held_already_is_taken_over_whatever_training_says() {
        trainingFallsSilent();

        var answer =
                send(
                        UUID.randomUUID().toString(),
                        ReportedType.POST_HELD,
                        Map.of(
                                "person",
                                Map.of("personId", person),
                                "unitCode",
                                code,
                                "title",
                                SPECIALIST,
                                "main",
                                true,
                                "from",
                                "2025-08-01"));

        assertThat(answer.json().path("result").asString()).isEqualTo("ACCEPTED");
    }

    private Answer recruit() {
        var body = appointment(unit, SPECIALIST, today());
        body.remove("main");
        body.put("degree", "UNIVERSITY");
        body.put("grade", "GOOD");
        return api.post(officer(), "/api/v1/persons/" + person + "/recruitments", body);
    }

    private Answer report(String id) {
        return send(
                id,
                ReportedType.PERSON_APPOINTED,
                Map.of(
                        "person",
                        Map.of("personId", person),
                        "unitCode",
                        code,
                        "title",
                        SPECIALIST,
                        "main",
                        true,
                        "decidedOn",
                        today().toString(),
                        "effectiveOn",
                        today().toString(),
                        "decisionNumber",
                        "12/QĐ-UBND"));
    }

    private Answer send(String id, ReportedType type, Object data) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "urn:publisher:vendor");
        event.put("type", type.type());
        event.put("data", data);
        return api.post(
                tokens.publisher("vendor"),
                "/api/v1/events",
                event,
                "Content-Type",
                "application/cloudevents+json");
    }

    /** As if the minute were over after which what waits is tried again. */
    private void itIsTriedAgain(String id) {
        jdbc.sql("UPDATE intake SET next_try = next_try - interval '1 minute' WHERE event_id = :id")
                .param("id", id)
                .update();
    }

    private String outcomeOf(String id) {
        List<String> outcomes =
                jdbc.sql("SELECT outcome FROM intake WHERE event_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list();
        return String.join(",", outcomes);
    }
}
