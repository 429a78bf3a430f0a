package vn.canbo.personnel.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventType;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

/** Somebody carries the duty for the Party office of a ward from 2021-10-01. */
@Tag("TN12-16")
class DutiesIT extends OfficeTest {

    private UUID ward = UUID.randomUUID();
    private UUID person = UUID.randomUUID();
    private UUID duty = UUID.randomUUID();

    @BeforeEach
    void assigned() {
        ward = ward();
        allocate(ward, OFFICE, 2, FIRST, null);
        person = placed(ward, OFFICE, FIRST);
        duty = assigned(person, ward, "2021-10-01");
    }

    @Test
    void it_stands_in_the_dossier_of_the_days_on_which_it_is_carried() {
        assertThat(duties("")).hasSize(1);
        assertThat(duties("").get(0).path("duty").asString()).isEqualTo("PARTY_COMMITTEE_OFFICE");
        assertThat(duties("").get(0).path("decisionNumber").asString()).isEqualTo("21/QĐ-UBND");
        assertThat(duties("?asOf=2021-09-30")).isEmpty();
        assertThat(duties("?asOf=2025-06-30")).hasSize(1);
        assertThat(duties("?asOf=2025-07-01")).isEmpty();
    }

    @Test
    void it_ends_by_decision_and_only_once() {
        var answer = change("end", Map.of("lastDay", "2022-05-31", "decisionNumber", "22/QĐ"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.etag()).isEqualTo(versionOf(person));
        var told = published(EventType.DUTY_ENDED, duty.toString());
        assertThat(told.path("to").asString()).isEqualTo("2022-05-31");
        var before = written();
        assertThat(
                        change("end", Map.of("lastDay", "2022-06-01", "decisionNumber", "23/QĐ"))
                                .codes())
                .containsExactly("DUTY_ENDS_ALREADY");
        assertThat(change("end", Map.of("lastDay", "2021-09-30", "decisionNumber", " ")).codes())
                .containsExactly("DECISION_NUMBER_MISSING", "ENDS_BEFORE_IT_BEGINS");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_correction_is_what_was_assigned_and_what_was_known_stays_readable() {
        var before = now();

        var answer = change("correct", correction("2021-11-01"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(published(EventType.DUTY_CORRECTED, duty.toString()).path("from").asString())
                .isEqualTo("2021-11-01");
        assertThat(duties("?asOf=2021-10-31")).isEmpty();
        assertThat(duties("?asOf=2021-10-31&knownAt=" + before)).hasSize(1);
        assertThat(duties("").get(0).path("decisionNumber").asString()).isEqualTo("24/QĐ");
        var written = written();
        assertThat(change("correct", correction("2021-11-01")).codes())
                .containsExactly("NOTHING_TO_CORRECT");
        var early = correction("2021-09-30");
        early.put("reason", " ");
        assertThat(change("correct", early).codes())
                .containsExactly("REASON_MISSING", "NOT_INCUMBENT");
        assertThat(written()).isEqualTo(written);
    }

    @Test
    void a_withdrawn_duty_was_never_assigned() {
        var before = now();

        assertThat(change("withdraw", Map.of("reason", "")).codes())
                .containsExactly("REASON_MISSING");
        var answer = change("withdraw", Map.of("reason", "Ghi nhầm người"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(
                        published(EventType.DUTY_WITHDRAWN, duty.toString())
                                .path("withdrawn")
                                .asBoolean())
                .isTrue();
        assertThat(duties("")).isEmpty();
        assertThat(duties("?knownAt=" + before)).hasSize(1);
        assertThat(change("withdraw", Map.of("reason", "Ghi nhầm")).status()).isEqualTo(404);
    }

    @Test
    void it_follows_its_post_when_that_is_corrected_or_withdrawn() {
        var post = postOf(person);
        var corrected = post(post, "correct", "2021-10-11", "2022-03-31");

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.etag()).isEqualTo(versionOf(person));
        var told = newest(EventType.DUTY_CORRECTED, duty.toString());
        assertThat(told.path("from").asString()).isEqualTo("2021-10-11");
        assertThat(told.path("to").asString()).isEqualTo("2022-03-31");

        var withdrawn = post(post, "withdraw", "", "");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(newest(EventType.DUTY_WITHDRAWN, duty.toString()).path("withdrawn").asBoolean())
                .isTrue();
        assertThat(duties("")).isEmpty();
    }

    @Test
    void an_exit_answers_with_the_version_after_the_duty_ended_too() {
        assertThat(leaves(person, "2021-12-31").etag()).isEqualTo(versionOf(person));
    }

    @Test
    void nobody_carries_it_without_the_title_or_after_the_rule_ended() {
        var other = official(ward);
        allocate(ward, "JUSTICE_CIVIL_STATUS", 1, FIRST, null);
        assertThat(place(other, ward, "JUSTICE_CIVIL_STATUS", FIRST).status()).isEqualTo(201);
        var unknown = duty(UUID.randomUUID(), "2021-10-01");
        var tooLong = duty(ward, "2021-10-01");
        tooLong.put("to", "2025-07-01");
        var before = written();

        assertThat(assign(other, duty(ward, "2021-10-01")).codes())
                .containsExactly("NOT_INCUMBENT");
        assertThat(assign(person, duty(ward, "2025-07-01")).codes())
                .containsExactly("DUTY_NOT_IN_FORCE");
        assertThat(assign(person, tooLong).codes()).containsExactly("DUTY_OUTLIVES");
        assertThat(assign(person, unknown).codes()).containsExactly("UNIT_NOT_KNOWN");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void who_decides_answers_for_the_unit_and_names_the_version() {
        var neighbour =
                tokens.of("neighbour", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province("98")));
        var clerk = clerk(ward);
        var body = Map.of("reason", "Ghi nhầm");
        var path = "/api/v1/duties/" + duty + "/withdraw";
        var old = versionOf(person);
        leaves(person, "2024-12-31");
        var before = written();

        assertThat(api.post(neighbour, path, body, "If-Match", versionOf(person)).status())
                .isEqualTo(404);
        assertThat(api.post(clerk, path, body, "If-Match", versionOf(person)).status())
                .isEqualTo(403);
        assertThat(api.post(officer(), path, body).status()).isEqualTo(428);
        assertThat(api.post(officer(), path, body, "If-Match", old).status()).isEqualTo(412);
        var elsewhere = "/api/v1/persons/" + person + "/duties";
        assertThat(api.post(neighbour, elsewhere, duty(ward, "2022-01-01")).status())
                .isEqualTo(403);
        assertThat(written()).isEqualTo(before);
    }

    private JsonNode duties(String query) {
        return api.get(officer(), "/api/v1/persons/" + person + query).json().path("duties");
    }

    private Answer change(String what, Map<String, ?> body) {
        return api.post(
                officer(),
                "/api/v1/duties/" + duty + "/" + what,
                body,
                "If-Match",
                versionOf(person));
    }

    private static Map<String, Object> correction(String from) {
        return new HashMap<>(
                Map.of("from", from, "decisionNumber", "24/QĐ", "reason", "Ghi nhầm ngày"));
    }

    private Answer post(UUID post, String what, String from, String to) {
        var body =
                what.equals("withdraw")
                        ? Map.<String, Object>of("reason", "Ghi nhầm")
                        : Map.<String, Object>of(
                                "title", OFFICE,
                                "main", true,
                                "from", from,
                                "to", to,
                                "reason", "Ghi nhầm");
        return api.post(
                officer(),
                "/api/v1/posts/" + post + "/" + what,
                body,
                "If-Match",
                versionOf(person));
    }
}
