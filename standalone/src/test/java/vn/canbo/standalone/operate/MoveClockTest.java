package vn.canbo.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.standalone.operate.CannedInstance.Answer;

class MoveClockTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @TempDir Path checkout;

    private CannedInstance instance;
    private int status = 200;
    private String answer = "{}";

    @BeforeEach
    void start() throws IOException {
        instance = new CannedInstance(checkout);
        instance.answers("/api/v1/clock", () -> new Answer(status, answer));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void all_four_services_go_to_the_day_with_one_token_of_the_command_line() throws Exception {
        assertThat(move()).isZero();

        var received =
                instance.asked().stream()
                        .map(
                                it ->
                                        String.join(
                                                " ",
                                                it.method(),
                                                it.target(),
                                                it.authorization(),
                                                it.body()))
                        .toList();
        assertThat(received).hasSize(5);
        assertThat(received.getFirst())
                .startsWith("POST /oauth2/token Basic ")
                .endsWith("grant_type=client_credentials");
        assertThat(received.subList(1, 5))
                .containsOnly("PUT /api/v1/clock Bearer the-token {\"date\":\"2026-12-31\"}");
        assertThat(instance.said()).contains("personnel goes to 2026-12-31 ... done");
    }

    @Test
    void a_refusal_is_shown_with_every_reason() throws Exception {
        status = 422;
        answer =
                """
                {"title": "Not possible", "reasons": [
                  {"code": "CLOCK_GOES_FORWARD_ONLY", "en": "The clock only goes forward.", "vi": "..."},
                  {"code": "OTHER", "pointer": "/date", "en": "Another reason.", "vi": "..."}]}
                """;

        assertThat(move()).isEqualTo(1);

        assertThat(instance.said())
                .contains(
                        "refused (422): Not possible",
                        "CLOCK_GOES_FORWARD_ONLY",
                        "/date OTHER: Another reason.");
    }

    private int move() throws Exception {
        return new MoveClock(instance.client(), instance.out()).to(DAY);
    }
}
