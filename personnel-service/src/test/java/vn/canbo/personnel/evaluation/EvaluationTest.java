package vn.canbo.personnel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api.Answer;

/** What the tests of evaluations share: people who have served for years. */
public abstract class EvaluationTest extends PersonnelTest {

    protected static final String TITLE = "PC_VICE_CHAIR";

    /** A commune that bears a code. */
    protected record Commune(String code, UUID id) {}

    /** Somebody whom a publisher knows by a file number, and a list by the citizen number. */
    protected record Official(String file, String citizenNumber, UUID id) {}

    protected Commune newCommune() {
        province();
        var code = newCode();
        return new Commune(code, communeWithCode(code));
    }

    protected Official serving(Commune commune, String from) {
        var file = "HS-" + UUID.randomUUID();
        var identity = identity(null);
        identity.put("fileNumber", file);
        identity.put("homeUnitCode", commune.code());
        var registered = taken(report("vendor", ReportedType.PERSON_REGISTERED, identity));
        var official =
                new Official(
                        file,
                        String.valueOf(identity.get("citizenNumber")),
                        id(registered.json().path("personId")));
        taken(report("vendor", ReportedType.POST_HELD, post(official, commune, true, from)));
        return official;
    }

    protected static Map<String, Object> post(
            Official official, Commune commune, boolean main, String from) {
        var post = new HashMap<String, Object>();
        post.put("person", Map.of("fileNumber", official.file()));
        post.put("unitCode", commune.code());
        post.put("title", TITLE);
        post.put("main", main);
        post.put("from", from);
        return post;
    }

    protected static Answer taken(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().path("result").asString()).isEqualTo("ACCEPTED");
        return answer;
    }

    protected Answer report(String publisher, ReportedType type, Object data) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "urn:publisher:" + publisher);
        event.put("type", type.type());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return api.post(
                tokens.publisher(publisher),
                "/api/v1/events",
                event,
                "Content-Type",
                "application/cloudevents+json");
    }

    /** Good work, decided in December of the year. */
    protected static Map<String, Object> good(int year, Commune evaluator) {
        var evaluation = new HashMap<String, Object>();
        evaluation.put("year", year);
        evaluation.put("rating", "GOOD");
        evaluation.put("evaluatorId", evaluator.id());
        evaluation.put("decidedOn", year + "-12-12");
        return evaluation;
    }

    protected Answer evaluate(String token, Official official, Map<String, Object> evaluation) {
        return api.post(token, "/api/v1/persons/" + official.id() + "/evaluations", evaluation);
    }

    protected UUID evaluated(Official official, Map<String, Object> evaluation) {
        var answer = evaluate(officer(), official, evaluation);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("evaluationId"));
    }

    /** By an officer who has seen the dossier. */
    protected Answer change(Official official, UUID evaluation, String verb, Object body) {
        return api.post(
                officer(),
                "/api/v1/evaluations/" + evaluation + "/" + verb,
                body,
                "If-Match",
                versionOf(official.id()));
    }

    protected JsonNode evaluationsOf(Official official) {
        return dossier(official.id()).path("evaluations");
    }
}
