package vn.canbo.personnel.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.EventType;
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.PersonnelTest;

class ExitsIT extends PersonnelTest {

    /** Streamlined, reassigned lower, resigned from office, released: all ends are normal. */
    @ParameterizedTest
    @EnumSource(EndReason.class)
    @Tag("CT-3")
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
