package vn.canbo.personnel.reelection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.personnel.evaluation.EvaluationTest;
import vn.canbo.service.testing.Api.Answer;

/** Scenario steps C-02 to C-05 over HTTP, and the roll of an election. */
@Tag("TN12-25")
class ReElectionsIT extends EvaluationTest {

    private static final String PARTY = "body=PARTY_COMMITTEE&measure=2025-07&asOf=2025-07-01";
    private static final String COUNCIL = "body=COUNCIL_AND_COMMITTEE&asOf=2026-03-01";

    private UUID elected(Commune commune, String sex, String birthDate, String title) {
        var file = "HS-" + UUID.randomUUID();
        var identity = identity(null);
        identity.put("fileNumber", file);
        identity.put("homeUnitCode", commune.code());
        identity.put("sex", sex);
        identity.put("birthDate", birthDate);
        // the fourth digit of a citizen number tells sex and century
        var number = String.valueOf(identity.get("citizenNumber"));
        identity.put(
                "citizenNumber",
                number.substring(0, 3)
                        + (sex.equals("MALE") ? "0" : "1")
                        + birthDate.substring(2, 4)
                        + number.substring(6));
        var registered = taken(report("vendor", ReportedType.PERSON_REGISTERED, identity));
        var person = id(registered.json().path("personId"));
        taken(
                report(
                        "vendor",
                        ReportedType.POST_HELD,
                        Map.of(
                                "person",
                                Map.of("fileNumber", file),
                                "unitCode",
                                commune.code(),
                                "title",
                                title,
                                "main",
                                true,
                                "from",
                                "2021-07-01")));
        return person;
    }

    private JsonNode reElection(UUID person, String query) {
        var answer = api.get(officer(), "/api/v1/persons/" + person + "/re-election?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer reElectedToParty(UUID person, Commune commune, String outcome) {
        return api.post(
                officer(),
                "/api/v1/persons/" + person + "/party-results",
                Map.of(
                        "unitId",
                        commune.id(),
                        "outcome",
                        outcome,
                        "on",
                        "2025-08-10",
                        "decisionNumber",
                        "12-QĐ/ĐU"));
    }

    @Test
    void the_vice_chair_is_eligible_for_the_party_and_by_it_for_the_government() {
        var commune = newCommune();
        var person = elected(commune, "MALE", "1968-02-10", "PC_VICE_CHAIR");

        var party = reElection(person, PARTY + "&candidacy=AGAIN");
        assertThat(party.path("retiresOn").asString()).isEqualTo("2030-02-28");
        assertThat(party.path("remaining").asInt()).isEqualTo(55);
        assertThat(party.path("result").asString()).isEqualTo("ELIGIBLE");

        var without = reElection(person, COUNCIL);
        assertThat(without.path("candidacy").asString()).isEqualTo("AGAIN");
        assertThat(without.path("remaining").asInt()).isEqualTo(47);
        assertThat(without.path("demanded").asInt()).isEqualTo(48);
        assertThat(without.path("result").asString()).isEqualTo("NOT_ELIGIBLE");
        var beforeTheResult = now();

        var recorded = reElectedToParty(person, commune, "RE_ELECTED");
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        var derived = reElection(person, COUNCIL);
        assertThat(derived.path("result").asString()).isEqualTo("ELIGIBLE_BY_DERIVATION");
        assertThat(derived.path("steps").valueStream().map(it -> it.path("code").asString()))
                .containsExactly("RETIREMENT", "REMAINING", "DEMAND", "DERIVATION", "GROUP");
        assertThat(
                        reElection(person, COUNCIL + "&knownAt=" + beforeTheResult)
                                .path("result")
                                .asString())
                .isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void a_party_result_is_corrected_and_withdrawn() {
        var commune = newCommune();
        var person = elected(commune, "MALE", "1968-02-10", "PC_VICE_CHAIR");
        var result = id(reElectedToParty(person, commune, "NOT_ELECTED").json().path("resultId"));
        assertThat(reElection(person, COUNCIL).path("result").asString()).isEqualTo("NOT_ELIGIBLE");
        var before = written();
        assertThat(reElectedToParty(person, commune, "RE_ELECTED").codes())
                .containsExactly("PARTY_RESULT_ALREADY_RECORDED");
        assertThat(written()).isEqualTo(before);

        var right =
                Map.of(
                        "result",
                        Map.of(
                                "unitId", commune.id(),
                                "outcome", "RE_ELECTED",
                                "on", "2025-08-10",
                                "decisionNumber", "12-QĐ/ĐU"),
                        "reason",
                        "Ghi nhầm");
        assertThat(change(person, result, "correct", right).status()).isEqualTo(200);
        assertThat(reElection(person, COUNCIL).path("result").asString())
                .isEqualTo("ELIGIBLE_BY_DERIVATION");
        assertThat(change(person, result, "withdraw", Map.of("reason", "")).codes())
                .containsExactly("REASON_MISSING");
        assertThat(change(person, result, "withdraw", Map.of("reason", "Nhầm người")).status())
                .isEqualTo(200);
        assertThat(reElection(person, COUNCIL).path("result").asString()).isEqualTo("NOT_ELIGIBLE");
    }

    private Answer change(UUID person, UUID result, String verb, Object body) {
        return api.post(
                officer(),
                "/api/v1/party-results/" + result + "/" + verb,
                body,
                "If-Match",
                versionOf(person));
    }

    @Test
    void the_roll_of_a_unit_names_who_is_too_old_with_the_window_of_the_decision() {
        var commune = newCommune();
        var chair = elected(commune, "MALE", "1966-06-15", "PC_CHAIR");
        var vice = elected(commune, "FEMALE", "1973-05-09", "PC_VICE_CHAIR");
        var written = written();

        var answer =
                api.get(officer(), "/api/v1/units/" + commune.id() + "/re-elections?" + COUNCIL);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var roll = answer.json();

        assertThat(roll.path("measure").asString()).isEqualTo("2026-03");
        assertThat(roll.path("judged").path("ELIGIBLE").asInt()).isEqualTo(1);
        assertThat(roll.path("judged").path("NOT_ELIGIBLE").asInt()).isEqualTo(1);
        assertThat(roll.path("notEligible")).hasSize(1);
        var entry = roll.path("notEligible").get(0);
        assertThat(entry.path("title").asString()).isEqualTo("PC_CHAIR");
        var age = entry.path("age");
        assertThat(id(age.path("personId"))).isEqualTo(chair);
        assertThat(age.path("retiresOn").asString()).isEqualTo("2028-06-30");
        assertThat(age.path("remaining").asInt()).isEqualTo(27);
        assertThat(age.path("offered").asString()).isEqualTo("NOT_RE_ELECTABLE_AGE");
        assertThat(age.path("window").path("from").asString()).isEqualTo("2025-03-15");
        assertThat(
                        age.path("window").path("until").isNull()
                                || age.path("window").path("until").isMissingNode())
                .isTrue();
        assertThat(
                        reElection(chair, COUNCIL + "&termEnds=2026-03-31")
                                .path("window")
                                .path("until")
                                .asString())
                .isEqualTo("2026-04-30");
        var eligible = reElection(vice, COUNCIL);
        assertThat(eligible.path("retiresOn").asString()).isEqualTo("2032-05-31");
        assertThat(eligible.path("remaining").asInt()).isEqualTo(74);
        assertThat(eligible.path("result").asString()).isEqualTo("ELIGIBLE");
        assertThat(written()).isEqualTo(written);
    }

    @Test
    void the_chair_is_proposed_what_the_policy_gives_and_nothing_is_written() {
        var commune = newCommune();
        var chair = elected(commune, "MALE", "1966-06-15", "PC_CHAIR");
        var young = elected(commune, "FEMALE", "1973-05-09", "PC_VICE_CHAIR");
        var written = written();
        var path = "/api/v1/persons/" + chair + "/early-retirement?measure=2026-03";

        var proposed = api.get(officer(), path + "&on=2026-03-31&insuredYears=28").json();
        assertThat(proposed.path("earlyMonths").asInt()).isEqualTo(27);
        assertThat(proposed.path("salaryMonths").decimalValue()).isEqualByComparingTo("21.5");
        assertThat(proposed.path("steps").valueStream().map(it -> it.path("source").asString("")))
                .contains("Nghị định 177/2024/NĐ-CP");

        assertThat(api.get(officer(), path + "&on=2028-06-30&insuredYears=19").codes())
                .containsExactly("RETIREMENT_NOT_EARLY", "INSURED_YEARS_TOO_FEW");
        assertThat(api.get(officer(), path + "&on=2023-05-31&insuredYears=28").codes())
                .containsExactly("RETIREMENT_TOO_EARLY");
        assertThat(
                        api.get(
                                        officer(),
                                        "/api/v1/persons/"
                                                + young
                                                + "/early-retirement?on=2026-03-31&insuredYears=28")
                                .codes())
                .containsExactly("NOTHING_OFFERED");
        assertThat(written()).isEqualTo(written);
    }

    @Test
    void a_congress_needs_its_month_and_an_unknown_election_is_said_to_be_unknown() {
        var person = elected(newCommune(), "MALE", "1966-06-15", "PC_CHAIR");
        var path = "/api/v1/persons/" + person + "/re-election?body=";

        assertThat(api.get(officer(), path + "FRONT_COMMITTEE").codes())
                .containsExactly("MEASURE_MONTH_NEEDED");
        assertThat(api.get(officer(), path + "PARTY_COMMITTEE&measure=2020-05").codes())
                .containsExactly("NO_AGE_CONDITION_KNOWN");
        assertThat(
                        reElection(person, "body=FRONT_COMMITTEE&measure=2026-03&asOf=2026-03-01")
                                .path("candidacy")
                                .asString())
                .isEqualTo("FIRST");
    }

    @Test
    void nobody_asks_about_people_of_a_foreign_unit() {
        var commune = newCommune();
        var person = elected(commune, "MALE", "1966-06-15", "PC_CHAIR");
        var foreign = head(newCommune().id());

        for (var path :
                List.of(
                        "/api/v1/persons/" + person + "/re-election?" + COUNCIL,
                        "/api/v1/persons/"
                                + person
                                + "/early-retirement?on=2026-03-31&insuredYears=28",
                        "/api/v1/units/" + commune.id() + "/re-elections?" + COUNCIL)) {
            assertThat(api.get(foreign, path).status()).as(path).isEqualTo(404);
        }
    }
}
