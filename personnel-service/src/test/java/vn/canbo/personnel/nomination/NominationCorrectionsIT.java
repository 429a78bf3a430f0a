package vn.canbo.personnel.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.EventType;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

class NominationCorrectionsIT extends NominationTest {

    private static Map<String, Object> correction(String status, String day, DecidingBody body) {
        var correction = new HashMap<>(decision(day, body));
        correction.put("status", status);
        correction.put("reason", "Ghi nhầm ngày");
        return correction;
    }

    private Answer correct(UUID nomination, Map<String, Object> correction) {
        return change(nomination, "nominations/" + nomination + "/steps/correct", correction);
    }

    private Answer takeBack(UUID nomination) {
        return change(
                nomination,
                "nominations/" + nomination + "/steps/withdraw",
                Map.of("reason", "Ghi nhầm hồ sơ"));
    }

    @Test
    void it_can_be_asked_where_it_stood_on_a_day_and_what_was_known_then() {
        var commune = communeWithChair();
        var nomination = approved(nominee(commune), commune);
        var before = now();
        var corrected =
                correct(nomination, correction("APPROVED", "2021-09-25", DecidingBody.DISTRICT_PC));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);

        assertThat(statusOf(nomination, "?asOf=2021-09-22")).isEqualTo("APPRAISED");
        assertThat(statusOf(nomination, "?asOf=2021-09-25")).isEqualTo("APPROVED");
        assertThat(statusOf(nomination, "?asOf=2021-09-22&knownAt=" + before))
                .isEqualTo("APPROVED");
        assertThat(
                        api.get(officer(), "/api/v1/nominations/" + nomination + "?asOf=2021-08-31")
                                .status())
                .isEqualTo(404);
        var told = newest(EventType.NOMINATION_CORRECTED, nomination.toString());
        assertThat(told.path("decidedOn").asString()).isEqualTo("2021-09-25");
        assertThat(told.path("decidedBy").asString()).isEqualTo("DISTRICT_PC");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    APPROVED, 2021-09-09, DECIDED_BEFORE_STEP
                    APPROVED, 2021-10-02, DECIDED_AFTER_STEP
                    APPROVED, 2099-01-01, DECIDED_IN_THE_FUTURE
                    RATIFIED, 2021-10-05, STEP_NOT_TAKEN
                    """)
    void what_cannot_have_been_is_no_correction(String status, String day, String code) {
        var commune = communeWithChair();
        var nomination = approved(nominee(commune), commune);
        taken(officer(), nomination, "election", election(true));
        var before = written();

        var answer =
                correct(
                        nomination,
                        correction(status, day, DecidingBody.PROVINCIAL_PARTY_COMMITTEE));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).contains(code);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("QN-16")
    void an_approval_of_another_day_is_asked_everything_for_that_day() {
        var commune = communeWithChair();
        var nomination = nominated(nominee(commune), commune);
        taken(officer(), nomination, "appraise", decision("2021-09-02", DecidingBody.DISTRICT_PC));
        allOpinions(nomination);
        taken(approver(), nomination, "approve", approval("2021-09-20"));
        var before = written();

        var answer =
                correct(nomination, correction("APPROVED", "2021-09-04", DecidingBody.DISTRICT_PC));

        assertThat(answer.codes()).containsExactly("OPINIONS_MISSING");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void the_day_on_which_the_office_is_expected_can_be_corrected_with_the_draft() {
        var commune = communeWithChair();
        var nomination = nominated(nominee(commune), commune);
        var correction = correction("DRAFT", "2021-09-01", DecidingBody.COMMUNE_PARTY_COMMITTEE);
        correction.put("expectedOn", "2021-11-01");
        var before = now();

        assertThat(correct(nomination, correction).status()).isEqualTo(200);

        assertThat(show(nomination, "").path("expectedOn").asString()).isEqualTo("2021-11-01");
        assertThat(show(nomination, "?knownAt=" + before).path("expectedOn").asString())
                .isEqualTo(EXPECTED);
        assertThat(correct(nomination, correction).codes()).containsExactly("NOTHING_TO_CORRECT");
    }

    @Test
    void a_step_that_was_never_taken_is_taken_back_and_the_right_one_can_follow() {
        var commune = communeWithChair();
        var nomination = approved(nominee(commune), commune);
        taken(officer(), nomination, "election", election(false));

        assertThat(takeBack(nomination).status()).isEqualTo(200);

        var told = newest(EventType.NOMINATION_CORRECTED, nomination.toString());
        assertThat(told.path("status").asString()).isEqualTo("APPROVED");
        taken(officer(), nomination, "election", election(true));
        assertThat(statusOf(nomination, "")).isEqualTo("ELECTED");
    }

    @Test
    void the_office_is_taken_back_after_the_post_is_withdrawn() {
        var commune = communeWithChair();
        var person = nominee(commune);
        var nomination = inOffice(person, commune);
        var post = dossier(person).path("posts").get(0).path("postId").asString();
        var before = written();

        assertThat(takeBack(nomination).codes()).containsExactly("POST_STILL_RECORDED");
        assertThat(written()).isEqualTo(before);
        var withdrawn =
                api.post(
                        officer(),
                        "/api/v1/posts/" + post + "/withdraw",
                        Map.of("reason", "Ghi nhầm"),
                        "If-Match",
                        versionOf(person));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(takeBack(nomination).status()).isEqualTo(200);
        assertThat(statusOf(nomination, "")).isEqualTo("RATIFIED");
    }

    @Test
    void the_draft_is_no_step_to_be_taken_back_but_the_nomination_can_be_withdrawn() {
        var commune = communeWithChair();
        var person = nominee(commune);
        var nomination = nominated(person, commune);
        var withdrawal = decision("2021-09-03", DecidingBody.COMMUNE_PARTY_COMMITTEE);
        withdrawal.put("reason", "Xin rút");

        assertThat(takeBack(nomination).codes()).containsExactly("DRAFT_IS_FIRST");
        assertThat(nominate(officer(), person, draft(commune)).codes())
                .containsExactly("ALREADY_NOMINATED");
        taken(head(commune.id()), nomination, "withdraw", withdrawal);
        published(EventType.NOMINATION_WITHDRAWN, nomination.toString());
        assertThat(take(head(commune.id()), nomination, "withdraw", withdrawal).codes())
                .containsExactly("STEP_OUT_OF_ORDER");
        assertThat(nominate(officer(), person, draft(commune)).status()).isEqualTo(201);
    }

    @Test
    void what_is_nominated_elsewhere_is_not_found_and_nobody_is_elected_to_what_is_no_election() {
        var commune = communeWithChair();
        var other = communeWithChair();
        var person = nominee(commune);
        var nomination = nominated(person, commune);
        var wrong = draft(commune);
        wrong.put("title", "JUSTICE_CIVIL_STATUS");
        var foreign = draft(other);
        var before = written();

        assertThat(take(head(other.id()), nomination, "election", election(true)).status())
                .isEqualTo(404);
        assertThat(api.get(head(other.id()), "/api/v1/nominations/" + nomination).status())
                .isEqualTo(404);
        assertThat(api.get(head(other.id()), "/api/v1/nominations?unit=" + commune.id()).json())
                .isEmpty();
        assertThat(nominate(head(commune.id()), person, foreign).status()).isEqualTo(403);
        assertThat(nominate(head(commune.id()), person, wrong).codes())
                .containsExactly("TITLE_IS_NOT_ELECTED");
        assertThat(nominate(clerk(commune.id()), person, draft(commune)).status()).isEqualTo(403);
        assertThat(written()).isEqualTo(before);
        assertThat(
                        api.get(head(commune.id()), "/api/v1/nominations?unit=" + commune.id())
                                .json()
                                .get(0)
                                .path("status")
                                .asString())
                .isEqualTo("DRAFT");
    }

    @Test
    void a_registration_is_kept_while_somebody_is_or_was_nominated() {
        var commune = communeWithChair();
        var identity = identity(commune.id());
        var person = register(identity);
        nominated(person, commune);

        var answer =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/withdraw",
                        Map.of("reason", "Lập hồ sơ hai lần"),
                        "If-Match",
                        versionOf(person));

        assertThat(answer.codes()).isEqualTo(List.of("DOSSIER_HOLDS_NOMINATIONS"));
    }

    @Test
    void an_old_version_is_no_ground_to_go_on() {
        var commune = communeWithChair();
        var nomination = nominated(nominee(commune), commune);
        var stale = api.get(officer(), "/api/v1/nominations/" + nomination).etag();
        opine(nomination, DecidingBody.DISTRICT_PC, "2021-09-05");

        var answer =
                api.post(
                        tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province())),
                        "/api/v1/nominations/" + nomination + "/appraise",
                        decision("2021-09-10", DecidingBody.DISTRICT_PC),
                        "If-Match",
                        stale);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(statusOf(nomination, "")).isEqualTo("DRAFT");
    }
}
