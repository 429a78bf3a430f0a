package vn.canbo.service.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.time.Today;

@CanboServiceTest
class ProblemsIT {

    private final UUID unit = UUID.randomUUID();
    private final Api api;
    private final JdbcClient jdbc;
    private final Today today;
    private final String clerk;

    @Autowired
    ProblemsIT(Api api, TestTokens tokens, JdbcClient jdbc, Today today) {
        this.api = api;
        this.jdbc = jdbc;
        this.today = today;
        this.clerk = tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(unit));
    }

    @Test
    void what_is_accepted_answers_with_the_thing_and_its_version() {
        var answer = api.post(clerk, "/api/v1/notes", note(unit));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.etag()).isEqualTo("\"1\"");
        assertThat(answer.json().path("wording").asString()).isEqualTo("Xin chào");
        assertThat(
                        api.get(clerk, "/api/v1/notes/" + answer.json().path("noteId").asString())
                                .etag())
                .isEqualTo("\"1\"");
    }

    @Test
    void a_refusal_names_every_reason_in_both_languages_and_writes_nothing() {
        var before = journalRows();
        var foreign = UUID.randomUUID();
        var keptUntil = today.date().plusMonths(3).plusDays(1);

        var answer =
                api.post(
                        clerk,
                        "/api/v1/notes",
                        with(note(foreign), "keptUntil", keptUntil.toString()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString())
                .isEqualTo("urn:canbo:problem:foreign-unit");
        assertThat(answer.codes()).containsExactly("FOREIGN_UNIT", "KEPT_TOO_LONG");
        var reason = answer.json().path("reasons").path(1);
        assertThat(reason.path("vi").asString())
                .isEqualTo(
                        "Giữ đến %td/%<tm/%<tY là quá lâu; nhiều nhất là 3 tháng, thể loại ghi nhớ."
                                .formatted(keptUntil));
        assertThat(reason.path("en").asString())
                .isEqualTo(
                        "Kept until %s is too long; at most 3 months, sort memo."
                                .formatted(keptUntil));
        assertThat(reason.path("pointer").asString()).isEqualTo("/keptUntil");
        assertThat(reason.path("source").asString()).isEqualTo("The trial, article 1");
        assertThat(journalRows()).isEqualTo(before);
    }

    @Test
    void a_refusal_in_the_callers_own_unit_is_422() {
        var late = today.date().plusMonths(4).toString();

        var answer = api.post(clerk, "/api/v1/notes", with(note(unit), "keptUntil", late));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:canbo:problem:refused");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    compliant, true, UNKNOWN_FIELD, /compliant
                    wording, null, MISSING_FIELD, /wording
                    wording, absent, MISSING_FIELD, /wording
                    keptUntil, 31/12/2026, WRONG_VALUE, /keptUntil
                    keptUntil, 2026-02-30, WRONG_VALUE, /keptUntil
                    sort, ESSAY, WRONG_VALUE, /sort
                    unitId, 17, WRONG_VALUE, /unitId
                    remark, absent, , 201
                    """)
    void a_wrong_field_is_named(String field, String value, @Nullable String code, String pointer) {
        var answer = api.post(clerk, "/api/v1/notes", with(note(unit), field, value));

        if (code == null) {
            assertThat(answer.status()).isEqualTo(201);
            return;
        }
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.codes()).containsExactly(code);
        assertThat(answer.json().path("reasons").path(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(answer.json().path("reasons").path(0).path("en").asString()).doesNotContain("{");
    }

    @Test
    void a_wrong_value_says_what_would_be_right() {
        var answer = api.post(clerk, "/api/v1/notes", with(note(unit), "sort", "ESSAY"));

        assertThat(answer.text()).contains("MEMO | LETTER");
    }

    @Test
    void broken_json_says_where() {
        assertThat(api.post(clerk, "/api/v1/notes", "{\"unitId\": }").codes())
                .containsExactly("NOT_JSON");
        assertThat(api.post(clerk, "/api/v1/notes", "").codes()).containsExactly("BODY_MISSING");
        assertThat(
                        api.post(clerk, "/api/v1/notes", "{\"wording\":\"a\",\"wording\":\"b\"}")
                                .codes())
                .containsExactly("REPEATED_FIELD");
        assertThat(api.post(clerk, "/api/v1/notes", "[".repeat(100)).status()).isEqualTo(400);
    }

    @Test
    void other_media_types_and_methods_are_refused_as_problems() {
        var text = api.post(clerk, "/api/v1/notes", "<note/>", "Content-Type", "text/xml");

        assertThat(text.status()).isEqualTo(415);
        assertThat(text.json().path("type").asString())
                .isEqualTo("urn:canbo:problem:wrong-media-type");
        assertThat(api.delete(clerk, "/api/v1/notes").status()).isEqualTo(405);
        assertThat(api.delete(clerk, "/api/v1/notes").header("Allow")).isEqualTo("GET, POST");
        assertThat(api.get(clerk, "/api/v1/nothing").status()).isEqualTo(404);
        assertThat(api.send("TRACE", clerk, "/api/v1/notes", null).status()).isEqualTo(405);
    }

    @Test
    void parameters_are_checked() {
        assertThat(api.get(clerk, "/api/v1/notes").codes()).containsExactly("MISSING_FIELD");
        assertThat(api.get(clerk, "/api/v1/notes?unit=x").codes()).containsExactly("WRONG_VALUE");
        assertThat(api.get(clerk, "/api/v1/notes?unit=" + unit + "&limit=201").codes())
                .containsExactly("INVALID_LIMIT");
        assertThat(api.get(clerk, "/api/v1/notes?unit=" + unit + "&cursor=%21").codes())
                .containsExactly("INVALID_CURSOR");
    }

    @Test
    void a_list_is_paged_by_keys_without_repeats() {
        for (int i = 0; i < 5; i++) {
            api.post(clerk, "/api/v1/notes", note(unit));
        }

        var first = api.get(clerk, "/api/v1/notes?limit=3&unit=" + unit).json();
        var second =
                api.get(
                                clerk,
                                "/api/v1/notes?limit=3&unit="
                                        + unit
                                        + "&cursor="
                                        + first.path("next").asString())
                        .json();

        assertThat(first.path("items").size()).isEqualTo(3);
        assertThat(second.path("items").size()).isEqualTo(2);
        assertThat(second.has("next") && !second.path("next").isNull()).isFalse();
        var ids = new java.util.HashSet<String>();
        first.path("items").forEach(it -> ids.add(it.path("noteId").asString()));
        second.path("items").forEach(it -> ids.add(it.path("noteId").asString()));
        assertThat(ids).hasSize(5);
    }

    @Test
    void a_change_needs_the_present_version() {
        var id = api.post(clerk, "/api/v1/notes", note(unit)).json().path("noteId").asString();
        var path = "/api/v1/notes/" + id + "/correct";
        var words = Map.of("wording", "Chào");

        assertThat(api.post(clerk, path, words).status()).isEqualTo(428);
        assertThat(api.post(clerk, path, words, "If-Match", "1").codes())
                .containsExactly("INVALID_IF_MATCH");
        assertThat(api.post(clerk, path, words, "If-Match", "\"7\"").status()).isEqualTo(412);
        assertThat(api.post(clerk, path, words, "If-Match", "\"1\"").etag()).isEqualTo("\"2\"");
        assertThat(api.post(clerk, path, words, "If-Match", "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void a_defect_shows_nothing_of_the_inside() {
        var answer = api.post(clerk, "/api/v1/defects", Map.of());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.codes()).containsExactly("DEFECT");
        assertThat(answer.text()).doesNotContain("secret", "Exception", "vn.canbo", "Tomcat");
    }

    @Test
    void the_callers_correlation_id_comes_back_and_reaches_the_journal() {
        var id = UUID.randomUUID();

        var answer = api.post(clerk, "/api/v1/notes", note(unit), "Correlation-Id", id.toString());

        assertThat(answer.header("Correlation-Id")).isEqualTo(id.toString());
        assertThat(
                        jdbc.sql("SELECT count(*) FROM journal WHERE correlation_id = :id")
                                .param("id", id)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        assertThat(api.get("", "/api/v1/notes").header("Correlation-Id")).hasSize(36);
    }

    private long journalRows() {
        return jdbc.sql("SELECT count(*) FROM journal").query(Long.class).single();
    }

    private static Map<String, @Nullable Object> note(UUID unit) {
        var note = new HashMap<String, @Nullable Object>();
        note.put("unitId", unit);
        note.put("wording", "Xin chào");
        note.put("keptUntil", "2026-12-01");
        note.put("sort", "MEMO");
        return note;
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> note, String field, String value) {
        switch (value) {
            case "absent" -> note.remove(field);
            case "null" -> note.put(field, null);
            default -> note.put(field, value);
        }
        return note;
    }
}
