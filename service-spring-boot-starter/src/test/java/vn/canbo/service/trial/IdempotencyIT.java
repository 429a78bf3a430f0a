package vn.canbo.service.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.Api.Answer;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;

@CanboServiceTest
class IdempotencyIT {

    private static final String KEY = "Idempotency-Key";

    private final UUID unit = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final String clerk;
    private final String other;
    private final Api api;
    private final JdbcClient jdbc;

    @Autowired
    IdempotencyIT(Api api, TestTokens tokens, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
        clerk = tokens.of("clerk-a", Set.of(Role.COMMUNE_CLERK), Set.of(unit));
        other = tokens.of("clerk-b", Set.of(Role.COMMUNE_CLERK), Set.of(unit));
    }

    @Test
    void the_same_command_again_has_the_same_answer_and_no_second_effect() {
        var first = write(clerk, "một");
        var second = write(clerk, "một");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text()).isNotEmpty();
        assertThat(second.etag()).isEqualTo(first.etag()).isEqualTo("\"1\"");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(notesOfUnit()).isEqualTo(1);
    }

    @Test
    void the_same_key_for_another_command_is_refused() {
        write(clerk, "một");

        var answer = write(clerk, "hai");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly("KEY_REUSED");
        assertThat(notesOfUnit()).isEqualTo(1);
    }

    @Test
    void the_key_of_another_caller_is_another_key() {
        assertThat(write(clerk, "một").status()).isEqualTo(201);
        assertThat(write(other, "hai").status()).isEqualTo(201);
        assertThat(notesOfUnit()).isEqualTo(2);
    }

    @Test
    void a_refusal_is_repeated_also_when_an_exception_undid_the_command() {
        var path = "/api/v1/notes/" + UUID.randomUUID() + "/correct";
        var words = Map.of("wording", "x");

        var first = api.post(clerk, path, words, KEY, key, "If-Match", "\"1\"");
        var second = api.post(clerk, path, words, KEY, key, "If-Match", "\"1\"");

        assertThat(first.status()).isEqualTo(404);
        assertThat(second.status()).isEqualTo(404);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void what_conflicts_at_the_end_is_answered_and_leaves_nothing() {
        var first = write(clerk, "LATE-CONFLICT");
        var second = write(clerk, "LATE-CONFLICT");

        assertThat(first.status()).as(first.text()).isEqualTo(409);
        assertThat(first.header("Content-Type")).startsWith("application/problem+json");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(notesOfUnit()).isZero();
    }

    @Test
    void a_failure_is_not_kept() {
        assertThat(api.post(clerk, "/api/v1/defects", "{}", KEY, key).status()).isEqualTo(500);
        assertThat(
                        jdbc.sql("SELECT count(*) FROM answered_command WHERE key = :key")
                                .param("key", key)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void a_key_that_is_no_key_is_refused() {
        assertThat(api.post(clerk, "/api/v1/notes", note("x"), KEY, "k".repeat(256)).codes())
                .containsExactly("INVALID_IDEMPOTENCY_KEY");
    }

    @Test
    void many_at_once_have_one_effect() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Answer> call = () -> write(clerk, "một");
            var answers =
                    threads.invokeAll(Stream.generate(() -> call).limit(16).toList()).stream()
                            .map(
                                    it -> {
                                        try {
                                            return it.get().status();
                                        } catch (Exception e) {
                                            throw new IllegalStateException(e);
                                        }
                                    })
                            .toList();

            assertThat(Set.copyOf(answers)).isSubsetOf(List.of(201, 409)).contains(201);
        }
        assertThat(notesOfUnit()).isEqualTo(1);
    }

    private Answer write(String token, String wording) {
        return api.post(token, "/api/v1/notes", note(wording), KEY, key);
    }

    private String note(String wording) {
        return """
        {"unitId": "%s", "wording": "%s", "keptUntil": "2026-12-01", "sort": "MEMO"}
        """
                .formatted(unit, wording);
    }

    private int notesOfUnit() {
        return api.get(clerk, "/api/v1/notes?unit=" + unit).json().path("items").size();
    }
}
