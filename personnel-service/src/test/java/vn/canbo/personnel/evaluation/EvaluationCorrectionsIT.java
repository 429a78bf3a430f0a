package vn.canbo.personnel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventType;

/** What was wrongly recorded is corrected or withdrawn, and what was known before stays. */
class EvaluationCorrectionsIT extends EvaluationTest {

    @Test
    @Tag("TN12-18")
    void a_correction_and_a_withdrawal_leave_what_was_known_before() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        var evaluation = evaluated(official, good(2025, commune));
        var asRecorded = now();
        var better = good(2025, commune);
        better.put("rating", "EXCELLENT");
        var correction = Map.of("evaluation", better, "reason", "Ghi nhầm");

        var path = "/api/v1/evaluations/" + evaluation;
        assertThat(api.post(officer(), path + "/correct", correction).status()).isEqualTo(428);
        assertThat(api.post(officer(), path + "/correct", correction, "If-Match", "\"1\"").status())
                .isEqualTo(412);
        var corrected = change(official, evaluation, "correct", correction);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(
                        published(EventType.EVALUATION_CORRECTED, evaluation.toString())
                                .path("rating")
                                .asString())
                .isEqualTo("EXCELLENT");
        var asCorrected = now();
        var withdrawn = change(official, evaluation, "withdraw", Map.of("reason", "Không có"));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);

        assertThat(ratings(official, "knownAt=" + asRecorded)).containsExactly("GOOD");
        assertThat(ratings(official, "knownAt=" + asCorrected)).containsExactly("EXCELLENT");
        assertThat(ratings(official, "asOf=2025-12-12&knownAt=" + asCorrected))
                .containsExactly("EXCELLENT");
        assertThat(ratings(official, "asOf=2025-12-11&knownAt=" + asCorrected)).isEmpty();
        assertThat(evaluationsOf(official)).isEmpty();
        var told = newest(EventType.EVALUATION_WITHDRAWN, evaluation.toString());
        assertThat(told.path("withdrawn").asBoolean()).isTrue();
        assertThat(change(official, evaluation, "withdraw", Map.of("reason", "a")).status())
                .isEqualTo(404);
        evaluated(official, good(2025, commune));
    }

    private List<String> ratings(Official official, String query) {
        return api.get(officer(), "/api/v1/persons/" + official.id() + "?" + query)
                .json()
                .path("evaluations")
                .valueStream()
                .map(it -> it.path("rating").asString())
                .toList();
    }

    @Test
    void a_rating_may_turn_out_to_be_an_excusal_and_of_another_year() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        var evaluation = evaluated(official, good(2024, commune));
        var right = good(2023, commune);
        right.remove("rating");
        right.put("excusal", "SUSPENDED");

        var corrected =
                change(
                        official,
                        evaluation,
                        "correct",
                        Map.of("evaluation", right, "reason", "Ghi nhầm năm"));

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(evaluationsOf(official)).hasSize(1);
        assertThat(evaluationsOf(official).get(0).path("excusal").asString())
                .isEqualTo("SUSPENDED");
        evaluated(official, good(2024, commune));
    }

    @Test
    void a_correction_without_a_reason_or_into_something_impossible_is_refused() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        evaluated(official, good(2024, commune));
        var evaluation = evaluated(official, good(2025, commune));
        var taken = good(2024, commune);
        taken.put("decidedOn", "2024-10-31");
        var before = written();

        var corrected =
                change(official, evaluation, "correct", Map.of("evaluation", taken, "reason", " "));
        var withdrawn = change(official, evaluation, "withdraw", Map.of("reason", ""));

        assertThat(corrected.codes())
                .containsExactly(
                        "DECIDED_TOO_EARLY", "EVALUATION_ALREADY_RECORDED", "REASON_MISSING");
        assertThat(withdrawn.codes()).containsExactly("REASON_MISSING");
        assertThat(written()).isEqualTo(before);
    }
}
