package vn.canbo.service.pipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.EventHeader;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** An owner sends the newest state of its things again, as it was told. */
@PipesTest
class ResendIT {

    private static final String PATH = "/api/v1/publications/resend";

    private final JdbcClient jdbc;
    private final TestTopics topics;
    private final TestTokens tokens;
    private final Api api;
    private final UUID person = UUID.randomUUID();

    @Autowired
    ResendIT(JdbcClient jdbc, TestTopics topics, TestTokens tokens, Api api) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.tokens = tokens;
        this.api = api;
    }

    @BeforeEach
    void somethingWasTold() {
        var told =
                api.post(
                        tokens.publisher("truong"),
                        "/api/v1/events",
                        Map.of(
                                "specversion", "1.0",
                                "id", UUID.randomUUID().toString(),
                                "source", "urn:publisher:truong",
                                "type", ReportedType.TRAINING_COMPLETED.type(),
                                "data",
                                        Reports.completed(
                                                Map.of("personId", person.toString()), "A")),
                        "Content-Type",
                        "application/cloudevents+json");
        assertThat(told.status()).as(told.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> sent().size() == 1);
    }

    @Test
    void the_things_of_a_subject_come_again_with_the_same_id_and_version() {
        var again = resend(Map.of("subject", person));

        assertThat(again.status()).as(again.text()).isEqualTo(202);
        assertThat(again.json().path("things").asInt()).isOne();
        await().atMost(Duration.ofSeconds(20)).until(() -> sent().size() == 2);
        assertThat(Set.copyOf(sent())).hasSize(1);
        assertThat(audited(person.toString())).containsExactly("operator SendAgain");
    }

    @Test
    void of_a_subject_that_nothing_was_told_of_nothing_is_sent_and_nothing_written() {
        var stranger = UUID.randomUUID();

        assertThat(resend(Map.of("subject", stranger)).json().path("things").asInt()).isZero();
        assertThat(audited(stranger.toString())).isEmpty();
    }

    @Test
    void everything_comes_again_part_by_part() {
        var all = resend(Map.of());

        assertThat(all.json().path("things").asInt()).isPositive();
        await().atMost(Duration.ofSeconds(20)).until(() -> sent().size() == 2);
        assertThat(audited("training")).contains("operator SendAllAgain");

        var after = Map.of("kind", "certificate", "id", "zzzz");
        assertThat(resend(Map.of("after", after)).json().path("things").asInt()).isZero();
        assertThat(sent()).hasSize(2);
    }

    @Test
    void only_an_operator_may_ask() {
        var auditor = tokens.of("auditor", Set.of(Role.AUDITOR), Set.of());

        for (var token : List.of(auditor, tokens.publisher("truong"))) {
            assertThat(api.post(token, PATH, Map.of("subject", person)).status()).isEqualTo(403);
        }
        assertThat(audited(person.toString())).doesNotContain("operator SendAgain");
    }

    private Api.Answer resend(Map<String, ?> what) {
        return api.post(tokens.operator(), PATH, what);
    }

    /** Id and version of what stands on the topic about the person. */
    private List<String> sent() {
        return topics.all(Topic.TRAINING.address()).stream()
                .filter(it -> it.key().equals(person.toString()))
                .map(it -> it.header(EventHeader.ID) + "@" + it.header(EventHeader.SEQUENCE))
                .toList();
    }

    private List<String> audited(String subject) {
        return jdbc.sql(
                        "SELECT actor || ' ' || action FROM audit WHERE :subject = ANY (subject_ids) AND journal_id IS NULL")
                .param("subject", subject)
                .query(String.class)
                .list();
    }
}
