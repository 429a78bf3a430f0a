package vn.canbo.personnel.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventType;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api.Answer;

/** The only post of a commune, and whoever has held it for a term. */
class ReappointmentsIT extends PersonnelTest {

    private Answer reappoint(UUID post, LocalDate effectiveOn) {
        return api.post(
                officer(),
                "/api/v1/posts/" + post + "/reappoint",
                Map.of(
                        "decidedOn",
                        today(),
                        "effectiveOn",
                        effectiveOn,
                        "decisionNumber",
                        "21/QĐ"));
    }

    private static UUID onlyPost(JsonNode dossier) {
        return id(dossier.path("posts").get(0).path("postId"));
    }

    private UUID unitWithOnePost() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        allocate(unit, null, 1);
        return unit;
    }

    @Test
    @Tag("CT-2")
    void a_further_term_follows_the_first_in_a_full_unit() {
        var person = inPost(unitWithOnePost());
        var first = onlyPost(dossier(person));
        var day = today().plusDays(10);

        var answer = reappoint(first, day);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var posts = dossier(person).path("posts");
        assertThat(posts.valueStream().map(it -> it.path("to").asString("")))
                .containsExactly(day.minusDays(1).toString(), "");
        assertThat(posts.get(0).path("endReason").asString()).isEqualTo("TERM_ENDED");
        assertThat(posts.get(1).path("from").asString()).isEqualTo(day.toString());
        published(EventType.POST_ENDED, first.toString());
        published(EventType.POST_TAKEN, answer.json().path("postId").asString());
    }

    @Test
    @Tag("CT-2")
    @Tag("TN12-11")
    void whoever_does_not_meet_the_standard_any_more_is_not_reappointed_and_the_term_goes_on() {
        var unit = unitWithOnePost();
        var person = register(unit);
        var diploma = qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        assertThat(appoint(person, unit).status()).isEqualTo(201);
        var withdrawn =
                api.post(
                        officer(),
                        "/api/v1/qualifications/" + diploma + "/withdraw",
                        Map.of("reason", "Bằng không hợp lệ"),
                        "If-Match",
                        versionOf(person));
        assertThat(withdrawn.status()).isEqualTo(200);
        var before = written();

        var answer = reappoint(onlyPost(dossier(person)), today().plusDays(10));

        assertThat(answer.codes()).containsExactly("CRITERION_UNKNOWN");
        assertThat(written()).isEqualTo(before);
        assertThat(dossier(person).path("posts")).hasSize(1);
    }

    @Test
    void a_term_that_has_ended_or_has_not_begun_is_followed_by_none() {
        var unit = unitWithOnePost();
        var person = inPost(unit);
        var post = onlyPost(dossier(person));
        var before = written();

        assertThat(reappoint(post, today()).codes()).containsExactly("POST_NOT_HELD");
        assertThat(written()).isEqualTo(before);
        var end =
                Map.of(
                        "lastDay",
                        today().plusDays(5),
                        "reason",
                        "TERM_ENDED",
                        "decisionNumber",
                        "5/QĐ");
        assertThat(api.post(officer(), "/api/v1/posts/" + post + "/end", end).status())
                .isEqualTo(200);
        assertThat(reappoint(post, today().plusDays(6)).codes())
                .containsExactly("POST_ALREADY_ENDED");
    }
}
