package vn.canbo.service.pipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** The publisher's own correlation id and trace go along to what the event caused. */
@PipesTest
class IntakeTracesIT {

    private static final String PUBLISHER = "truong";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACE_PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final JdbcClient jdbc;
    private final TestTopics topics;
    private final TestTokens tokens;
    private final Api api;
    private final String id = UUID.randomUUID().toString();
    private final UUID person = UUID.randomUUID();
    private final UUID correlation = UUID.randomUUID();

    @Autowired
    IntakeTracesIT(JdbcClient jdbc, TestTopics topics, TestTokens tokens, Api api) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.tokens = tokens;
        this.api = api;
        topics.create("ext." + PUBLISHER, "ext-outcomes." + PUBLISHER);
    }

    @Test
    void over_http_each_event_of_a_batch_keeps_its_own_chain() {
        var other = UUID.randomUUID();

        var answer =
                api.post(
                        tokens.publisher(PUBLISHER),
                        "/api/v1/events",
                        List.of(
                                event(id, person, correlation.toString(), TRACE_PARENT),
                                event(id + "-2", other, "not a UUID", "not a trace")),
                        "Content-Type",
                        "application/cloudevents-batch+json");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        var outcomes = answer.json().path("outcomes");
        assertThat(outcomes.path(0).path("correlationId").asString())
                .isEqualTo(correlation.toString());
        assertThat(outcomes.path(1).path("result").asString()).isEqualTo("ACCEPTED");
        var first = told(person);
        assertThat(first.header(EventHeader.CORRELATION_ID)).isEqualTo(correlation.toString());
        assertThat(traceOf(first)).isEqualTo(TRACE);
        assertThat(traceInJournal(person)).contains(TRACE);
        var second = told(other);
        assertThat(second.header(EventHeader.CORRELATION_ID))
                .isEqualTo(outcomes.path(1).path("correlationId").asString());
        assertThat(traceOf(second)).hasSize(32).isNotEqualTo(TRACE);
        assertThat(second.header(EventHeader.TRANSACTION))
                .isEqualTo(first.header(EventHeader.TRANSACTION));
        assertThat(List.of(first, second))
                .as("one transaction told two, of each chain one")
                .allMatch(it -> it.header(EventHeader.TOLD_TOGETHER).equals("1"));
    }

    @Test
    void over_kafka_it_is_the_same_and_the_outcome_tells_the_chain() {
        topics.sendRaw(
                "ext." + PUBLISHER,
                id,
                ContractJson.mapper().writeValueAsBytes(completed(person)),
                Map.of(
                        EventHeader.SPEC_VERSION,
                        "1.0",
                        EventHeader.ID,
                        id,
                        EventHeader.SOURCE,
                        "urn:publisher:truong",
                        EventHeader.TYPE,
                        ReportedType.TRAINING_COMPLETED.type(),
                        EventHeader.CONTENT_TYPE,
                        "application/json",
                        EventHeader.CORRELATION_ID,
                        correlation.toString(),
                        EventHeader.TRACE_PARENT,
                        TRACE_PARENT));

        var told = told(person);
        assertThat(told.header(EventHeader.CORRELATION_ID)).isEqualTo(correlation.toString());
        assertThat(traceOf(told)).isEqualTo(TRACE);
        var outcome =
                topics.await(
                        "ext-outcomes." + PUBLISHER,
                        it -> it.json().path("eventId").asString().equals(id));
        assertThat(outcome.json().path("correlationId").asString())
                .isEqualTo(correlation.toString());
    }

    @Test
    void an_event_over_kafka_that_names_no_trace_begins_one() {
        topics.sendOutside(PUBLISHER, ReportedType.TRAINING_COMPLETED, id, completed(person));

        assertThat(traceOf(told(person))).hasSize(32).isNotEqualTo(TRACE);
    }

    private String traceInJournal(UUID about) {
        return jdbc.sql("SELECT traceparent FROM journal WHERE subject_id = :id")
                .param("id", about.toString())
                .query(String.class)
                .single();
    }

    private TestTopics.Seen told(UUID about) {
        return topics.await(Topic.TRAINING.address(), it -> it.key().equals(about.toString()));
    }

    /** The second part of a W3C trace parent. */
    private static String traceOf(TestTopics.Seen told) {
        var traceParent = told.header(EventHeader.TRACE_PARENT);
        assertThat(traceParent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        return traceParent.substring(3, 35);
    }

    private static Map<String, Object> event(
            String id, UUID person, String correlation, String trace) {
        return Map.of(
                "specversion",
                "1.0",
                "id",
                id,
                "source",
                "urn:canbo:publisher:truong",
                "type",
                ReportedType.TRAINING_COMPLETED.type(),
                "correlationid",
                correlation,
                "traceparent",
                trace,
                "data",
                completed(person));
    }

    private static Map<String, Object> completed(UUID person) {
        return Map.of(
                "person",
                Map.of("personId", person.toString()),
                "classCode",
                "LLCT-01",
                "completedOn",
                "2026-02-27",
                "certificateNumber",
                "TRACE");
    }
}
