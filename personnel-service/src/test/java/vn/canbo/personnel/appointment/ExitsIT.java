package vn.canbo.personnel.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.EventType;
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api.Answer;

class ExitsIT extends PersonnelTest {

    private Answer end(UUID post, LocalDate lastDay) {
        return api.post(
                officer(),
                "/api/v1/posts/" + post + "/end",
                Map.of("lastDay", lastDay, "reason", "RETIRED", "decisionNumber", "5/QĐ"));
    }

    private static UUID postOf(Answer answer) {
        return id(answer.json().path("postId"));
    }

    @Test
    void a_post_ends_with_its_reason_and_only_once() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var answer = appoint(graduate(unit), unit);
        var post = postOf(answer);

        assertThat(end(post, today().minusDays(1)).codes())
                .containsExactly("ENDS_BEFORE_IT_BEGINS");
        assertThat(end(post, today()).status()).isEqualTo(200);
        var before = written();
        assertThat(end(post, today()).codes()).containsExactly("POST_ALREADY_ENDED");
        assertThat(written()).isEqualTo(before);

        var told = published(EventType.POST_ENDED, post.toString());
        assertThat(told.path("endReason").asString()).isEqualTo("RETIRED");
        assertThat(told.path("to").asString()).isEqualTo(today().toString());
    }

    /** Streamlined, reassigned lower, resigned from office, released: all ends are normal. */
    @ParameterizedTest
    @EnumSource(EndReason.class)
    @Tag("LS-29")
    void a_post_ends_for_any_reason_and_it_is_told(EndReason reason) {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = inPost(unit);
        var post = dossier(person).path("posts").get(0).path("postId").asString();

        var answer =
                api.post(
                        officer(),
                        "/api/v1/posts/" + post + "/end",
                        Map.of("lastDay", today(), "reason", reason, "decisionNumber", "5/QĐ"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(newest(EventType.POST_ENDED, post).path("endReason").asString())
                .isEqualTo(reason.name());
        assertThat(dossier(person).path("posts").get(0).path("endReason").asString())
                .isEqualTo(reason.name());
    }
}
