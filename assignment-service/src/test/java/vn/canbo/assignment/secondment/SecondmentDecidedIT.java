package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.events.EventType;
import vn.canbo.events.FileNumberState;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.events.reported.SecondmentDecided;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

@CanboServiceTest
class SecondmentDecidedIT {

    private static final String PUBLISHER = "so-noi-vu";

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;

    private TestProvince province;
    private String officer;
    private UUID person;
    private LocalDate first;

    @BeforeEach
    void establish() {
        province = new TestProvince(topics, feeds);
        officer =
                tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province.province));
        person = province.official();
        topics.send(
                EventType.FILE_NUMBER_LINKED,
                new FileNumberState(PUBLISHER, "HS-" + person, person),
                1);
        province.settled();
        first = clock.today().plusDays(1);
    }

    private SecondmentDecided decision(LocalDate last) {
        return new SecondmentDecided(
                new PersonReference("HS-" + person, null),
                province.departmentCode,
                province.communeCode,
                null,
                first,
                last,
                clock.today(),
                "12/QĐ-SNV");
    }

    private Api.Answer report(String publisher, UUID eventId, SecondmentDecided decided) {
        var data = new HashMap<String, Object>();
        data.put(
                "person",
                decided.person().fileNumber() == null
                        ? Map.of("personId", person)
                        : Map.of("fileNumber", decided.person().fileNumber()));
        data.put("senderCode", decided.senderCode());
        data.put("hostCode", decided.hostCode());
        data.put("firstDay", decided.firstDay().toString());
        data.put("lastDay", decided.lastDay().toString());
        data.put("decidedOn", decided.decidedOn().toString());
        data.put("decisionNumber", decided.decisionNumber());
        var event =
                Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        eventId.toString(),
                        "source",
                        "urn:canbo:publisher:" + publisher,
                        "type",
                        ReportedType.SECONDMENT_DECIDED.type(),
                        "time",
                        "2026-03-02T01:15:30Z",
                        "data",
                        data);
        return api.post(
                tokens.publisher(publisher),
                "/api/v1/events",
                event,
                "Content-Type",
                "application/cloudevents+json");
    }

    private Api.Answer secondments() {
        return api.get(officer, "/api/v1/persons/" + person + "/secondments");
    }

    private long published() {
        return topics.all(Topic.ASSIGNMENT.address()).stream()
                .filter(it -> person.toString().equals(it.key()))
                .count();
    }

    @Test
    @Tag("TN25-17")
    void a_reported_decision_is_proposal_and_approval_at_once_and_counts_once() {
        var eventId = UUID.randomUUID();
        var decided = decision(first.plusMonths(6).minusDays(1));

        var accepted = report(PUBLISHER, eventId, decided);
        var again = report(PUBLISHER, eventId, decided);
        var underAnotherId = report(PUBLISHER, UUID.randomUUID(), decided);

        assertThat(accepted.json().path("result").asString())
                .as(accepted.toString())
                .isEqualTo("ACCEPTED");
        assertThat(again.json().path("result").asString()).isEqualTo("DUPLICATE");
        assertThat(underAnotherId.codes()).containsExactly("ALREADY_SECONDED");
        assertThat(secondments().json().size()).isEqualTo(1);
        assertThat(secondments().json().path(0).path("stage").asString()).isEqualTo("APPROVED");
        topics.await(
                Topic.ASSIGNMENT.address(),
                it ->
                        person.toString().equals(it.key())
                                && it.type().equals(EventType.SECONDMENT_APPROVED.type()));
        assertThat(published()).isEqualTo(1);
    }

    @Test
    @Tag("TN25-18")
    void the_same_rules_hold_for_what_others_decided() {
        var refused =
                report(PUBLISHER, UUID.randomUUID(), decision(first.plusMonths(3).minusDays(2)));

        assertThat(refused.codes()).containsExactly("TERM_TOO_SHORT");
        assertThat(secondments().json().isEmpty()).isTrue();
        assertThat(published()).isZero();
    }

    @Test
    void a_publisher_decides_for_its_own_units_only() {
        var byId =
                new SecondmentDecided(
                        new PersonReference(null, person),
                        province.departmentCode,
                        province.communeCode,
                        null,
                        first,
                        first.plusMonths(6),
                        clock.today(),
                        "1/QĐ");

        var answer = report("nowhere", UUID.randomUUID(), byId);

        assertThat(answer.json().path("result").asString()).isNotEqualTo("ACCEPTED");
        assertThat(secondments().json().isEmpty()).isTrue();
        assertThat(published()).isZero();
    }

    @Test
    void a_decision_on_the_publisher_s_topic_comes_through_too() {
        topics.create("ext." + PUBLISHER);

        topics.sendOutside(
                PUBLISHER,
                ReportedType.SECONDMENT_DECIDED,
                UUID.randomUUID().toString(),
                decision(first.plusMonths(6).minusDays(1)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(secondments().json().size()).isEqualTo(1));
    }
}
