package vn.canbo.personnel.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventType;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api.Answer;

class PostCorrectionsIT extends PersonnelTest {

    private static UUID postOf(Answer answer) {
        return id(answer.json().path("postId"));
    }

    @Test
    void a_wrong_record_is_corrected_and_withdrawn_with_a_reason() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = graduate(unit);
        var answer = appoint(person, unit);
        var post = postOf(answer);
        var path = "/api/v1/posts/" + post;
        var correction = new HashMap<String, Object>();
        correction.put("title", SPECIALIST);
        correction.put("main", true);
        correction.put("from", "2025-09-01");
        correction.put("reason", "Ghi nhầm ngày");

        assertThat(api.post(officer(), path + "/correct", correction).status()).isEqualTo(428);
        var corrected =
                api.post(officer(), path + "/correct", correction, "If-Match", answer.etag());
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(newest(EventType.POST_CORRECTED, post.toString()).path("from").asString())
                .isEqualTo("2025-09-01");
        assertThat(
                        api.post(
                                        officer(),
                                        path + "/correct",
                                        correction,
                                        "If-Match",
                                        answer.etag())
                                .status())
                .isEqualTo(412);

        var withdrawn =
                api.post(
                        officer(),
                        path + "/withdraw",
                        Map.of("reason", "Người khác"),
                        "If-Match",
                        corrected.etag());
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(newest(EventType.POST_WITHDRAWN, post.toString()).path("withdrawn").asBoolean())
                .isTrue();
        assertThat(dossier(person).path("posts")).isEmpty();
    }

    @Test
    void a_correction_that_cannot_be_is_refused_with_every_reason() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var answer = appoint(graduate(unit), unit);
        var path = "/api/v1/posts/" + postOf(answer);
        var correction = new HashMap<String, Object>();
        correction.put("title", "NO_SUCH_TITLE");
        correction.put("main", true);
        correction.put("from", "2025-09-01");
        correction.put("endReason", "RETIRED");
        correction.put("reason", " ");
        var ending = new HashMap<>(correction);
        ending.put("title", SPECIALIST);
        ending.put("to", "2025-08-31");
        ending.put("reason", "Ghi nhầm ngày");
        var before = written();

        var impossible =
                api.post(officer(), path + "/correct", correction, "If-Match", answer.etag());
        var reversed = api.post(officer(), path + "/correct", ending, "If-Match", answer.etag());
        var withdrawn =
                api.post(
                        officer(),
                        path + "/withdraw",
                        Map.of("reason", ""),
                        "If-Match",
                        answer.etag());

        assertThat(impossible.codes())
                .containsExactly("REASON_MISSING", "END_REASON_WITHOUT_END", "TITLE_NOT_KNOWN");
        assertThat(reversed.codes()).containsExactly("ENDS_BEFORE_IT_BEGINS");
        assertThat(withdrawn.codes()).containsExactly("REASON_MISSING");
        assertThat(written()).isEqualTo(before);
    }

    /** A post of one day is a post. */
    @Test
    void a_post_may_end_on_the_day_on_which_it_began() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = graduate(unit);
        var answer = appoint(person, unit);
        var correction = new HashMap<String, Object>();
        correction.put("title", SPECIALIST);
        correction.put("main", true);
        correction.put("from", "2025-09-01");
        correction.put("to", "2025-09-01");
        correction.put("endReason", "RETIRED");
        correction.put("reason", "Ghi nhầm ngày");

        var corrected =
                api.post(
                        officer(),
                        "/api/v1/posts/" + postOf(answer) + "/correct",
                        correction,
                        "If-Match",
                        answer.etag());

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(dossier(person).path("posts").get(0).path("to").asString())
                .isEqualTo("2025-09-01");
    }
}
