package vn.canbo.personnel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.reported.ReportedType;

/** Who may evaluate: the unit in which the person served, and nobody for another unit. */
@Tag("TN12-18")
class EvaluatorsIT extends EvaluationTest {

    @Test
    void a_unit_in_which_the_person_did_not_serve_does_not_evaluate() {
        var commune = newCommune();
        var other = newCommune();
        var official = serving(commune, "2020-01-01");
        var before = written();

        var answer = evaluate(officer(), official, good(2025, other));

        assertThat(answer.codes()).containsExactly("EVALUATOR_NOT_WORKPLACE");
        assertThat(answer.json().path("reasons").get(0).path("vi").asString())
                .contains(other.code(), "đơn vị đúng là " + commune.code());
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void whoever_moved_is_rated_by_the_new_workplace_unless_it_was_decided_before() {
        var old = newCommune();
        var current = newCommune();
        var official = moved(old, current, "2025-11-20");

        var byTheOld = evaluate(officer(), official, good(2025, old));
        assertThat(byTheOld.codes()).containsExactly("EVALUATOR_NOT_WORKPLACE");
        assertThat(byTheOld.text()).contains(current.code());
        var evaluation = evaluated(official, good(2025, current));
        change(official, evaluation, "withdraw", Map.of("reason", "Ghi nhầm"));
        var earlier = good(2025, old);
        earlier.put("decidedOn", "2025-11-20");
        evaluated(official, earlier);
    }

    private Official moved(Commune old, Commune current, String lastDay) {
        var official = serving(old, "2020-01-01");
        taken(
                report(
                        "vendor",
                        ReportedType.POST_ENDED,
                        Map.of(
                                "person",
                                Map.of("fileNumber", official.file()),
                                "unitCode",
                                old.code(),
                                "title",
                                TITLE,
                                "lastDay",
                                lastDay,
                                "reason",
                                "TRANSFERRED",
                                "decisionNumber",
                                "9/QĐ")));
        taken(
                report(
                        "vendor",
                        ReportedType.POST_HELD,
                        post(official, current, true, "2025-11-21")));
        return official;
    }

    @Test
    void a_merged_unit_is_spoken_for_by_its_successor() {
        var merged = newCommune();
        var successor = newCommune();
        var official = serving(merged, "2020-01-01");
        var merge = Map.of("successorId", successor.id(), "effectiveOn", "2025-07-01");
        var path = "/api/v1/units/" + merged.id() + "/merge";
        assertThat(api.post(tokens.operator(), path, merge).status()).isEqualTo(200);

        var late = good(2023, successor);
        var inTime = evaluate(head(successor.id()), official, good(2024, merged));
        var early = evaluate(head(successor.id()), official, late);
        late.put("decidedOn", "2025-07-01");
        var takenOver = evaluate(head(successor.id()), official, late);

        assertThat(inTime.status()).as(inTime.text()).isEqualTo(201);
        assertThat(early.codes()).containsExactly("EVALUATOR_NOT_WORKPLACE");
        assertThat(takenOver.status()).as(takenOver.text()).isEqualTo(201);
        evaluated(official, good(2025, successor));
    }

    @Test
    void who_heads_one_workplace_does_not_speak_for_the_other() {
        var main = newCommune();
        var second = newCommune();
        var official = serving(main, "2020-01-01");
        var concurrent = post(official, second, false, "2024-01-01");
        taken(report("vendor", ReportedType.POST_HELD, concurrent));
        var head = head(second.id());
        var evaluation = evaluated(official, good(2024, main));
        var before = written();

        var recorded = evaluate(head, official, good(2025, main));
        assertThat(recorded.status()).isEqualTo(403);
        assertThat(recorded.codes()).containsExactly("FOREIGN_UNIT");
        var path = "/api/v1/evaluations/" + evaluation;
        var version = versionOf(official.id());
        var correction = Map.of("evaluation", good(2024, second), "reason", "Của tôi");
        var corrected = api.post(head, path + "/correct", correction, "If-Match", version);
        assertThat(corrected.status()).isEqualTo(403);
        var withdrawal = Map.of("reason", "Của tôi");
        var withdrawn = api.post(head, path + "/withdraw", withdrawal, "If-Match", version);
        assertThat(withdrawn.status()).isEqualTo(403);
        assertThat(written()).isEqualTo(before);
        assertThat(evaluate(head, official, good(2025, second)).status()).isEqualTo(201);
    }

    @Test
    void a_unit_that_is_none_and_a_person_of_another_unit_are_not_found() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        var stranger = head(newCommune().id());
        var evaluation = evaluated(official, good(2024, commune));
        var before = written();

        var nowhere = good(2025, new Commune("", new UUID(0, 1)));
        assertThat(evaluate(officer(), official, nowhere).codes())
                .containsExactly("UNIT_NOT_KNOWN");
        assertThat(evaluate(stranger, official, good(2025, commune)).status()).isEqualTo(404);
        var path = "/api/v1/evaluations/" + evaluation + "/withdraw";
        var withdrawal = Map.of("reason", "Của tôi");
        assertThat(api.post(stranger, path, withdrawal, "If-Match", "\"1\"").status())
                .isEqualTo(404);
        assertThat(written()).isEqualTo(before);
    }
}
