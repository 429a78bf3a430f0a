package vn.canbo.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WaitsTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void a_finished_wait_says_how_long_it_took() throws Exception {
        try (var waits = new Waits(out, false)) {
            assertThat(waits.during("Kafka", () -> "up")).isEqualTo("up");
        }

        assertThat(text()).matches("  Kafka +ready after \\d+\\.\\d s\\n");
    }

    @Test
    void on_a_terminal_the_line_moves_and_says_how_far_it_is() throws Exception {
        try (var waits = new Waits(out, true)) {
            waits.note("the demo", "PEOPLE 7 of 9");
            waits.during(
                    "the demo",
                    () -> {
                        Awaitility.await()
                                .atMost(Duration.ofSeconds(10))
                                .until(
                                        () ->
                                                text().contains(
                                                                "waiting for the demo (PEOPLE 7 of 9)"));
                        return true;
                    });
        }
    }

    @Test
    void a_failed_wait_does_not_claim_to_be_ready() {
        try (var waits = new Waits(out, false)) {
            assertThatThrownBy(
                            () ->
                                    waits.during(
                                            "Kafka",
                                            () -> {
                                                throw new IllegalStateException("no");
                                            }))
                    .hasMessage("no");
        }

        assertThat(text()).isEmpty();
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
