package vn.canbo.service.pipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** One publisher breaks the contract until it is suspended, and is let in again. */
@PipesTest
@TestMethodOrder(OrderAnnotation.class)
class SuspensionIT {

    private static final String BROKEN = "hong";
    private static final String OTHER = "truong";
    private static final String LIFT = "/api/v1/publishers/hong/lift";
    private static final String PERSON = UUID.randomUUID().toString();
    private static final String OVER_HTTP = UUID.randomUUID().toString();
    private static final String OVER_KAFKA = UUID.randomUUID().toString();

    private final Reports reports;
    private final TestTopics topics;
    private final TestTokens tokens;
    private final Api api;
    private final MeterRegistry meters;

    @Autowired
    SuspensionIT(
            JdbcClient jdbc, TestTopics topics, TestTokens tokens, Api api, MeterRegistry meters) {
        this.meters = meters;
        this.reports = new Reports(jdbc, topics);
        this.topics = topics;
        this.tokens = tokens;
        this.api = api;
    }

    @Test
    @Order(1)
    void whose_events_mostly_break_the_contract_is_suspended_on_both_channels() {
        topics.create("ext.hong", "ext-outcomes.hong");
        sendGarbage(99);
        assertThat(send(BROKEN, UUID.randomUUID().toString(), completed()).status()).isEqualTo(202);

        sendGarbage(1);

        var refused = send(BROKEN, OVER_HTTP, completed());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.codes()).containsExactly("PUBLISHER_SUSPENDED");
        assertThat(refused.json().path("reasons").path(0).path("vi").asString()).contains("hong");
        topics.sendOutside(BROKEN, ReportedType.TRAINING_COMPLETED, OVER_KAFKA, completed());
        assertThat(toldOf(OVER_KAFKA, "REFUSED")).contains("PUBLISHER_SUSPENDED");
        assertThat(reports.effectsOf(OVER_HTTP)).isZero();
        assertThat(reports.effectsOf(OVER_KAFKA)).isZero();
    }

    @Test
    @Order(2)
    void others_are_not_touched() {
        assertThat(send(OTHER, UUID.randomUUID().toString(), completed()).status()).isEqualTo(202);
    }

    @Test
    @Order(3)
    void the_operator_sees_who_is_suspended_and_how_much_was_sent() {
        var seen = api.get(operator(), "/api/v1/publishers").json();

        var broken =
                seen.valueStream()
                        .filter(it -> it.path("publisher").asString().equals(BROKEN))
                        .findFirst()
                        .orElseThrow();
        assertThat(broken.path("suspendedAt").asString()).isNotEmpty();
        assertThat(broken.path("accepted").asInt()).isEqualTo(1);
        assertThat(broken.path("refused").asInt()).isEqualTo(102);
        assertThat(broken.path("lastSeen").asString()).isNotEmpty();
        assertThat(meters.get("publishers.suspended").gauge().value()).isEqualTo(1);
        assertThat(api.get(tokens.publisher(OTHER), "/api/v1/publishers").status()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void a_suspension_is_not_lifted_without_a_reason_nor_by_the_publisher_itself() {
        assertThat(lift(operator(), LIFT, " ").codes()).containsExactly("REASON_FOR_LIFT_MISSING");
        assertThat(lift(tokens.publisher(BROKEN), LIFT, "vì tôi").status()).isEqualTo(403);
        assertThat(send(BROKEN, OVER_HTTP, completed()).codes())
                .containsExactly("PUBLISHER_SUSPENDED");
    }

    @Test
    @Order(5)
    void once_it_is_lifted_the_same_events_are_taken_under_their_ids() {
        assertThat(lift(operator(), LIFT, "nhà cung cấp đã sửa").status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> send(BROKEN, OVER_HTTP, completed()).status() == 202);
        topics.sendOutside(BROKEN, ReportedType.TRAINING_COMPLETED, OVER_KAFKA, completed());
        assertThat(toldOf(OVER_KAFKA, "ACCEPTED")).doesNotContain("PUBLISHER_SUSPENDED");
        assertThat(reports.effectsOf(OVER_HTTP)).isEqualTo(1);
        assertThat(reports.effectsOf(OVER_KAFKA)).isEqualTo(1);
        assertThat(lift(operator(), LIFT, "lần nữa").codes()).containsExactly("NOT_SUSPENDED");
    }

    private void sendGarbage(int times) {
        var events =
                IntStream.range(0, times)
                        .mapToObj(_ -> event(UUID.randomUUID().toString(), Map.of("classCode", 7)))
                        .toList();
        var answer =
                api.post(
                        tokens.publisher(BROKEN),
                        "/api/v1/events",
                        events,
                        "Content-Type",
                        "application/cloudevents-batch+json");
        assertThat(answer.status()).isEqualTo(202);
    }

    private Api.Answer send(String publisher, String id, Map<String, Object> content) {
        return api.post(
                tokens.publisher(publisher),
                "/api/v1/events",
                event(id, content),
                "Content-Type",
                "application/cloudevents+json");
    }

    private Api.Answer lift(String token, String path, String reason) {
        return api.post(token, path, Map.of("reason", reason));
    }

    private String operator() {
        return tokens.of("operator", Set.of(Role.OPERATOR), Set.of());
    }

    private String toldOf(String id, String result) {
        return topics.await(
                        "ext-outcomes.hong",
                        it ->
                                it.key().equals(id)
                                        && it.json().path("result").asString().equals(result))
                .json()
                .toString();
    }

    private static Map<String, Object> event(String id, Map<String, Object> content) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "urn:canbo:publisher:hong");
        event.put("type", ReportedType.TRAINING_COMPLETED.type());
        event.put("data", content);
        return event;
    }

    /** Always the same content: what is sent again under an id must not differ. */
    private static Map<String, Object> completed() {
        return Reports.completed(Map.of("personId", PERSON), "A");
    }
}
