package vn.canbo.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.events.EventType;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.reporting.Told;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** Scenario B, step 7: what assignment tells comes again, and in another order than it happened. */
@CanboServiceTest
class RepeatedSecondmentsIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long START = 3;
    private static final long END = 4;
    private static final long RETURN = 5;

    private final UUID province = UUID.randomUUID();
    private final UUID sender = UUID.randomUUID();
    private final UUID host = UUID.randomUUID();
    private final UUID b1 = UUID.randomUUID();
    private final UUID b6 = UUID.randomUUID();
    private final UUID b1Sent = UUID.randomUUID();
    private final UUID b6Sent = UUID.randomUUID();
    private String officer = "";

    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired TestTopics topics;

    @BeforeEach
    void tellOfTwoPeopleSent() {
        officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        var code = province.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        topics.send(EventType.UNIT_ESTABLISHED, Told.province(province, "P" + code), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(sender, "A" + code, province), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(host, "B" + code, province), 1);
        for (var person : Set.of(b1, b6)) {
            topics.send(
                    EventType.PERSON_REGISTERED, Told.person(person, Category.CIVIL_SERVANT), 1);
            topics.send(
                    EventType.POST_TAKEN,
                    Told.post(UUID.randomUUID(), person, sender, "PC_CHAIR", true),
                    1);
        }
        tell(EventType.SECONDMENT_STARTED, b1Sent, b1, SecondmentStatus.ACTIVE, START);
        tell(EventType.SECONDMENT_STARTED, b6Sent, b6, SecondmentStatus.ACTIVE, START);
        awaitFigures(2, 2);
    }

    @Test
    void a_start_told_twice_and_a_return_told_before_the_end_leave_the_views_right() {
        var ignored = ignored();

        tell(EventType.SECONDMENT_STARTED, b1Sent, b1, SecondmentStatus.ACTIVE, START);
        tell(EventType.STAFF_RETURNED, b6Sent, b6, SecondmentStatus.RETURNED, RETURN);
        awaitFigures(1, 1);
        tell(EventType.SECONDMENT_ENDED, b6Sent, b6, SecondmentStatus.ENDED_EARLY, END);

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(ignored()).isGreaterThanOrEqualTo(ignored + 2));
        assertThat(figure(host, "secondedIn")).isOne();
        assertThat(figure(sender, "secondedOut")).isOne();
        assertThat(statusOf(b1)).isEqualTo("ACTIVE");
        assertThat(statusOf(b6)).isEqualTo("RETURNED");
        var recount = api.post(tokens.operator(), "/api/v1/recount", "").json();
        assertThat(recount.path("difference").asInt(-1)).as(recount.toString()).isZero();
    }

    /** All about one person come in the order sent: the key is the same. */
    private void tell(EventType type, UUID id, UUID who, SecondmentStatus status, long version) {
        topics.send(type, Told.secondment(id, who, sender, host, status), version);
    }

    private void awaitFigures(int in, int out) {
        await().atMost(LONGEST)
                .untilAsserted(
                        () -> {
                            assertThat(figure(host, "secondedIn")).isEqualTo(in);
                            assertThat(figure(sender, "secondedOut")).isEqualTo(out);
                        });
    }

    private int figure(UUID unit, String figure) {
        return api.get(officer, "/api/v1/compliance/units/" + unit)
                .json()
                .path("compliance")
                .path("figures")
                .path(figure)
                .asInt();
    }

    private String statusOf(UUID person) {
        return api.get(officer, "/api/v1/compliance/persons/" + person)
                .json()
                .path("compliance")
                .path("secondments")
                .path(0)
                .path("status")
                .asString();
    }

    /**
     * What an operator sees: events not newer than their row, and those overtaken within one poll.
     */
    private double ignored() {
        var metrics = api.get(tokens.operator(), "/actuator/prometheus").text();
        return Stream.of("canbo_events_outdated_total", "feed_old_versions_total")
                .mapToDouble(it -> valueOf(metrics, it))
                .sum();
    }

    private static double valueOf(String metrics, String counter) {
        var lines = metrics.lines().filter(it -> it.startsWith(counter)).toList();
        assertThat(lines).as(counter).isNotEmpty();
        return lines.stream()
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                .sum();
    }
}
