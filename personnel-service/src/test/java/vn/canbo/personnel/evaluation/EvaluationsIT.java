package vn.canbo.personnel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.EventType;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;

/** Evaluations of a year are recorded once, by the unit where the person served. */
class EvaluationsIT extends EvaluationTest {

    @Autowired private TransactionTemplate transaction;

    @Test
    @Tag("TN12-18")
    void a_rating_stands_in_the_dossier_and_is_told_to_the_world() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");

        var answer = evaluate(head(commune.id()), official, good(2025, commune));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.etag()).isEqualTo(versionOf(official.id()));
        var id = answer.json().path("evaluationId").asString();
        var told = published(EventType.EVALUATION_RECORDED, id);
        assertThat(told.path("personId").asString()).isEqualTo(official.id().toString());
        assertThat(told.path("year").asInt()).isEqualTo(2025);
        assertThat(told.path("rating").asString()).isEqualTo("GOOD");
        assertThat(told.has("excusal")).isFalse();
        assertThat(told.path("evaluatorId").asString()).isEqualTo(commune.id().toString());
        assertThat(evaluationsOf(official)).hasSize(1);
        assertThat(evaluationsOf(official).get(0).path("rating").asString()).isEqualTo("GOOD");
    }

    @Test
    @Tag("TN12-18")
    void whoever_is_not_rated_is_excused_with_a_reason() {
        var commune = newCommune();
        var official = serving(commune, "2025-09-01");
        var excused = good(2025, commune);
        excused.remove("rating");
        excused.put("excusal", "UNDER_SIX_MONTHS");

        var id = evaluated(official, excused).toString();

        var told = newest(EventType.EVALUATION_RECORDED, id);
        assertThat(told.path("excusal").asString()).isEqualTo("UNDER_SIX_MONTHS");
        assertThat(told.has("rating")).isFalse();
    }

    @Test
    @Tag("TN12-18")
    void a_year_is_evaluated_once_and_every_year_again() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        evaluated(official, good(2025, commune));
        evaluated(official, good(2024, commune));
        var before = written();

        var again = evaluate(officer(), official, good(2025, commune));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.codes()).containsExactly("EVALUATION_ALREADY_RECORDED");
        assertThat(again.json().path("reasons").get(0).path("source").asString())
                .isEqualTo("TN12-18");
        assertThat(written()).isEqualTo(before);
        assertThat(evaluationsOf(official).valueStream().map(it -> it.path("year").asInt()))
                .containsExactly(2024, 2025);
    }

    @Test
    @Tag("TN12-18")
    void the_database_holds_one_truth_per_person_and_year() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        evaluated(official, good(2025, commune));

        assertThatThrownBy(() -> insertAnother(official, 2025))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_evaluation_per_person_and_year");
    }

    private void insertAnother(Official official, int year) {
        Origin.of(Actor.system("test"))
                .call(
                        () ->
                                transaction.execute(
                                        _ ->
                                                jdbc.sql(
                                                                """
                INSERT INTO evaluation
                SELECT uuidv7(), person_id, year, rating, excusal, evaluator_id, holds, known
                  FROM evaluation
                 WHERE person_id = :person
                   AND year = :year
                """)
                                                        .param("person", official.id())
                                                        .param("year", year)
                                                        .update()));
    }

    @ParameterizedTest(name = "{0} {1} {2} on {3}: {4}")
    @CsvSource(
            textBlock =
                    """
            2025, GOOD,      ,          2025-10-31, DECIDED_TOO_EARLY
            2025, GOOD,      ,          2024-12-12, DECIDED_TOO_EARLY
            2025, GOOD,      ,          2099-01-01, DECIDED_IN_THE_FUTURE
            2025, ,          ,          2025-12-12, NEITHER_RATED_NOR_EXCUSED
            2025, GOOD,      SUSPENDED, 2025-12-12, RATED_AND_EXCUSED
            2019, EXCELLENT, ,          2019-12-12, NOT_IN_SERVICE_THAT_YEAR
            1989, GOOD,      ,          1989-12-12, YEAR_NOT_POSSIBLE
            2098, GOOD,      ,          2025-12-12, YEAR_NOT_POSSIBLE
            -7,   GOOD,      ,          2025-12-12, YEAR_NOT_POSSIBLE
            """)
    void an_evaluation_that_cannot_be_is_refused(
            int year,
            @Nullable String rating,
            @Nullable String excusal,
            String decidedOn,
            String code) {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        var evaluation = good(year, commune);
        evaluation.put("rating", rating);
        evaluation.put("excusal", excusal);
        evaluation.put("decidedOn", decidedOn);
        var before = written();

        var answer = evaluate(officer(), official, evaluation);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly(code);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_refusal_names_every_reason_what_would_be_right_and_where_it_is_written() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        var evaluation = good(2025, commune);
        evaluation.put("decidedOn", "2025-10-31");
        evaluation.put("excusal", "SUSPENDED");

        var reasons = evaluate(officer(), official, evaluation).json().path("reasons");

        assertThat(reasons.valueStream().map(it -> it.path("pointer").asString()))
                .containsExactly("/excusal", "/decidedOn");
        assertThat(reasons.get(1).path("vi").asString()).contains("31/10/2025", "01/11/2025");
        assertThat(reasons.get(1).path("en").asString()).contains("from 2025-11-01 on");
        assertThat(reasons.get(1).path("source").asString())
                .isEqualTo("Nghị định 90/2020/NĐ-CP (cần xác nhận)");
    }

    @ParameterizedTest
    @CsvSource({"VERY_GOOD", "good", "'; DROP TABLE evaluation; --"})
    void a_rating_that_is_none_is_malformed(String rating) {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        var evaluation = good(2025, commune);
        evaluation.put("rating", rating);
        var before = written();

        assertThat(evaluate(officer(), official, evaluation).status()).isEqualTo(400);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_clerk_does_not_rate() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");

        var answer = evaluate(clerk(commune.id()), official, good(2025, commune));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(evaluationsOf(official)).isEmpty();
    }

    @Test
    void an_old_version_of_the_dossier_is_no_ground_to_record_on() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        var path = "/api/v1/persons/" + official.id() + "/evaluations";

        var stale = api.post(officer(), path, good(2025, commune), "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(evaluationsOf(official)).isEmpty();
    }

    @Test
    void a_registration_is_kept_while_the_dossier_holds_an_evaluation() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        var evaluation = evaluated(official, good(2025, commune));
        var post = id(dossier(official.id()).path("posts").get(0).path("postId"));
        var why = Map.of("reason", "Lập hồ sơ hai lần");
        withdraw(official, "/api/v1/posts/" + post, why);

        assertThat(withdraw(official, "/api/v1/persons/" + official.id(), why))
                .isEqualTo(List.of("DOSSIER_HOLDS_EVALUATIONS"));
        assertThat(change(official, evaluation, "withdraw", why).status()).isEqualTo(200);
        assertThat(withdraw(official, "/api/v1/persons/" + official.id(), why)).isEmpty();
    }

    private List<String> withdraw(Official official, String path, Map<String, String> why) {
        return api.post(officer(), path + "/withdraw", why, "If-Match", versionOf(official.id()))
                .codes();
    }
}
