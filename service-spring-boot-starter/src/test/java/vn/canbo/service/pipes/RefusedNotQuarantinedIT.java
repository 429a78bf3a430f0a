package vn.canbo.service.pipes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/**
 * What is wrong with an event from outside is its outcome, over both doors alike. It is never
 * quarantined, and its publisher's next event is taken.
 */
@PipesTest
class RefusedNotQuarantinedIT {

    private static final String ONE = "application/cloudevents+json";
    private static final String PUBLISHER = "truong";

    private final JdbcClient jdbc;
    private final TestTopics topics;
    private final TestTokens tokens;
    private final Api api;
    private final Reports reports;
    private final String id = UUID.randomUUID().toString();
    private final UUID person = UUID.randomUUID();
    private long held;

    @Autowired
    RefusedNotQuarantinedIT(JdbcClient jdbc, TestTopics topics, TestTokens tokens, Api api) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.tokens = tokens;
        this.api = api;
        this.reports = new Reports(jdbc, topics);
    }

    @BeforeEach
    void publisherHasTopics() {
        topics.create("ext.truong", "ext-outcomes.truong", "ext-identity.truong");
        topics.create("ext.huyen-cu", "ext-outcomes.huyen-cu", "ext-identity.huyen-cu");
        held = new Views(jdbc).quarantined();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "content of another shape", Map.of("data", List.of(1)), "WRONG_ATTRIBUTE"),
                Arguments.of(
                        "a field of a wrong type",
                        Map.of("data", Map.of("classCode", 7)),
                        "BREAKS_SCHEMA"),
                Arguments.of(
                        "another version of CloudEvents",
                        Map.of("specversion", "0.3"),
                        "WRONG_ATTRIBUTE"),
                Arguments.of("a time that is none", Map.of("time", "hôm qua"), "WRONG_ATTRIBUTE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void what_cannot_be_read_is_refused_over_both_doors(
            String what, Map<String, Object> wrong, String code) {
        var overHttp = event(id + "-h", wrong);
        var overKafka = event(id + "-k", wrong);

        var answer = post(PUBLISHER, overHttp);
        sendStructured(PUBLISHER, id + "-k", json(overKafka));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.codes()).contains(code);
        assertThat(codes(reports.told(id + "-k", ReportResult.REFUSED))).contains(code);
        assertThat(reports.outcomeOf(id + "-h")).isEqualTo("REFUSED");
        assertThat(reports.outcomeOf(id + "-k")).isEqualTo("REFUSED");
        nothingWasWrittenAndTheNextIsTaken();
    }

    /** On a topic personnel answers for it, since nobody can tell whose it is. */
    @Test
    void what_is_no_json_at_all_holds_nothing_up() {
        var broken = "{\"specversion\": \"1.0\", \"id\": ";

        var answer = post(PUBLISHER, broken);
        sendStructured(PUBLISHER, id, broken.getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.codes()).containsExactly("NOT_JSON");
        nothingWasWrittenAndTheNextIsTaken();
    }

    @Test
    void what_its_publisher_may_not_report_is_refused_over_both_doors() {
        post("huyen-cu", event(id + "-h", Map.of()));
        topics.sendOutside("huyen-cu", ReportedType.TRAINING_COMPLETED, id + "-k", completed());

        var told = topics.await("ext-outcomes.huyen-cu", it -> it.key().equals(id + "-k"));
        assertThat(told.json().path("result").asString()).isEqualTo("REFUSED");
        assertThat(told.json().path("reasons").path(0).path("code").asString())
                .isEqualTo("SUCCESSOR_REPORTS");
        assertThat(reports.outcomeOf(id + "-h")).isEqualTo("REFUSED");
        nothingWasWrittenAndTheNextIsTaken();
    }

    private void nothingWasWrittenAndTheNextIsTaken() {
        assertThat(new Views(jdbc).quarantined()).isEqualTo(held);
        for (var door : List.of("-h", "-k")) {
            assertThat(reports.effectsOf(id + door)).isZero();
        }
        assertThat(reports.journalOf(person)).isZero();

        topics.sendOutside(PUBLISHER, ReportedType.TRAINING_COMPLETED, id + "-next", completed());

        assertThat(reports.told(id + "-next", ReportResult.ACCEPTED).personId()).isEqualTo(person);
    }

    private Api.Answer post(String publisher, Object event) {
        return api.post(tokens.publisher(publisher), "/api/v1/events", event, "Content-Type", ONE);
    }

    private void sendStructured(String publisher, String key, byte[] event) {
        topics.sendRaw("ext." + publisher, key, event, Map.of(EventHeader.CONTENT_TYPE, ONE));
    }

    private Map<String, Object> event(String eventId, Map<String, Object> wrong) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", eventId);
        event.put("source", "urn:publisher:truong");
        event.put("type", ReportedType.TRAINING_COMPLETED.type());
        event.put("data", completed());
        event.putAll(wrong);
        return event;
    }

    private Map<String, Object> completed() {
        return Reports.completed(Map.of("personId", person.toString()), "A");
    }

    private static byte[] json(Object event) {
        return ContractJson.mapper().writeValueAsBytes(event);
    }

    private static List<String> codes(ReportOutcome outcome) {
        return outcome.reasons().stream().map(ReportOutcome.Reason::code).toList();
    }
}
