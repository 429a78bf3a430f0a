package vn.canbo.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.standalone.operate.CannedInstance.Answer;

class TraceEventTest {

    private static final String TRACE =
            """
            {"eventId": "hv 1", "unanswered": ["assignment"], "received": [{"service": "training",
              "reception": {"publisher": "truong", "type": "vn.canbo.reported.training-completed.v1",
                            "result": "ACCEPTED", "decidedAt": "2026-03-02T01:00:00.120Z"},
              "told": [
                {"service": "training",
                 "event": {"type": "vn.canbo.training.certificate-issued.v1", "version": 1,
                           "toldAt": "2026-03-02T01:00:00.130Z", "sent": true, "sentAt": "2026-03-02T01:00:00.150Z"},
                 "views": {"personnel": {"state": "APPLIED", "at": "2026-03-02T01:00:00.210Z"}}},
                {"service": "personnel",
                 "event": {"type": "vn.canbo.personnel.standard-assessed.v1", "version": 4,
                           "toldAt": "2026-03-02T01:00:00.230Z", "sent": false, "sentAt": null},
                 "views": {"training": {"state": "NOT_YET", "at": null},
                           "reporting": {"state": "QUARANTINED", "at": "2026-03-02T01:00:00.300Z"}}}]}]}
            """;

    @TempDir Path checkout;

    private CannedInstance instance;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        instance = new CannedInstance(checkout);
        instance.answers("/api/v1/events", () -> new Answer(status, TRACE));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void the_way_of_an_event_is_a_small_table_with_times() throws Exception {
        assertThat(trace()).isZero();

        assertThat(instance.asked("/api"))
                .singleElement()
                .extracting(CannedInstance.Asked::target)
                .isEqualTo("/api/v1/events/hv%201/trace");
        assertThat(instance.said().replaceAll(" +", " ").lines())
                .containsExactly(
                        "vn.canbo.reported.training-completed.v1 of truong: ACCEPTED by training at 08:00:00.120",
                        " told at sent personnel training assignment reporting",
                        " training.certificate-issued.v1 #1 08:00:00.130 08:00:00.150 08:00:00.210 - - -",
                        " personnel.standard-assessed.v1 #4 08:00:00.230 waits - not yet - quarantined",
                        " assignment does not answer: its part is missing");
    }

    @Test
    void an_event_nobody_received_is_said() {
        status = 404;

        assertThatThrownBy(this::trace)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("reporting says refused (404)");
        assertThat(instance.said()).isEmpty();
    }

    private int trace() throws Exception {
        return new TraceEvent(instance.client(), instance.out()).of("hv 1");
    }
}
