package vn.canbo.service.pipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.TestTopics;

/** What operators see of publishers beside their outcomes. */
@PipesTest
@ExtendWith(OutputCaptureExtension.class)
class IntakeWatchIT {

    private static final String PUBLISHER = "truong";

    private final TestTopics topics;
    private final Reports reports;
    private final MeterRegistry meters;
    private final String id = UUID.randomUUID().toString();

    @Autowired
    IntakeWatchIT(JdbcClient jdbc, TestTopics topics, MeterRegistry meters) {
        this.topics = topics;
        this.reports = new Reports(jdbc, topics);
        this.meters = meters;
    }

    @Test
    void who_reaches_beyond_its_grant_is_named_in_the_log_and_counted(CapturedOutput output) {
        var before = counted("canbo.intake.beyond-grant");

        send("REFUSE", Map.of());

        assertThat(reports.told(id, ReportResult.REFUSED)).isNotNull();
        assertThat(counted("canbo.intake.beyond-grant")).isEqualTo(before + 1);
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
        assertThat(counted("canbo.intake.unread-fields")).isEqualTo(before + 2);
    }

    private void send(String note, Map<String, Object> more) {
        topics.create("ext.truong", "ext-outcomes.truong");
        var data =
                new HashMap<String, Object>(
                        Reports.completed(Map.of("personId", UUID.randomUUID().toString()), note));
        data.putAll(more);
        topics.sendOutside(PUBLISHER, ReportedType.TRAINING_COMPLETED, id, data);
    }

    private double counted(String meter) {
        return meters.counter(meter, "publisher", PUBLISHER).count();
    }
}
