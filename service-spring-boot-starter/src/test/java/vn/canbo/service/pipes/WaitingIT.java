package vn.canbo.service.pipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.EventType;
import vn.canbo.events.FileNumberState;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTopics;

/** An event from outside about somebody who is not known yet waits, by the system's clock, 24 h. */
@AlonePipesTest
class WaitingIT {

    private static final String PUBLISHER = "truong";

    private final JdbcClient jdbc;
    private final TestTopics topics;
    private final Reports reports;
    private final ClockAhead system;
    private final TestClock legal;

    private final String id = UUID.randomUUID().toString();
    private final String fileNumber = "HS-" + id;
    private final UUID person = UUID.randomUUID();

    @Autowired
    WaitingIT(JdbcClient jdbc, TestTopics topics, ClockAhead system, TestClock legal) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.reports = new Reports(jdbc, topics);
        this.system = system;
        this.legal = legal;
    }

    @BeforeEach
    void anEventWaits() {
        topics.create("ext.truong", "ext-outcomes.truong");
        send(id);
        assertThat(reports.told(id, ReportResult.WAITING).reasons())
                .extracting(ReportOutcome.Reason::code)
                .containsExactly("PERSON_NOT_KNOWN");
    }

    @Test
    void after_twenty_four_hours_it_is_refused_with_the_reason() {
        system.moveBy(Duration.ofHours(24).minusMinutes(2));
        soon().until(this::wasTriedAgain);
        assertThat(reports.outcomeOf(id)).isEqualTo("WAITING");

        system.moveBy(Duration.ofMinutes(2));

        var refused = reports.told(id, ReportResult.REFUSED);
        assertThat(refused.reasons())
                .extracting(ReportOutcome.Reason::code)
                .containsExactly("PERSON_NOT_KNOWN");
        assertThat(refused.waitsUntil()).isNull();
        assertThat(reports.outcomeOf(id)).isEqualTo("REFUSED");
        assertThat(reports.isKept(id)).isFalse();

        link();
        soon().until(this::isLinked);
        send(id + "-later");

        assertThat(reports.told(id + "-later", ReportResult.ACCEPTED).personId()).isEqualTo(person);
        assertThat(reports.outcomeOf(id)).isEqualTo("REFUSED");
        assertThat(reports.effectsOf(id)).isZero();
        assertThat(reports.journalOf(person)).isEqualTo(1);
    }

    @Test
    void in_time_it_is_carried_out_once() {
        system.moveBy(Duration.ofHours(24).minusMinutes(2));
        soon().until(this::wasTriedAgain);

        link();

        assertThat(reports.told(id, ReportResult.ACCEPTED).personId()).isEqualTo(person);
        assertThat(reports.effectsOf(id)).isEqualTo(1);
        assertThat(reports.journalOf(person)).isEqualTo(1);
        assertThat(reports.isKept(id)).isFalse();
    }

    @Test
    void a_moved_legal_day_ends_no_waiting() {
        legal.moveBy(3);
        system.moveBy(Duration.ofMinutes(2));

        soon().until(this::wasTriedAgain);
        assertThat(reports.outcomeOf(id)).isEqualTo("WAITING");
        assertThat(reports.effectsOf(id)).isZero();
    }

    private void send(String eventId) {
        topics.sendOutside(
                PUBLISHER,
                ReportedType.TRAINING_COMPLETED,
                eventId,
                Reports.completed(Map.of("fileNumber", fileNumber), "A"));
    }

    private void link() {
        topics.send(
                EventType.FILE_NUMBER_LINKED,
                new FileNumberState(PUBLISHER, fileNumber, person, false),
                1);
    }

    private boolean isLinked() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM known_person WHERE file_number = :number)")
                .param("number", fileNumber)
                .query(Boolean.class)
                .single();
    }

    private boolean wasTriedAgain() {
        return jdbc.sql("SELECT next_try FROM intake WHERE event_id = :id")
                .param("id", id)
                .query(Timestamp.class)
                .single()
                .toInstant()
                .isAfter(system.instant());
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }
}
