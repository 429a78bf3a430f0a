package vn.canbo.personnel.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventType;
import vn.canbo.service.testing.Api.Answer;

/** Out of one post into another by one decision. */
class TransfersIT extends MovementTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    private Answer reassign(UUID post, Map<String, Object> move) {
        return api.post(officer(), "/api/v1/posts/" + post + "/reassign", move);
    }

    @Test
    @Tag("LS-10")
    void a_transfer_ends_one_post_and_begins_the_other_the_day_after() {
        var from = office(SPECIALIST);
        var to = office(SPECIALIST);
        var person = graduate(from);
        var left = posted(person, from, SPECIALIST, true);

        var answer = transfer(left, move(to, SPECIALIST, DAY));

        accepted(answer);
        assertThat(post(person, left).path("to").asString()).isEqualTo("2026-06-30");
        assertThat(post(person, left).path("endReason").asString()).isEqualTo("TRANSFERRED");
        var begun = id(answer.json().path("begun"));
        assertThat(post(person, begun).path("unitId").asString()).isEqualTo(to.toString());
        assertThat(published(EventType.POST_ENDED, left.toString()).path("to").asString())
                .isEqualTo("2026-06-30");
        assertThat(published(EventType.POST_TAKEN, begun.toString()).path("from").asString())
                .isEqualTo("2026-07-01");
    }

    @Test
    void the_gates_of_the_new_post_hold_and_nothing_is_left_half_done() {
        var from = office(SPECIALIST);
        var to = commune();
        var person = graduate(from);
        var left = posted(person, from, SPECIALIST, true);
        var before = written();

        assertThat(transfer(left, move(to, SPECIALIST, DAY)).codes())
                .containsExactly("ESTABLISHMENT_NOT_ALLOCATED");
        assertThat(transfer(left, move(to, "PC_CHAIR", BEGIN)).codes())
                .contains("ENDS_BEFORE_IT_BEGINS", "CRITERION_UNKNOWN");
        assertThat(transfer(left, move(from, SPECIALIST, DAY)).codes())
                .containsExactly("POST_ALREADY_HELD");
        assertThat(written()).isEqualTo(before);
        assertThat(
                        post(person, left).path("endReason").isMissingNode()
                                || post(person, left).path("endReason").isNull())
                .isTrue();
    }

    @Test
    void within_a_full_unit_the_room_that_is_left_counts() {
        var unit = commune();
        allocate(unit, null, 1);
        var person = graduate(unit);
        var left = posted(person, unit, SPECIALIST, true);

        accepted(transfer(left, move(unit, DEPUTY, DAY)));
    }

    @Test
    void a_head_moves_nobody_into_a_foreign_unit() {
        var from = office(SPECIALIST);
        var to = office(SPECIALIST);
        var person = graduate(from);
        var left = posted(person, from, SPECIALIST, true);
        var move = move(to, SPECIALIST, DAY);
        move.put("rotation", false);
        var path = "/api/v1/posts/" + left + "/transfer";
        var before = written();

        assertThat(api.post(head(from), path, move).status()).isEqualTo(403);
        assertThat(api.post(head(to), path, move).status()).isEqualTo(404);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("CT-3")
    void a_reassignment_leads_to_a_lower_post_only() {
        var unit = office(CHIEF, DEPUTY, SPECIALIST);
        var person = graduate(unit);
        var left = posted(person, unit, DEPUTY, true);
        var before = written();

        var refused = reassign(left, move(unit, CHIEF, DAY));
        assertThat(refused.codes()).containsExactly("TITLE_NOT_LOWER");
        assertThat(refused.text()).contains("33/2023/NĐ-CP (cần xác nhận)");
        assertThat(written()).isEqualTo(before);

        accepted(reassign(left, move(unit, SPECIALIST, DAY)));
        assertThat(post(person, left).path("endReason").asString()).isEqualTo("REASSIGNED_LOWER");
    }

    @Test
    void a_transfer_is_put_off_and_put_forward_with_both_posts() {
        var from = office(SPECIALIST);
        var to = office(SPECIALIST);
        var person = graduate(from);
        var left = posted(person, from, SPECIALIST, true);
        var answer = transfer(left, move(to, SPECIALIST, DAY));
        var movement = accepted(answer);
        var begun = id(answer.json().path("begun"));

        for (var lastDay : new String[] {"2026-08-31", "2026-05-31"}) {
            var changed =
                    change(
                            person,
                            movement,
                            "correct",
                            correction(LocalDate.parse(lastDay), "TRANSFERRED"));
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
            assertThat(post(person, left).path("to").asString()).isEqualTo(lastDay);
            assertThat(post(person, begun).path("from").asString())
                    .isEqualTo(LocalDate.parse(lastDay).plusDays(1).toString());
        }
    }

    @Test
    void a_withdrawn_transfer_never_was() {
        var from = office(SPECIALIST);
        var to = office(SPECIALIST);
        var person = graduate(from);
        var left = posted(person, from, SPECIALIST, true);
        var answer = transfer(left, move(to, SPECIALIST, DAY));
        var movement = accepted(answer);
        var begun = answer.json().path("begun").asString();

        var withdrawn = change(person, movement, "withdraw", Map.of("reason", "Chưa ký"));

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(dossier(person).path("posts").valueStream())
                .singleElement()
                .matches(it -> it.path("postId").asString().equals(left.toString()))
                .matches(it -> it.path("to").isMissingNode() || it.path("to").isNull());
        assertThat(newest(EventType.POST_WITHDRAWN, begun).path("withdrawn").asBoolean()).isTrue();
    }

    @Test
    void a_withdrawal_that_would_leave_two_main_posts_is_refused() {
        var from = office(SPECIALIST);
        var to = office(SPECIALIST, DEPUTY);
        var person = graduate(from);
        var left = posted(person, from, SPECIALIST, true);
        var first = transfer(left, move(to, SPECIALIST, DAY));
        var movement = accepted(first);
        var second =
                transfer(
                        id(first.json().path("begun")),
                        move(to, DEPUTY, LocalDate.parse("2026-10-01")));
        accepted(second);
        var before = written();

        assertThat(change(person, movement, "withdraw", Map.of("reason", "Chưa ký")).codes())
                .contains("POST_CHANGED_SINCE", "OTHER_MAIN_POST");
        assertThat(written()).isEqualTo(before);
    }
}
