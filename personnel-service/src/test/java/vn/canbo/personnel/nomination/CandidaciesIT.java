package vn.canbo.personnel.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.origin.Role;

/** What is asked before somebody is approved, and again before the office is taken. */
class CandidaciesIT extends NominationTest {

    /** Scenario A-03. */
    @Test
    @Tag("TN12-11")
    @Tag("CT-2")
    @Tag("CT-12")
    void whoever_is_below_the_standard_is_not_approved_and_the_criterion_is_named() {
        var commune = communeWithChair();
        var person = registered(commune, "Vũ Văn Giả Tưởng", "UPPER_SECONDARY", "ELEMENTARY");
        var nomination = appraised(person, commune);
        var before = written();

        var answer = take(approver(), nomination, "approve", approval("2021-09-15"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly("CRITERION_UNMET");
        var reason = answer.json().path("reasons").get(0);
        assertThat(reason.path("vi").asString()).contains("chuyên môn", "trung cấp", "sơ cấp");
        assertThat(reason.path("en").asString())
                .contains("Professional level", "intermediate", "elementary");
        assertThat(reason.path("source").asString()).isNotEmpty();
        assertThat(written()).isEqualTo(before);
        assertThat(statusOf(nomination, "")).isEqualTo("APPRAISED");
    }

    @ParameterizedTest(name = "decided on {0}: {1}")
    @Tag("QN-18")
    @CsvSource({"2023-07-31, false", "2023-08-01, true"})
    void the_standard_of_the_day_of_the_decision_is_asked(String decidedOn, boolean refused) {
        var commune = communeWithChair();
        var person = registered(commune, "Hồ Văn Kịch Bản", "UPPER_SECONDARY", "INTERMEDIATE");
        var nomination = appraised(person, commune);

        var answer = take(approver(), nomination, "approve", approval(decidedOn));

        assertThat(answer.status()).as(answer.text()).isEqualTo(refused ? 422 : 200);
        assertThat(answer.codes())
                .isEqualTo(refused ? List.of("CRITERION_UNMET", "CRITERION_UNKNOWN") : List.of());
    }

    @Test
    @Tag("TN12-7")
    @Tag("CT-23")
    @Tag("QN-3")
    void relatives_in_the_unit_and_missing_training_are_said_and_bar_nobody() {
        var commune = communeWithChair();
        var relative = serving(commune, "2015-01-01");
        var person = nominee(commune);
        var recorded =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/relatives",
                        Map.of("relativeId", relative.id(), "kinship", "SIBLING"));
        assertThat(recorded.status()).isEqualTo(201);
        var nomination = appraised(person, commune);
        var shown = show(nomination, "?asOf=2021-09-20");
        assertThat(shown.at("/cautions/0/code").asString()).isEqualTo("RELATIVE_IN_SAME_UNIT");
        assertThat(shown.at("/assessment/verdict").asString()).isEqualTo("ABOVE");

        var answer = take(approver(), nomination, "approve", approval("2021-09-20"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/nomination/status").asString()).isEqualTo("APPROVED");
        assertThat(
                        answer.json()
                                .path("cautions")
                                .valueStream()
                                .map(it -> it.path("code").asString()))
                .containsExactly("RELATIVE_IN_SAME_UNIT", "PRE_APPOINTMENT_TRAINING_MISSING");
    }

    @Test
    @Tag("QN-3")
    void of_whom_the_training_is_proved_nothing_is_said() {
        var commune = communeWithChair();
        var person = nominee(commune);
        qualify(person, QualificationKind.JOB_SKILLS, "CERTIFICATE", null);
        var nomination = appraised(person, commune);

        var answer = take(approver(), nomination, "approve", approval("2021-09-20"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("cautions")).isEmpty();
    }

    @Test
    @Tag("TN12-11")
    void an_override_by_a_second_person_lets_a_nominee_pass_until_it_expires() {
        var commune = communeWithChair();
        var person = registered(commune, "Vũ Văn Giả Tưởng", "UPPER_SECONDARY", "ELEMENTARY");
        var nomination = appraised(person, commune);
        var request =
                Map.of(
                        "unitId", commune.id(),
                        "title", CHAIR,
                        "criteria", List.of("PROFESSIONAL_LEVEL"),
                        "legalBasis", "Nghị định 99/2099/NĐ-CP, Điều 1",
                        "until", today());
        var asked = api.post(officer(), "/api/v1/persons/" + person + "/overrides", request);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        var granted =
                api.post(
                        approver(),
                        "/api/v1/overrides/"
                                + asked.json().path("overrideId").asString()
                                + "/grant",
                        decisionOf("DISTRICT_PC", "2021-09-16"),
                        "If-Match",
                        asked.etag());
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);

        assertThat(take(approver(), nomination, "approve", approval("2021-09-15")).codes())
                .containsExactly("CRITERION_UNMET");
        var answer = take(approver(), nomination, "approve", approval("2021-09-16"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/cautions/1/code").asString())
                .isEqualTo("STANDARD_OVERRIDDEN");
    }

    private static Map<String, Object> decisionOf(String authority, String day) {
        return Map.of("authority", authority, "decidedOn", day, "decisionNumber", "9/QĐ");
    }

    @Test
    void whoever_introduced_somebody_does_not_approve() {
        var commune = communeWithChair();
        var both =
                tokens.of(
                        "both",
                        Set.of(Role.HOME_AFFAIRS_OFFICER, Role.HOME_AFFAIRS_APPROVER),
                        Set.of(province()));
        var nomination =
                id(nominate(both, nominee(commune), draft(commune)).json().path("nominationId"));
        allOpinions(nomination);
        taken(both, nomination, "appraise", decision("2021-09-10", DecidingBody.DISTRICT_PC));
        var before = written();

        assertThat(take(both, nomination, "approve", approval("2021-09-20")).codes())
                .containsExactly("APPROVER_DRAFTED");
        assertThat(take(officer(), nomination, "approve", approval("2021-09-20")).status())
                .isEqualTo(403);
        assertThat(written()).isEqualTo(before);
        taken(approver(), nomination, "approve", approval("2021-09-20"));
    }

    @Test
    @Tag("TN12-15")
    void where_no_post_is_free_nobody_is_approved() {
        var commune = communeWithChair();
        inOffice(nominee(commune), commune);
        var second = appraised(nominee(commune), commune);
        var before = written();

        assertThat(take(approver(), second, "approve", approval("2021-09-20")).codes())
                .containsExactly("ESTABLISHMENT_EXCEEDED");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("TN12-15")
    void of_two_who_are_ratified_for_one_post_one_takes_it() {
        var commune = communeWithChair();
        var first = approved(nominee(commune), commune);
        var second = approved(nominee(commune), commune);
        for (var nomination : List.of(first, second)) {
            taken(officer(), nomination, "election", election(true));
            taken(officer(), nomination, "ratification", ratification(true));
        }
        taken(officer(), first, "office", office());
        var before = written();

        var answer = take(officer(), second, "office", office());

        assertThat(answer.codes()).containsExactly("ESTABLISHMENT_EXCEEDED");
        assertThat(written()).isEqualTo(before);
        assertThat(statusOf(second, "")).isEqualTo("RATIFIED");
    }
}
