package vn.canbo.personnel.override;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventType;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

/** A graduate of a college is asked for where a university degree is demanded. */
class OverridesIT extends PersonnelTest {

    private static final String BASIS = "Nghị định 99/2099/NĐ-CP, Điều 1 khoản 2";

    private String approver() {
        return tokens.of("approver", Set.of(Role.HOME_AFFAIRS_APPROVER), Set.of(province()));
    }

    private UUID collegeGraduate(UUID unit) {
        var person = register(unit);
        qualify(person, QualificationKind.PROFESSIONAL, "COLLEGE", MajorGroup.LAW);
        return person;
    }

    private UUID communeWithRoom() {
        var unit = commune();
        allocate(unit, SPECIALIST, 3);
        return unit;
    }

    private static Map<String, Object> request(UUID unit, LocalDate until) {
        var body = new HashMap<String, Object>();
        body.put("unitId", unit);
        body.put("title", SPECIALIST);
        body.put("criteria", List.of("PROFESSIONAL_LEVEL"));
        body.put("legalBasis", BASIS);
        body.put("until", until.toString());
        return body;
    }

    private Answer ask(String token, UUID person, Map<String, Object> request) {
        return api.post(token, "/api/v1/persons/" + person + "/overrides", request);
    }

    private UUID asked(UUID person, UUID unit, LocalDate until) {
        var answer = ask(officer(), person, request(unit, until));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("overrideId"));
    }

    private Map<String, Object> grantOn(LocalDate day) {
        return Map.of("authority", "PROVINCIAL_PC", "decidedOn", day, "decisionNumber", "9/QĐ");
    }

    private Answer decide(String token, UUID override, String verb, Object body) {
        return api.post(
                token,
                "/api/v1/overrides/" + override + "/" + verb,
                body,
                "If-Match",
                api.get(approver(), "/api/v1/overrides/" + override).etag());
    }

    private UUID granted(UUID person, UUID unit, LocalDate until) {
        var override = asked(person, unit, until);
        var answer = decide(approver(), override, "grant", grantOn(today()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return override;
    }

    private List<String> listedOn(LocalDate day) {
        return items(day).valueStream().map(it -> it.path("overrideId").asString()).toList();
    }

    private JsonNode items(LocalDate day) {
        return api.get(approver(), "/api/v1/overrides?limit=200&asOf=" + day).json().path("items");
    }

    @Test
    @Tag("TN12-11")
    void granted_by_a_second_person_it_lets_somebody_be_appointed_and_that_is_said_and_noted() {
        var unit = communeWithRoom();
        var person = collegeGraduate(unit);
        assertThat(appoint(person, unit).codes()).containsExactly("CRITERION_UNMET");
        var override = granted(person, unit, today().plusDays(30));

        var answer = appoint(person, unit);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var caution = answer.json().path("cautions").get(0);
        assertThat(caution.path("code").asString()).isEqualTo("STANDARD_OVERRIDDEN");
        assertThat(caution.path("source").asString()).isEqualTo(BASIS);
        assertThat(reliedOn(override)).containsExactly("12/QĐ-UBND");
        var told = published(EventType.OVERRIDE_GRANTED, override.toString());
        assertThat(told.path("criteria").get(0).asString()).isEqualTo("PROFESSIONAL_LEVEL");
        assertThat(told.has("legalBasis")).isFalse();
    }

    private List<String> reliedOn(UUID override) {
        return jdbc.sql(
                        """
                SELECT payload ->> 'decisionNumber'
                  FROM journal
                 WHERE subject_id = :override
                   AND type = 'OverrideReliedOn'
                """)
                .param("override", override.toString())
                .query(String.class)
                .list();
    }

    @Test
    @Tag("TN12-11")
    void it_lets_somebody_be_recruited_too() {
        var unit = communeWithRoom();
        var person = collegeGraduate(unit);
        var override = granted(person, unit, today());
        var body = appointment(unit, SPECIALIST, today());
        body.remove("main");
        body.put("degree", "COLLEGE");
        body.put("grade", "GOOD");

        var answer = api.post(officer(), "/api/v1/persons/" + person + "/recruitments", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(reliedOn(override)).hasSize(1);
    }

    @Test
    @Tag("TN12-11")
    void what_is_only_asked_for_or_declined_or_expired_lets_nobody_pass() {
        var unit = communeWithRoom();
        var asking = collegeGraduate(unit);
        asked(asking, unit, today().plusDays(30));
        var declined = collegeGraduate(unit);
        decide(
                approver(),
                asked(declined, unit, today().plusDays(30)),
                "decline",
                Map.of("reason", "Không đủ căn cứ"));
        var late = collegeGraduate(unit);
        var override = granted(late, unit, today().plusDays(30));
        correct(override, today().minusDays(1));

        for (var person : List.of(asking, declined, late)) {
            var before = written();
            assertThat(appoint(person, unit).codes()).containsExactly("CRITERION_UNMET");
            assertThat(written()).isEqualTo(before);
        }
    }

    /** As if it had been granted long ago and expired since. */
    private void correct(UUID override, LocalDate until) {
        var correction = new HashMap<String, Object>();
        correction.put("criteria", List.of("PROFESSIONAL_LEVEL"));
        correction.put("legalBasis", BASIS);
        correction.put("until", until);
        correction.put("grant", grantOn(until.minusDays(10)));
        correction.put("reason", "Ghi nhầm ngày");
        var answer = decide(approver(), override, "correct", correction);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    @Tag("TN12-11")
    void whoever_asked_does_not_grant() {
        var unit = communeWithRoom();
        var person = collegeGraduate(unit);
        var both =
                tokens.of(
                        "both",
                        Set.of(Role.HOME_AFFAIRS_OFFICER, Role.HOME_AFFAIRS_APPROVER),
                        Set.of(province()));
        var override = id(ask(both, person, request(unit, today())).json().path("overrideId"));
        var before = written();

        assertThat(decide(both, override, "grant", grantOn(today())).codes())
                .containsExactly("ASKED_BY_YOURSELF");
        assertThat(decide(both, override, "decline", Map.of("reason", "a")).codes())
                .containsExactly("ASKED_BY_YOURSELF");
        assertThat(decide(officer(), override, "grant", grantOn(today())).status()).isEqualTo(403);
        assertThat(written()).isEqualTo(before);
        assertThat(decide(approver(), override, "grant", grantOn(today())).status()).isEqualTo(200);
        assertThat(decide(approver(), override, "grant", grantOn(today())).codes())
                .containsExactly("OVERRIDE_DECIDED_ALREADY");
    }

    @Test
    @Tag("TN12-11")
    void every_one_that_holds_on_a_day_is_listed_with_authority_basis_and_expiry() {
        var unit = communeWithRoom();
        var person = collegeGraduate(unit);
        var override = granted(person, unit, today().plusDays(1));

        assertThat(listedOn(today())).contains(override.toString());
        assertThat(listedOn(today().plusDays(1))).contains(override.toString());
        assertThat(listedOn(today().plusDays(2))).doesNotContain(override.toString());
        assertThat(listedOn(today().minusDays(1))).doesNotContain(override.toString());
        var shown =
                items(today())
                        .valueStream()
                        .filter(it -> it.path("overrideId").asString().equals(override.toString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(shown.path("legalBasis").asString()).isEqualTo(BASIS);
        assertThat(shown.path("requestedBy").asString()).isEqualTo("officer");
        assertThat(shown.at("/grant/grantedBy").asString()).isEqualTo("approver");
        assertThat(shown.at("/grant/authority").asString()).isEqualTo("PROVINCIAL_PC");
    }

    @Test
    void a_withdrawn_one_lets_nobody_pass_and_the_world_hears_it() {
        var unit = communeWithRoom();
        var person = collegeGraduate(unit);
        var override = granted(person, unit, today().plusDays(30));
        var before = now();

        var answer = decide(approver(), override, "withdraw", Map.of("reason", "Cấp nhầm người"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(appoint(person, unit).codes()).containsExactly("CRITERION_UNMET");
        var told = newest(EventType.OVERRIDE_WITHDRAWN, override.toString());
        assertThat(told.path("withdrawn").asBoolean()).isTrue();
        assertThat(listedOn(today())).doesNotContain(override.toString());
        assertThat(
                        api.get(
                                        approver(),
                                        "/api/v1/overrides?limit=200&asOf="
                                                + today()
                                                + "&knownAt="
                                                + before)
                                .text())
                .contains(override.toString());
    }

    @Test
    void what_is_met_or_not_known_is_not_overridden_and_nothing_is_written() {
        var unit = communeWithRoom();
        var person = graduate(unit);
        var unknown = register(unit);
        var request = request(unit, today());
        request.put("legalBasis", " ");
        var elsewhere = head(commune());
        var before = written();

        assertThat(ask(officer(), person, request).codes())
                .containsExactlyInAnyOrder("CRITERION_NOT_FAILED", "LEGAL_BASIS_MISSING");
        assertThat(ask(officer(), unknown, request(unit, today())).codes())
                .containsExactly("CRITERION_NOT_FAILED");
        assertThat(ask(elsewhere, person, request(unit, today())).status()).isEqualTo(404);
        assertThat(written()).isEqualTo(before);
    }
}
