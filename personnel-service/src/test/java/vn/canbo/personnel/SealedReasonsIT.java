package vn.canbo.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.journal.PersonKeys;

/** Why a record was corrected or withdrawn may speak of an illness: under the person's key. */
class SealedReasonsIT extends PersonnelTest {

    private static final String WHY = "Vợ ốm nặng";

    @Autowired private PersonKeys keys;

    private UUID person = UUID.randomUUID();

    @BeforeEach
    void aPostAndACertificateCorrectedAndWithdrawn() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        person = inPost(unit);
        var certificate = qualify(person, QualificationKind.IT, "CERTIFICATE", null);
        var post = dossier(person).path("posts").get(0).path("postId").asString();
        var corrected = qualification(QualificationKind.IT, "DEGREE", null, "2011-06-01");

        write("qualifications/" + certificate + "/correct", Map.of("qualification", corrected));
        write("qualifications/" + certificate + "/withdraw", Map.of());
        write(
                "posts/" + post + "/correct",
                Map.of("title", SPECIALIST, "main", true, "from", "2025-09-01"));
        evaluate(unit);
        write("posts/" + post + "/withdraw", Map.of());
    }

    private void evaluate(UUID unit) {
        var good =
                Map.of(
                        "year",
                        2025,
                        "rating",
                        "GOOD",
                        "evaluatorId",
                        unit,
                        "decidedOn",
                        "2025-12-12");
        var recorded = api.post(officer(), "/api/v1/persons/" + person + "/evaluations", good);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        var evaluation = recorded.json().path("evaluationId").asString();
        write("evaluations/" + evaluation + "/correct", Map.of("evaluation", good));
        write("evaluations/" + evaluation + "/withdraw", Map.of());
    }

    private void write(String what, Map<String, ?> content) {
        var body = new HashMap<String, Object>(content);
        body.put("reason", WHY);
        var answer = api.post(officer(), "/api/v1/" + what, body, "If-Match", versionOf(person));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void no_reason_about_a_person_stands_in_clear() {
        assertThat(texts("SELECT journal::text FROM journal WHERE subject_id = :person"))
                .hasSizeGreaterThan(5)
                .noneMatch(it -> it.contains(WHY));
        for (var type :
                List.of(
                        "QualificationCorrected",
                        "QualificationWithdrawn",
                        "EvaluationCorrected",
                        "EvaluationWithdrawn",
                        "PostCorrected",
                        "PostWithdrawn")) {
            assertThat(keys.open(person, sealed(type)).map(SealedReasonsIT::text))
                    .as(type)
                    .contains("{\"reason\":\"" + WHY + "\"}");
        }
    }

    private byte[] sealed(String type) {
        return jdbc.sql(
                        """
                SELECT sealed_payload
                  FROM journal
                 WHERE subject_id = :person
                   AND type = :type
                """)
                .param("person", person.toString())
                .param("type", type)
                .query(byte[].class)
                .single();
    }

    private static String text(byte[] opened) {
        return new String(opened, StandardCharsets.UTF_8);
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).param("person", person.toString()).query(String.class).list();
    }
}
