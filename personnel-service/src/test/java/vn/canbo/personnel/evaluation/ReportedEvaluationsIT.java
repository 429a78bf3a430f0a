package vn.canbo.personnel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.Api.Answer;

/** What publishers report of evaluations reaches the same command as the pages. */
class ReportedEvaluationsIT extends EvaluationTest {

    private static Map<String, Object> decided(Map<String, ?> person, Commune evaluator) {
        var data = new HashMap<String, Object>();
        data.put("person", person);
        data.put("year", 2025);
        data.put("rating", "GOOD");
        data.put("unitCode", evaluator.code());
        data.put("decidedOn", "2025-12-12");
        return data;
    }

    private static Map<String, Object> decided(Official official, Commune evaluator) {
        return decided(Map.of("fileNumber", official.file()), evaluator);
    }

    private Answer report(String publisher, Map<String, Object> data) {
        return report(publisher, ReportedType.EVALUATION_DECIDED, data);
    }

    @Test
    @Tag("TN12-18")
    void an_evaluation_from_outside_stands_in_the_dossier_once() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");

        taken(report("vendor", decided(official, commune)));
        var before = written();
        var again = report("vendor", decided(official, commune));

        assertThat(again.codes()).containsExactly("EVALUATION_ALREADY_RECORDED");
        assertThat(written()).isEqualTo(before);
        assertThat(evaluationsOf(official)).hasSize(1);
    }

    @Test
    void one_about_somebody_not_known_yet_waits_and_is_judged_when_the_person_is() {
        var commune = newCommune();
        var file = "HS-" + UUID.randomUUID();
        var unknown = new Official(file, "", new UUID(0, 0));

        var waiting = report("vendor", decided(unknown, commune));
        assertThat(waiting.json().path("result").asString()).isEqualTo("WAITING");
        var identity = identity(null);
        identity.put("fileNumber", file);
        identity.put("homeUnitCode", commune.code());
        taken(report("vendor", ReportedType.PERSON_REGISTERED, identity));

        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                api.get(
                                                tokens.publisher("vendor"),
                                                "/api/v1/events/"
                                                        + waiting.json().path("eventId").asString())
                                        .text()
                                        .contains("NOT_IN_SERVICE_THAT_YEAR"));
    }

    @Test
    void whose_people_it_is_not_learns_nothing_of_them() {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        province("98");
        var before = written();

        var byId = decided(Map.of("personId", official.id()), commune);
        var guessed = report("neighbour", byId);
        byId.put("person", Map.of("personId", new UUID(0, 7)));
        var nobody = report("neighbour", byId);

        assertThat(guessed.json().path("result").asString()).isEqualTo("WAITING");
        assertThat(nobody.json().path("result").asString()).isEqualTo("WAITING");
        assertThat(guessed.codes()).isEqualTo(nobody.codes());
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_publisher_of_other_units_does_not_evaluate_somebody_whom_it_knows_too() {
        province("98");
        var commune = newCommune();
        var file = "HS-" + UUID.randomUUID();
        var identity = identity(null);
        identity.put("fileNumber", file);
        identity.put("homeUnitCode", commune.code());
        taken(report("vendor", ReportedType.PERSON_REGISTERED, identity));
        identity.remove("homeUnitCode");
        taken(report("neighbour", ReportedType.PERSON_REGISTERED, identity));
        var before = written();

        var answer = report("neighbour", decided(Map.of("fileNumber", file), commune));

        assertThat(answer.codes()).containsExactly("PERSON_OUTSIDE_SCOPE");
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            rating    | VERY_GOOD                    | BREAKS_SCHEMA
            rating    | '; DROP TABLE evaluation; -- | BREAKS_SCHEMA
            excusal   | SUSPENDED                    | BREAKS_SCHEMA
            year      | 1989                         | BREAKS_SCHEMA
            decidedOn | 2025-02-29                   | BREAKS_SCHEMA
            decidedOn | 2025-10-31                   | DECIDED_TOO_EARLY
            decidedOn | 2099-12-12                   | DECIDED_IN_THE_FUTURE
            unitCode  | 99 001                       | BREAKS_SCHEMA
            unitCode  | 00000                        | UNIT_NOT_KNOWN
            """)
    void a_hostile_event_is_refused_with_its_reason(String field, String value, String code) {
        var commune = newCommune();
        var official = serving(commune, "2020-01-01");
        var data = decided(official, commune);
        data.put(field, field.equals("year") ? Integer.valueOf(value) : value);
        var before = written();

        var answer = report("vendor", data);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.codes()).contains(code);
        assertThat(written()).isEqualTo(before);
    }
}
