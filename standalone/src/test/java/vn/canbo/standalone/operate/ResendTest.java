package vn.canbo.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.standalone.operate.CannedInstance.Answer;

class ResendTest {

    private static final String PATH = "/api/v1/publications/resend";
    private static final UUID SUBJECT = UUID.fromString("0190d3a2-7d5c-7e2c-9b1f-3f5a6c7d8e9f");

    @TempDir Path checkout;

    private final Deque<String> answers = new ArrayDeque<>();
    private CannedInstance instance;
    private int status = 202;

    @BeforeEach
    void start() throws IOException {
        instance = new CannedInstance(checkout);
        instance.answers(PATH, () -> new Answer(status, answers.remove()));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void what_a_service_knows_of_a_subject_is_sent_again() throws Exception {
        answers.add("{\"things\": 7, \"last\": null}");

        assertThat(resend("personnel", Optional.of(SUBJECT))).isZero();

        assertThat(received())
                .containsExactly("Bearer the-token {\"subject\":\"" + SUBJECT + "\"}");
        assertThat(instance.said()).contains("personnel sends 7 things again");
    }

    @Test
    void everything_is_sent_part_by_part_and_each_part_is_carried_out() throws Exception {
        answers.add("{\"things\": 1000, \"last\": {\"kind\": \"post\", \"id\": \"x\"}}");
        answers.add("{\"things\": 12}");

        assertThat(resend("training", Optional.empty())).isZero();

        assertThat(received())
                .containsExactly(
                        "Bearer the-token {}",
                        "Bearer the-token {\"after\":{\"kind\":\"post\",\"id\":\"x\"}}");
        assertThat(instance.asked(PATH).stream().map(CannedInstance.Asked::key).distinct())
                .as("a key of its own for each")
                .hasSize(2)
                .doesNotContain("null");
        assertThat(instance.said()).contains("training sends 1012 things again");
    }

    @Test
    void nothing_known_a_refusal_and_a_service_that_is_none_end_with_one() throws Exception {
        answers.add("{\"things\": 0}");
        assertThat(resend("assignment", Optional.of(SUBJECT))).isEqualTo(1);

        status = 403;
        answers.add("{\"title\": \"Not allowed\"}");
        assertThat(resend("assignment", Optional.of(SUBJECT))).isEqualTo(1);

        assertThat(resend("payroll", Optional.empty())).isEqualTo(1);
        assertThat(instance.said())
                .contains("sends 0 things again", "refused (403)", "There is no service payroll");
        assertThat(received()).hasSize(2);
    }

    private int resend(String service, Optional<UUID> subject) throws Exception {
        return new Resend(instance.client(), instance.out()).of(service, subject);
    }

    private List<String> received() {
        return instance.asked(PATH).stream()
                .map(it -> it.authorization() + " " + it.body())
                .toList();
    }
}
