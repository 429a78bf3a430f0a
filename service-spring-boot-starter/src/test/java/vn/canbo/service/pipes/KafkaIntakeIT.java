package vn.canbo.service.pipes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.TestTopics;

/** Events on a publisher's topic, in either mode of CloudEvents. */
@PipesTest
class KafkaIntakeIT {

    private static final String PUBLISHER = "truong";
    private static final String TOPIC = "ext.truong";

    private final TestTopics topics;
    private final Reports reports;
    private final String id = UUID.randomUUID().toString();
    private final UUID person = UUID.randomUUID();

    @Autowired
    KafkaIntakeIT(JdbcClient jdbc, TestTopics topics) {
        this.topics = topics;
        this.reports = new Reports(jdbc, topics);
    }

    @BeforeEach
    void publisherHasTopics() {
        topics.create(TOPIC, "ext-outcomes.truong", "ext-identity.truong");
    }

    @Test
    void events_on_kafka_are_answered_on_the_publishers_topic_of_outcomes() {
        topics.sendOutside(PUBLISHER, ReportedType.TRAINING_COMPLETED, id + "-a", completed("A"));
        topics.sendOutside(
                PUBLISHER, ReportedType.TRAINING_COMPLETED, id + "-b", completed("REFUSE"));
        topics.sendOutside(PUBLISHER, ReportedType.TRAINING_COMPLETED, id + "-a", completed("A"));
        topics.sendOutside(PUBLISHER, ReportedType.TRAINING_COMPLETED, id + "-c", Map.of());
        topics.sendOutside(
                PUBLISHER, ReportedType.SECONDMENT_DECIDED, id + "-d", Map.of("not", "ours"));

        assertThat(reports.told(id + "-a", ReportResult.ACCEPTED).personId()).isEqualTo(person);
        assertThat(reports.told(id + "-a", ReportResult.DUPLICATE).reasons()).isEmpty();
        assertThat(reports.told(id + "-b", ReportResult.REFUSED).reasons())
                .extracting(ReportOutcome.Reason::code)
                .containsExactly("FOREIGN_UNIT");
        assertThat(reports.told(id + "-c", ReportResult.REFUSED).reasons())
                .extracting(ReportOutcome.Reason::code)
                .contains("BREAKS_SCHEMA");
        assertThat(reports.effectsOf(id + "-a")).isEqualTo(1);
        assertThat(reports.effectsOf(id + "-b")).isZero();
        assertThat(reports.outcomeOf(id + "-d")).as("another service answers").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json",
                "application/cloudevents+json; charset=UTF-8"
            })
    void a_structured_event_is_taken_as_over_http(String contentType) {
        sendStructured(event(completed("A")), Map.of(EventHeader.CONTENT_TYPE, contentType));

        assertThat(reports.told(id, ReportResult.ACCEPTED).personId()).isEqualTo(person);
        assertThat(reports.effectsOf(id)).isEqualTo(1);
        assertThat(reports.journalOf(person)).isEqualTo(1);
    }

    @Test
    void the_content_type_says_that_an_event_is_structured_whatever_other_headers_it_has() {
        sendStructured(
                event(completed("A")),
                Map.of(
                        EventHeader.CONTENT_TYPE,
                        "application/cloudevents+json",
                        EventHeader.SPEC_VERSION,
                        "1.0",
                        EventHeader.ID,
                        id + "-header",
                        EventHeader.TYPE,
                        ReportedType.TRAINING_COMPLETED.type(),
                        EventHeader.SOURCE,
                        "urn:publisher:truong"));

        assertThat(reports.told(id, ReportResult.ACCEPTED).personId()).isEqualTo(person);
        assertThat(reports.effectsOf(id)).isEqualTo(1);
        assertThat(reports.outcomeOf(id + "-header")).isEmpty();
    }

    @Test
    void the_same_event_in_the_other_mode_is_a_duplicate() {
        sendStructured(event(completed("A")), structured());
        topics.sendOutside(PUBLISHER, ReportedType.TRAINING_COMPLETED, id, completed("A"));

        assertThat(reports.told(id, ReportResult.DUPLICATE).reasons()).isEmpty();
        assertThat(reports.effectsOf(id)).isEqualTo(1);
        assertThat(reports.journalOf(person)).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_structured_event_is_named_all_at_once_and_nothing_is_written() {
        var event = event(Map.of("classCode", 7));
        event.put("specversion", "0.3");
        event.remove("source");

        sendStructured(event, structured());

        assertThat(reports.told(id, ReportResult.REFUSED).reasons())
                .extracting(ReportOutcome.Reason::pointer)
                .contains("/specversion", "/source", "/data/person", "/data/classCode");
        assertThat(reports.effectsOf(id)).isZero();
        assertThat(reports.journalOf(person)).isZero();
    }

    private Map<String, Object> completed(String note) {
        return Reports.completed(Map.of("personId", person.toString()), note);
    }

    private static Map<String, String> structured() {
        return Map.of(EventHeader.CONTENT_TYPE, "application/cloudevents+json");
    }

    private Map<String, Object> event(Map<String, Object> data) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "urn:publisher:truong");
        event.put("type", ReportedType.TRAINING_COMPLETED.type());
        event.put("data", data);
        return event;
    }

    private void sendStructured(Map<String, Object> event, Map<String, String> headers) {
        topics.sendRaw(
                TOPIC,
                id,
                ContractJson.mapper().writeValueAsString(event).getBytes(UTF_8),
                headers);
    }
}
