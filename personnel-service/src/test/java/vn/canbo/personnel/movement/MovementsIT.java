package vn.canbo.personnel.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventType;

/** Out of service by one decision, and out of an office alone. */
class MovementsIT extends MovementTest {

    @Test
    @Tag("LS-29")
    @Tag("CT-3")
    void who_leaves_the_service_leaves_every_post_on_one_day() {
        var unit = office(SPECIALIST, DEPUTY);
        var person = graduate(unit);
        var main = posted(person, unit, SPECIALIST, true);
        var concurrent = posted(person, unit, DEPUTY, false);

        accepted(exit(person, exit(LocalDate.parse("2026-06-30"), "STREAMLINED")));

        for (var post : List.of(main, concurrent)) {
            assertThat(post(person, post).path("to").asString()).isEqualTo("2026-06-30");
            assertThat(post(person, post).path("endReason").asString()).isEqualTo("STREAMLINED");
            assertThat(
                            published(EventType.POST_ENDED, post.toString())
                                    .path("endReason")
                                    .asString())
                    .isEqualTo("STREAMLINED");
        }
    }

    /** Scenario step C-16. */
    @Test
    @Tag("TN12-15")
    void a_full_unit_can_recruit_again_after_an_exit() {
        var unit = commune();
        allocate(unit, null, 1);
        var leaving = inPost(unit);
        var recruit = graduate(unit);
        var recruitment = appointment(unit, SPECIALIST, today().plusDays(1));
        recruitment.remove("main");
        recruitment.put("degree", "UNIVERSITY");
        recruitment.put("grade", "GOOD");
        var path = "/api/v1/persons/" + recruit + "/recruitments";
        var before = written();

        var refused = api.post(officer(), path, recruitment);
        assertThat(refused.codes()).containsExactly("ESTABLISHMENT_EXCEEDED");
        assertThat(written()).isEqualTo(before);

        accepted(exit(leaving, exit(today(), "RETIRED")));
        var recruited = api.post(officer(), path, recruitment);
        assertThat(recruited.status()).as(recruited.text()).isEqualTo(201);
    }

    @Test
    void an_exit_is_refused_with_every_reason_at_once() {
        var unit = office(SPECIALIST, DEPUTY, CHIEF);
        var person = graduate(unit);
        posted(person, unit, SPECIALIST, true);
        var ended = posted(person, unit, DEPUTY, false);
        api.post(
                officer(),
                "/api/v1/posts/" + ended + "/end",
                Map.of("lastDay", "2026-09-30", "reason", "RELEASED", "decisionNumber", "5/QĐ"));
        var later = appointment(unit, CHIEF, LocalDate.parse("2026-08-01"));
        later.put("main", false);
        assertThat(appoint(person, later).status()).isEqualTo(201);
        var wrong = exit(LocalDate.parse("2026-06-30"), "RELEASED");
        wrong.put("decidedOn", today().plusDays(1).toString());
        var before = written();

        var refused = exit(person, wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.codes())
                .containsExactlyInAnyOrder(
                        "REASON_KEEPS_IN_SERVICE",
                        "DECIDED_IN_THE_FUTURE",
                        "POST_ENDS_LATER",
                        "POST_BEGINS_LATER");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void whoever_holds_no_post_has_none_to_leave() {
        var unit = commune();
        var person = graduate(unit);
        var before = written();

        assertThat(exit(person, exit(today(), "DIED")).codes()).containsExactly("NO_POST_TO_LEAVE");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void nobody_lets_somebody_go_out_of_a_post_in_a_foreign_unit() {
        var unit = office(SPECIALIST);
        var other = office(DEPUTY);
        var person = graduate(unit);
        posted(person, unit, SPECIALIST, true);
        posted(person, other, DEPUTY, false);
        var foreign = head(commune());
        var before = written();
        var path = "/api/v1/persons/" + person + "/exits";

        assertThat(api.post(head(unit), path, exit(today(), "RETIRED")).status()).isEqualTo(403);
        assertThat(api.post(foreign, path, exit(today(), "RETIRED")).status()).isEqualTo(404);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("CT-13")
    void a_leader_resigns_an_office_and_stays_in_service() {
        var unit = office(SPECIALIST, CHIEF);
        var leader = graduate(unit);
        var office = posted(leader, unit, CHIEF, false);
        var work = posted(leader, unit, SPECIALIST, true);
        var resignation =
                Map.of(
                        "lastDay", "2026-06-30",
                        "decidedOn", "2026-06-15",
                        "decisionNumber", "6/QĐ-UBND");
        var before = written();

        var noOffice = api.post(officer(), "/api/v1/posts/" + work + "/resign", resignation);
        assertThat(noOffice.codes()).containsExactly("TITLE_IS_NO_OFFICE");
        assertThat(written()).isEqualTo(before);

        accepted(api.post(officer(), "/api/v1/posts/" + office + "/resign", resignation));
        assertThat(post(leader, office).path("endReason").asString()).isEqualTo("RESIGNED_OFFICE");
        assertThat(
                        post(leader, work).path("to").isMissingNode()
                                || post(leader, work).path("to").isNull())
                .isTrue();
        assertThat(api.post(officer(), "/api/v1/posts/" + office + "/resign", resignation).codes())
                .containsExactly("POST_ALREADY_ENDED");
    }

    @Test
    void an_exit_is_corrected_and_withdrawn_with_all_its_posts() {
        var unit = office(SPECIALIST, DEPUTY);
        var person = graduate(unit);
        var main = posted(person, unit, SPECIALIST, true);
        var concurrent = posted(person, unit, DEPUTY, false);
        var movement = accepted(exit(person, exit(LocalDate.parse("2026-06-30"), "RETIRED")));
        var asRecorded = now();

        var right = correction(LocalDate.parse("2026-07-31"), "RETIRED_EARLY");
        assertThat(change(person, movement, "correct", right).status()).isEqualTo(200);
        for (var post : List.of(main, concurrent)) {
            assertThat(post(person, post).path("to").asString()).isEqualTo("2026-07-31");
            assertThat(
                            newest(EventType.POST_CORRECTED, post.toString())
                                    .path("endReason")
                                    .asString())
                    .isEqualTo("RETIRED_EARLY");
        }
        var kept = correction(LocalDate.parse("2026-07-31"), "TRANSFERRED");
        var before = written();
        assertThat(change(person, movement, "correct", kept).codes())
                .containsExactly("END_REASON_OF_OTHER_KIND");
        assertThat(change(person, movement, "withdraw", Map.of("reason", " ")).codes())
                .containsExactly("REASON_MISSING");
        assertThat(written()).isEqualTo(before);

        assertThat(change(person, movement, "withdraw", Map.of("reason", "Ghi nhầm")).status())
                .isEqualTo(200);
        assertThat(dossier(person).path("posts").valueStream())
                .allMatch(it -> it.path("to").isMissingNode() || it.path("to").isNull());
        var past = api.get(officer(), "/api/v1/persons/" + person + "?knownAt=" + asRecorded);
        assertThat(past.json().path("posts").valueStream())
                .allMatch(it -> it.path("to").asString().equals("2026-06-30"));
        assertThat(change(person, movement, "withdraw", Map.of("reason", "Ghi nhầm")).status())
                .isEqualTo(404);
    }

    @Test
    void who_leaves_before_the_unit_is_merged_does_not_go_on_in_the_successor() {
        var unit = commune();
        allocate(unit, null, 1);
        var person = inPost(unit);
        var merged =
                api.post(
                        tokens.operator(),
                        "/api/v1/units/" + unit + "/merge",
                        Map.of(
                                "successorId", commune(),
                                "effectiveOn", today().plusDays(10).toString()));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(dossier(person).path("posts")).hasSize(2);

        accepted(exit(person, exit(today(), "RETIRED")));

        assertThat(dossier(person).path("posts").valueStream())
                .singleElement()
                .matches(it -> it.path("unitId").asString().equals(unit.toString()))
                .matches(it -> it.path("to").asString().equals(today().toString()))
                .matches(it -> it.path("endReason").asString().equals("RETIRED"));
    }

    @Test
    void a_movement_whose_post_was_changed_since_stays() {
        var unit = office(SPECIALIST);
        var person = graduate(unit);
        var post = posted(person, unit, SPECIALIST, true);
        var movement = accepted(exit(person, exit(LocalDate.parse("2026-06-30"), "RETIRED")));
        var corrected =
                api.post(
                        officer(),
                        "/api/v1/posts/" + post + "/correct",
                        Map.of(
                                "title",
                                SPECIALIST,
                                "main",
                                true,
                                "from",
                                BEGIN.toString(),
                                "to",
                                "2026-05-31",
                                "endReason",
                                "RETIRED",
                                "reason",
                                "Ghi nhầm"),
                        "If-Match",
                        versionOf(person));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        var before = written();

        assertThat(change(person, movement, "withdraw", Map.of("reason", "Ghi nhầm")).codes())
                .containsExactly("POST_CHANGED_SINCE");
        assertThat(written()).isEqualTo(before);
    }
}
