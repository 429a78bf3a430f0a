package vn.canbo.service.pipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** What operators see of publishers beside their outcomes. */
@PipesTest
@ExtendWith(OutputCaptureExtension.class)
class IntakeWatchIT {

    private static final String PUBLISHER = "truong";

    private final JdbcClient jdbc;
    private final TestTopics topics;
    private final TestTokens tokens;
    private final Api api;
    private final Reports reports;
    private final MeterRegistry meters;
    private final String id = UUID.randomUUID().toString();

    @Autowired
    IntakeWatchIT(
            JdbcClient jdbc, TestTopics topics, TestTokens tokens, Api api, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.tokens = tokens;
        this.api = api;
        this.reports = new Reports(jdbc, topics);
        this.meters = meters;
    }

    @Test
    void who_reaches_beyond_its_grant_is_named_in_the_log_and_counted(CapturedOutput output) {
        var before = counted("canbo.intake.beyond-grant");

        send("REFUSE", Map.of());

        assertThat(reports.told(id, ReportResult.REFUSED)).isNotNull();
        awaitCounted("canbo.intake.beyond-grant", before + 1);
        assertThat(output.getAll().lines())
                .filteredOn(it -> it.contains("a publisher reached beyond its grant"))
                .anySatisfy(it -> assertThat(it).contains(id, PUBLISHER, "FOREIGN_UNIT"));
    }

    /** Of a newer contract than ours. */
    @Test
    void fields_that_nobody_reads_are_counted_and_the_event_is_taken() {
        var before = counted("canbo.intake.unread-fields");

        send("A", Map.of("xepLoai", "Giỏi", "hoiDong", "số 2"));

        reports.told(id, ReportResult.ACCEPTED);
        assertThat(reports.effectsOf(id)).isEqualTo(1);
        awaitCounted("canbo.intake.unread-fields", before + 2);
    }

    /** The defect is met when both were decided, so that the first is decided again. */
    @Test
    void what_is_decided_again_because_of_another_is_counted_once() {
        var before = counted("canbo.intake.beyond-grant");
        var events =
                List.of(
                        structured(id, "REFUSE"),
                        structured(UUID.randomUUID().toString(), "LATE-DEFECT"));

        var answer =
                api.post(
                        tokens.publisher(PUBLISHER),
                        "/api/v1/events",
                        events,
                        "Content-Type",
                        "application/cloudevents-batch+json");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(counted("canbo.intake.beyond-grant")).isEqualTo(before + 1);
    }

    @Test
    void an_id_of_ours_that_it_does_not_see_is_counted_once_and_the_publisher_learns_nothing(
            CapturedOutput output) {
        var before = counted("canbo.intake.ids-not-seen");

        send("UNSEEN", Map.of());

        assertThat(reports.told(id, ReportResult.WAITING).reasons())
                .extracting(ReportOutcome.Reason::code)
                .containsExactly("PERSON_NOT_KNOWN");
        awaitCounted("canbo.intake.ids-not-seen", before + 1);
        assertThat(output.getAll().lines())
                .filteredOn(it -> it.contains("an id of ours that it does not see"))
                .anySatisfy(it -> assertThat(it).contains(id, PUBLISHER));
        tryAgain();
        assertThat(counted("canbo.intake.ids-not-seen")).isEqualTo(before + 1);
    }

    @Test
    void a_number_of_twelve_digits_in_a_text_is_flagged_and_stands_in_no_log(
            CapturedOutput output) {
        var before = counted("canbo.intake.citizen-numbers");

        send("A", Map.of("ghiChu", List.of("CCCD 999085770012, cấp năm 2021")));

        reports.told(id, ReportResult.ACCEPTED);
        awaitCounted("canbo.intake.citizen-numbers", before + 1);
        assertThat(output.getAll()).contains(id).doesNotContain("999085770012");
    }

    private void tryAgain() {
        jdbc.sql("UPDATE intake SET next_try = received_at WHERE event_id = :id")
                .param("id", id)
                .update();
        Awaitility.await()
                .until(
                        () ->
                                jdbc.sql(
                                                "SELECT next_try > received_at FROM intake WHERE event_id = :id")
                                        .param("id", id)
                                        .query(Boolean.class)
                                        .single());
    }

    private static Map<String, Object> structured(String id, String note) {
        return Map.of(
                "specversion",
                "1.0",
                "id",
                id,
                "source",
                "urn:publisher:truong",
                "type",
                ReportedType.TRAINING_COMPLETED.type(),
                "data",
                Reports.completed(Map.of("personId", UUID.randomUUID().toString()), note));
    }

    private void send(String note, Map<String, Object> more) {
        topics.create("ext.truong", "ext-outcomes.truong");
        var data =
                new HashMap<String, Object>(
                        Reports.completed(Map.of("personId", UUID.randomUUID().toString()), note));
        data.putAll(more);
        topics.sendOutside(PUBLISHER, ReportedType.TRAINING_COMPLETED, id, data);
    }

    /** The publisher is told in the transaction after whose end it is counted. */
    private void awaitCounted(String meter, double expected) {
        Awaitility.await().until(() -> counted(meter), it -> it == expected);
    }

    private double counted(String meter) {
        return meters.counter(meter, "publisher", PUBLISHER).count();
    }
}
