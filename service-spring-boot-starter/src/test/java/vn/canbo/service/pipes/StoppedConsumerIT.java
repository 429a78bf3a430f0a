package vn.canbo.service.pipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.canbo.service.pipes.Operator.Reader.FEED;
import static vn.canbo.service.pipes.Operator.Reader.INTAKE;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.TestTopics;

/** What must stop the consumer of our topics with an alarm, and how it goes on after it. */
@AlonePipesTest
@ExtendWith(OutputCaptureExtension.class)
class StoppedConsumerIT {

    private static final String TOPIC = Topic.PERSONNEL.address();

    private final TestTopics topics;
    private final Operator operator;
    private final ClockAhead clock;
    private final Views views;
    private final Reports reports;

    /** Of one key, and so of one partition: read in the order sent. */
    private final UUID person = UUID.randomUUID();

    private final UUID before = UUID.randomUUID();
    private final UUID after = UUID.randomUUID();

    @Autowired
    StoppedConsumerIT(JdbcClient jdbc, TestTopics topics, Operator operator, ClockAhead clock) {
        this.topics = topics;
        this.operator = operator;
        this.clock = clock;
        this.views = new Views(jdbc);
        this.reports = new Reports(jdbc, topics);
    }

    @BeforeEach
    void nothingWasQuarantinedForAMinuteAndTheFeedIsRead() {
        clock.moveBy(Duration.ofMinutes(2));
        send(before, "TITLE_A", 1);
        soon().until(() -> views.versionOf(before) == 1);
    }

    @Test
    void fifty_are_quarantined_in_a_minute_and_one_more_stops_the_consumer() {
        var quarantined = views.quarantined();

        IntStream.range(0, 50).forEach(_ -> poison());
        send(before, "TITLE_B", 2);

        soon().until(() -> views.versionOf(before) == 2);
        assertThat(views.quarantined()).isEqualTo(quarantined + 50);
        assertThat(operator.isHealthy()).isTrue();

        poison();
        send(after, "TITLE_A", 1);

        soon().until(() -> operator.isAlarmed(FEED));
        assertThat(operator.isAlarmed(INTAKE)).isFalse();
        assertThat(views.quarantined()).isEqualTo(quarantined + 50);
        assertThat(views.versionOf(after)).isZero();

        operator.start(FEED);

        soon().until(() -> operator.isAlarmed(FEED));
        assertThat(views.quarantined()).as("a restart forgets nothing").isEqualTo(quarantined + 50);

        clock.moveBy(Duration.ofSeconds(61));
        operator.start(FEED);

        soon().until(() -> views.versionOf(after) == 1);
        assertThat(views.quarantined()).isEqualTo(quarantined + 51);
        assertThat(views.reactionsTo(before)).containsExactly(1L, 2L);
        assertThat(operator.isHealthy()).isTrue();
    }

    @Test
    void a_defect_of_ours_stops_the_consumer_and_quarantines_nobody() {
        var quarantined = views.quarantined();

        send(before, "DEFECT", 2);
        send(after, "TITLE_A", 1);

        soon().until(() -> operator.isAlarmed(FEED));
        assertThat(views.quarantined()).isEqualTo(quarantined);
        assertThat(views.versionOf(before)).isEqualTo(1);
        assertThat(views.versionOf(after)).isZero();
        assertThat(views.reactionsTo(before)).containsExactly(1L);

        operator.setOffsets(FEED, TOPIC, OffsetSpec.latest());
        operator.start(FEED);
        send(after, "TITLE_B", 2);

        soon().until(() -> views.versionOf(after) == 2);
        assertThat(views.quarantined()).isEqualTo(quarantined);
        assertThat(operator.isHealthy()).isTrue();
    }

    @Test
    void records_that_are_gone_before_they_were_read_stop_the_consumer() {
        var unread = UUID.randomUUID();
        operator.stop(FEED);
        send(unread, "TITLE_A", 1);
        operator.deleteRecords(TOPIC);
        send(after, "TITLE_A", 1);

        operator.start(FEED);

        soon().until(() -> operator.isAlarmed(FEED));
        assertThat(views.versionOf(after)).isZero();

        topics.send(EventType.POST_TAKEN, Posts.held(unread, person, "TITLE_A"), 1);
        operator.setOffsets(FEED, TOPIC, OffsetSpec.earliest());
        operator.start(FEED);

        soon().until(() -> views.versionOf(unread) == 1);
        assertThat(views.reactionsTo(unread)).containsExactly(1L);
        assertThat(views.reactionsTo(after)).containsExactly(1L);
        assertThat(views.reactionsTo(before)).containsExactly(1L);
        assertThat(operator.isHealthy()).isTrue();
    }

    @Test
    void a_topic_made_anew_stops_the_consumer_and_nothing_is_applied_twice() {
        topics.proveCurrent(Topic.PERSONNEL);
        send(before, "TITLE_B", 2);
        soon().until(() -> views.versionOf(before) == 2);

        operator.stop(FEED);
        operator.makeAnew(TOPIC);
        operator.start(FEED);
        send(after, "TITLE_A", 1);

        soon().until(() -> operator.isAlarmed(FEED));
        assertThat(views.versionOf(after)).isZero();

        send(before, "TITLE_A", 1);
        send(before, "TITLE_B", 2);
        operator.setOffsets(FEED, TOPIC, OffsetSpec.earliest());
        operator.start(FEED);
        send(before, "TITLE_C", 3);

        soon().until(() -> views.versionOf(before) == 3);
        assertThat(views.reactionsTo(before)).containsExactly(1L, 2L, 3L);
        assertThat(views.reactionsTo(after)).containsExactly(1L);
        assertThat(operator.isHealthy()).isTrue();
    }

    @Test
    void a_topic_made_anew_while_it_is_read_stops_the_consumer() {
        topics.proveCurrent(Topic.PERSONNEL);
        send(before, "TITLE_B", 2);
        soon().until(() -> views.versionOf(before) == 2);

        operator.makeAnew(TOPIC);
        send(after, "TITLE_A", 1);

        soon().until(() -> operator.isAlarmed(FEED));
        assertThat(views.versionOf(after)).isZero();

        operator.setOffsets(FEED, TOPIC, OffsetSpec.earliest());
        operator.start(FEED);

        soon().until(() -> views.versionOf(after) == 1);
        assertThat(views.reactionsTo(before)).containsExactly(1L, 2L);
    }

    @Test
    void another_event_at_a_place_that_was_quarantined_before_is_quarantined_too() {
        var quarantined = views.quarantined();
        operator.stop(FEED);
        operator.makeAnew(TOPIC);
        operator.setOffsets(FEED, TOPIC, OffsetSpec.earliest());
        poison();
        operator.start(FEED);
        soon().until(() -> views.quarantined() == quarantined + 1);

        operator.stop(FEED);
        operator.makeAnew(TOPIC);
        operator.setOffsets(FEED, TOPIC, OffsetSpec.earliest());
        poison();
        operator.start(FEED);

        soon().until(() -> views.quarantined() == quarantined + 2);
    }

    @Test
    void lost_records_of_a_publisher_are_an_alarm_and_each_event_that_is_left_is_taken_once(
            CapturedOutput output) {
        var taken = UUID.randomUUID().toString();
        var later = UUID.randomUUID().toString();
        topics.create("ext.truong", "ext-outcomes.truong");
        report(taken);
        reports.told(taken, ReportResult.ACCEPTED);

        operator.stop(INTAKE);
        report(UUID.randomUUID().toString());
        operator.deleteRecords("ext.truong");
        report(taken);
        report(later);
        operator.start(INTAKE);

        reports.told(later, ReportResult.ACCEPTED);
        reports.told(taken, ReportResult.DUPLICATE);
        assertThat(reports.effectsOf(taken)).isEqualTo(1);
        assertThat(reports.effectsOf(later)).isEqualTo(1);
        assertThat(output)
                .containsPattern("ERROR .*records that were not read yet are gone.*ext-in-0");
        assertThat(operator.isHealthy()).isTrue();
    }

    private void report(String id) {
        topics.sendOutside(
                "truong",
                ReportedType.TRAINING_COMPLETED,
                id,
                Reports.completed(Map.of("personId", person.toString()), "A"));
    }

    private void send(UUID post, String title, long version) {
        topics.send(EventType.POST_TAKEN, Posts.held(post, person, title), version);
    }

    /** Breaks a constraint of the view. */
    private void poison() {
        topics.send(EventType.POST_TAKEN, Posts.held(UUID.randomUUID(), person, "FORBIDDEN"), 1);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }
}
