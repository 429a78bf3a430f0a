package vn.canbo.service.pipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** What is granted to a publisher holds alike over HTTP and Kafka. */
@PipesTest
class GrantIT {

    private static final String PATH = "/api/v1/events";
    private static final String DISTRICT = "huyen-cu";
    private static final String REVOKED = "da-thu-hoi";

    private final Reports reports;
    private final TestTopics topics;
    private final TestTokens tokens;
    private final Api api;
    private final UUID person = UUID.randomUUID();
    private final String overHttp = UUID.randomUUID().toString();
    private final String overKafka = UUID.randomUUID().toString();

    @Autowired
    GrantIT(JdbcClient jdbc, TestTopics topics, TestTokens tokens, Api api) {
        this.reports = new Reports(jdbc, topics);
        this.topics = topics;
        this.tokens = tokens;
        this.api = api;
    }

    @BeforeEach
    void publishersHaveTopics() {
        topics.create("ext.huyen-cu", "ext-outcomes.huyen-cu");
        topics.create("ext.da-thu-hoi", "ext-outcomes.da-thu-hoi");
    }

    @Test
    void what_a_district_did_on_its_last_day_is_taken_on_both_channels() {
        assertThat(post(DISTRICT, "2025-06-30").status()).isEqualTo(202);
        assertThat(send(DISTRICT, "2025-06-30").path("result").asString()).isEqualTo("ACCEPTED");

        assertThat(reports.effectsOf(overHttp)).isEqualTo(1);
        assertThat(reports.effectsOf(overKafka)).isEqualTo(1);
    }

    @Test
    void the_day_after_it_is_refused_on_both_channels_and_the_successor_is_named() {
        var posted = post(DISTRICT, "2025-07-01");
        var told = send(DISTRICT, "2025-07-01");

        assertThat(posted.status()).isEqualTo(422);
        assertThat(told.path("result").asString()).isEqualTo("REFUSED");
        for (var answer : new JsonNode[] {posted.json(), told}) {
            var reason = answer.path("reasons").path(0);
            assertThat(reason.path("code").asString()).isEqualTo("SUCCESSOR_REPORTS");
            assertThat(reason.path("pointer").asString()).isEqualTo("/data/completedOn");
            assertThat(reason.path("vi").asString()).contains("Trường Chính trị tỉnh (truong)");
            assertThat(reason.path("en").asString()).contains("Trường Chính trị tỉnh (truong)");
        }
        nothingWasDone();
    }

    @Test
    void a_revoked_publisher_is_refused_on_both_channels_and_nothing_is_done() {
        assertThat(post(REVOKED, "2025-06-30").codes()).containsExactly("PUBLISHER_REVOKED");
        assertThat(send(REVOKED, "2025-06-30").path("reasons").path(0).path("code").asString())
                .isEqualTo("PUBLISHER_REVOKED");

        nothingWasDone();
    }

    @Test
    void a_publisher_with_a_limit_of_its_own_is_told_to_wait_earlier_than_others() {
        IntStream.range(0, 20).forEach(_ -> outcome("cham"));

        assertThat(outcome("cham").status()).isEqualTo(429);
        assertThat(outcome(DISTRICT).status()).isEqualTo(404);
    }

    private void nothingWasDone() {
        assertThat(reports.effectsOf(overHttp)).isZero();
        assertThat(reports.effectsOf(overKafka)).isZero();
        assertThat(reports.journalOf(person)).isZero();
    }

    private Api.Answer outcome(String publisher) {
        return api.get(tokens.publisher(publisher), PATH + "/unknown");
    }

    private Api.Answer post(String publisher, String day) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", overHttp);
        event.put("source", "urn:canbo:publisher:" + publisher);
        event.put("type", ReportedType.TRAINING_COMPLETED.type());
        event.put("data", completedOn(day));
        return api.post(
                tokens.publisher(publisher),
                PATH,
                event,
                "Content-Type",
                "application/cloudevents+json");
    }

    /** Returns what became of it. */
    private JsonNode send(String publisher, String day) {
        topics.sendOutside(publisher, ReportedType.TRAINING_COMPLETED, overKafka, completedOn(day));
        return topics.await("ext-outcomes." + publisher, it -> it.key().equals(overKafka)).json();
    }

    private Map<String, Object> completedOn(String day) {
        var content = new HashMap<>(Reports.completed(Map.of("personId", person.toString()), "A"));
        content.put("completedOn", day);
        return content;
    }
}
