package vn.canbo.personnel.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.evaluation.EvaluationTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

/** What the tests of nominations share: the elections of a commune in the autumn of 2021. */
abstract class NominationTest extends EvaluationTest {

    static final String CHAIR = "PC_CHAIR";
    static final String EXPECTED = "2021-10-15";

    /** Where one is to be elected chair. */
    Commune communeWithChair() {
        var commune = newCommune();
        allocate(commune.id(), CHAIR, 1, LocalDate.parse("2021-01-01"), null);
        return commune;
    }

    String approver() {
        return tokens.of("approver", Set.of(Role.HOME_AFFAIRS_APPROVER), Set.of(province()));
    }

    /** Registered in the commune, with these levels of general education and of profession. */
    UUID registered(Commune commune, String name, String education, String profession) {
        var identity = identity(commune.id());
        identity.put("fullName", name);
        var person = register(identity);
        qualify(person, QualificationKind.GENERAL_EDUCATION, education, null);
        qualify(person, QualificationKind.PROFESSIONAL, profession, MajorGroup.LAW);
        return person;
    }

    /** Meets the standard of 2021. */
    UUID nominee(Commune commune) {
        return registered(commune, "Đinh Thị Thí Dụ", "UPPER_SECONDARY", "UNIVERSITY");
    }

    static Map<String, Object> decision(String day, DecidingBody body) {
        var decision = new HashMap<String, Object>();
        decision.put("decidedOn", day);
        decision.put("body", body);
        decision.put("decisionNumber", "7/QĐ");
        return decision;
    }

    static Map<String, Object> draft(Commune commune) {
        var draft = decision("2021-09-01", DecidingBody.COMMUNE_PARTY_COMMITTEE);
        draft.put("unitId", commune.id());
        draft.put("title", CHAIR);
        draft.put("expectedOn", EXPECTED);
        return draft;
    }

    Answer nominate(String token, UUID person, Map<String, Object> draft) {
        return api.post(token, "/api/v1/persons/" + person + "/nominations", draft);
    }

    UUID nominated(UUID person, Commune commune) {
        var answer = nominate(head(commune.id()), person, draft(commune));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("nominationId"));
    }

    Answer take(String token, UUID nomination, String step, Map<String, Object> decision) {
        return api.post(token, "/api/v1/nominations/" + nomination + "/" + step, decision);
    }

    void taken(String token, UUID nomination, String step, Map<String, Object> decision) {
        var answer = take(token, nomination, step, decision);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    Answer opine(UUID nomination, DecidingBody body, String day) {
        return api.post(
                officer(),
                "/api/v1/nominations/" + nomination + "/opinions",
                Map.of("body", body, "inFavour", true, "givenOn", day, "documentNumber", "3/YK"));
    }

    void allOpinions(UUID nomination) {
        for (var body :
                List.of(
                        DecidingBody.COMMUNE_PARTY_COMMITTEE,
                        DecidingBody.COMMUNE_FRONT_COMMITTEE,
                        DecidingBody.COMMUNE_MASS_ORGANISATIONS,
                        DecidingBody.DISTRICT_PC)) {
            var answer = opine(nomination, body, "2021-09-05");
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    /** Nominated, with every opinion, and appraised. */
    UUID appraised(UUID person, Commune commune) {
        var nomination = nominated(person, commune);
        allOpinions(nomination);
        taken(officer(), nomination, "appraise", decision("2021-09-10", DecidingBody.DISTRICT_PC));
        return nomination;
    }

    static Map<String, Object> approval(String day) {
        return decision(day, DecidingBody.DISTRICT_PARTY_COMMITTEE);
    }

    UUID approved(UUID person, Commune commune) {
        var nomination = appraised(person, commune);
        taken(approver(), nomination, "approve", approval("2021-09-20"));
        return nomination;
    }

    static Map<String, Object> election(boolean elected) {
        var election = decision("2021-10-01", DecidingBody.COMMUNE_COUNCIL);
        election.put("elected", elected);
        return election;
    }

    static Map<String, Object> ratification(boolean ratified) {
        var ratification = decision("2021-10-08", DecidingBody.DISTRICT_PC);
        ratification.put("ratified", ratified);
        return ratification;
    }

    static Map<String, Object> office() {
        var office = decision("2021-10-08", DecidingBody.DISTRICT_PC);
        office.put("main", true);
        office.put("effectiveOn", EXPECTED);
        return office;
    }

    UUID inOffice(UUID person, Commune commune) {
        var nomination = approved(person, commune);
        taken(head(commune.id()), nomination, "election", election(true));
        taken(officer(), nomination, "ratification", ratification(true));
        taken(head(commune.id()), nomination, "office", office());
        return nomination;
    }

    JsonNode show(UUID nomination, String query) {
        return api.get(officer(), "/api/v1/nominations/" + nomination + query).json();
    }

    String statusOf(UUID nomination, String query) {
        return show(nomination, query).path("status").asString();
    }

    Answer change(UUID nomination, String path, Map<String, Object> body) {
        return api.post(
                officer(),
                "/api/v1/" + path,
                body,
                "If-Match",
                api.get(officer(), "/api/v1/nominations/" + nomination).etag());
    }
}
