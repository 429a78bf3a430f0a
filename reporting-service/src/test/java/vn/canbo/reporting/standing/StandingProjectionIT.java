package vn.canbo.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static vn.canbo.reporting.Told.event;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.events.code.Sex;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.Told;
import vn.canbo.service.feed.Received;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;

@CanboServiceTest
class StandingProjectionIT {

    @Autowired StandingProjection projection;
    @Autowired StandingSchedule schedule;
    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Views views;

    @BeforeEach
    void look() {
        views = new Views(projection, api, tokens, jdbc, transaction);
    }

    @Test
    @Tag("LS-7")
    void a_person_with_two_posts_counts_once_and_both_posts_count() {
        var unit = UUID.randomUUID();
        var other = UUID.randomUUID();
        var person = UUID.randomUUID();

        views.tell(
                event(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1),
                event(EventType.PERSON_FACTS_RECORDED, Told.facts(person, Sex.FEMALE), 1),
                taken(person, other, "PC_CHAIR", false),
                taken(person, unit, "PARTY_SECRETARY", true),
                assessed(person, "PARTY_SECRETARY", Verdict.ABOVE, 1),
                assessed(person, "PC_CHAIR", Verdict.MET, 1));

        assertThat(views.figures(unit))
                .isEqualTo(Map.of("headcount", 1, "cadres", 1, "women", 1, "met", 1, "posts", 1));
        assertThat(views.figures(other)).isEqualTo(Map.of("posts", 1));
    }

    @Test
    void who_was_registered_by_mistake_counts_nowhere_and_older_news_brings_nobody_back() {
        var unit = UUID.randomUUID();
        var person = UUID.randomUUID();
        var colleague = UUID.randomUUID();
        var post = taken(person, unit, "PC_CHAIR", true);
        views.tell(
                event(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1),
                event(EventType.PERSON_FACTS_RECORDED, Told.facts(person, Sex.FEMALE), 1),
                post,
                assessed(person, "PC_CHAIR", Verdict.MET, 1),
                event(EventType.PERSON_REGISTERED, Told.person(colleague, Category.CADRE), 1),
                taken(colleague, unit, "PC_CHAIR", true),
                assessed(colleague, "PC_CHAIR", Verdict.MET, 1));
        assertThat(views.figures(unit)).containsEntry("headcount", 2);
        var left = Map.of("headcount", 1, "cadres", 1, "met", 1, "posts", 1, "unplaced", 1);

        views.tell(
                event(
                        EventType.PERSON_REGISTRATION_WITHDRAWN,
                        Told.withdrawn(person, Category.CADRE),
                        3));
        assertThat(views.figures(unit)).isEqualTo(left);
        views.tell(event(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 2));
        assertThat(views.figures(unit)).isEqualTo(left);
        assertThat(views.difference()).isEmpty();
        var officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(unit));
        assertThat(api.get(officer, "/api/v1/compliance/persons/" + person).status())
                .isEqualTo(404);
        assertThat(api.get(officer, "/api/v1/compliance/persons/" + colleague).status())
                .isEqualTo(200);
    }

    @Test
    @Tag("LS-24")
    void a_person_is_as_good_as_the_worst_of_the_titles_held() {
        var unit = UUID.randomUUID();
        var person = UUID.randomUUID();
        views.tell(
                event(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1),
                taken(person, unit, "PC_CHAIR", true),
                taken(person, unit, "PARTY_SECRETARY", false),
                assessed(person, "PC_CHAIR", Verdict.ABOVE, 1));

        assertThat(views.figures(unit)).containsEntry("cannot_tell", 1).doesNotContainKey("above");

        views.tell(assessed(person, "PARTY_SECRETARY", Verdict.UNMET_IN_GRACE, 1));
        assertThat(views.figures(unit)).containsEntry("unmet_in_grace", 1);

        views.tell(assessed(person, "PARTY_SECRETARY", Verdict.UNMET, 2));
        assertThat(views.figures(unit)).containsEntry("unmet", 1);

        views.tell(assessed(person, "PARTY_SECRETARY", Verdict.ABOVE, 3));
        assertThat(views.figures(unit)).containsEntry("above", 1).containsEntry("headcount", 1);
    }

    @Test
    void posts_and_secondments_of_a_stranger_are_unplaced_until_the_person_is_known() {
        var sender = UUID.randomUUID();
        var host = UUID.randomUUID();
        var person = UUID.randomUUID();
        views.tell(
                taken(person, sender, "PC_CHAIR", true),
                event(
                        EventType.SECONDMENT_STARTED,
                        Told.secondment(
                                UUID.randomUUID(), person, sender, host, SecondmentStatus.ACTIVE),
                        2));

        assertThat(views.figures(sender)).isEqualTo(Map.of("unplaced", 2));
        assertThat(views.figures(host)).isEqualTo(Map.of("unplaced", 1));

        views.tell(
                event(
                        EventType.PERSON_REGISTERED,
                        Told.person(person, Category.PUBLIC_EMPLOYEE),
                        1));

        assertThat(views.figures(sender))
                .isEqualTo(
                        Map.of(
                                "headcount", 1,
                                "public_employees", 1,
                                "cannot_tell", 1,
                                "posts", 1,
                                "seconded_out", 1));
        assertThat(views.figures(host)).isEqualTo(Map.of("seconded_in", 1));
    }

    @Test
    void the_total_of_a_unit_counts_instead_of_the_sum_of_its_titles() {
        var unit = UUID.randomUUID();
        views.tell(
                allocated(UUID.randomUUID(), unit, "PC_CHAIR", 1),
                allocated(UUID.randomUUID(), unit, "OFFICE_STATISTICS", 3));

        assertThat(views.figures(unit)).isEqualTo(Map.of("allocated_posts", 4));

        views.tell(allocated(UUID.randomUUID(), unit, null, 20));

        assertThat(views.figures(unit)).isEqualTo(Map.of("allocated_posts", 20));
    }

    @Test
    void a_repeated_secondment_and_an_older_one_that_comes_later_change_nothing() {
        var sender = UUID.randomUUID();
        var host = UUID.randomUUID();
        var one = UUID.randomUUID();
        var six = UUID.randomUUID();
        views.tell(
                event(EventType.PERSON_REGISTERED, Told.person(one, Category.CIVIL_SERVANT), 1),
                event(EventType.PERSON_REGISTERED, Told.person(six, Category.PUBLIC_EMPLOYEE), 1));
        var id = UUID.randomUUID();
        var started =
                event(
                        EventType.SECONDMENT_STARTED,
                        Told.secondment(id, one, sender, host, SecondmentStatus.ACTIVE),
                        2);
        var sixth = UUID.randomUUID();
        views.tell(started);
        views.tell(
                event(
                        EventType.SECONDMENT_STARTED,
                        Told.secondment(sixth, six, sender, host, SecondmentStatus.ACTIVE),
                        2));
        assertThat(views.figures(host)).isEqualTo(Map.of("seconded_in", 2));

        views.tell(started);
        views.tell(
                event(
                        EventType.STAFF_RETURNED,
                        Told.secondment(sixth, six, sender, host, SecondmentStatus.RETURNED),
                        4));
        views.tell(
                event(
                        EventType.SECONDMENT_ENDED,
                        Told.secondment(sixth, six, sender, host, SecondmentStatus.ENDED_EARLY),
                        3));

        assertThat(views.figures(host)).isEqualTo(Map.of("seconded_in", 1));
        assertThat(views.figures(sender)).isEqualTo(Map.of("seconded_out", 1));
        assertThat(
                        jdbc.sql("SELECT status FROM secondment WHERE secondment_id = :id")
                                .param("id", sixth)
                                .query(String.class))
                .satisfies(
                        query ->
                                assertThat(views.asOurselves(query::single)).isEqualTo("RETURNED"));
    }

    @Test
    void a_higher_epoch_replaces_whatever_version_and_a_lower_one_nothing() {
        var unit = UUID.randomUUID();
        var person = UUID.randomUUID();
        views.tell(
                event(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1),
                taken(person, unit, "PC_CHAIR", true),
                assessed(person, "PC_CHAIR", Verdict.MET, 9));

        views.tell(
                event(
                        EventType.STANDARD_ASSESSED,
                        Told.verdict(person, "PC_CHAIR", unit, Verdict.UNMET),
                        2,
                        1));
        assertThat(views.figures(unit)).containsEntry("unmet", 1);

        views.tell(assessed(person, "PC_CHAIR", Verdict.ABOVE, 10));
        assertThat(views.figures(unit)).containsEntry("unmet", 1);
    }

    @Test
    void a_verdict_past_its_day_and_a_post_past_its_end_move_the_figures_when_the_day_turns() {
        var unit = UUID.randomUUID();
        var stays = UUID.randomUUID();
        var leaves = UUID.randomUUID();
        var today = views.asOurselves(() -> views.countedDay());
        views.tell(
                event(EventType.PERSON_REGISTERED, Told.person(stays, Category.CADRE), 1),
                event(EventType.PERSON_REGISTERED, Told.person(leaves, Category.CADRE), 1),
                taken(stays, unit, "PC_CHAIR", true),
                event(
                        EventType.POST_ENDED,
                        new PostState(
                                UUID.randomUUID(),
                                leaves,
                                unit,
                                "PC_VICE_CHAIR",
                                true,
                                Told.BEFORE,
                                today,
                                EndReason.RETIRED,
                                false),
                        2),
                event(
                        EventType.STANDARD_ASSESSED,
                        Told.verdict(stays, "PC_CHAIR", unit, Verdict.MET, today.plusDays(1)),
                        1),
                assessed(leaves, "PC_VICE_CHAIR", Verdict.MET, 1));
        assertThat(views.figures(unit)).containsEntry("headcount", 2).containsEntry("met", 2);

        views.inTransaction(() -> schedule.turn(today.plusDays(1)));

        assertThat(views.figures(unit))
                .isEqualTo(Map.of("headcount", 1, "cadres", 1, "cannot_tell", 1, "posts", 1));
        assertThat(views.difference()).isEmpty();
    }

    @Test
    void the_recount_finds_a_figure_that_was_tampered_with() {
        var unit = UUID.randomUUID();
        views.tell(allocated(UUID.randomUUID(), unit, null, 5));
        assertThat(views.difference()).isEmpty();

        views.inTransaction(
                () ->
                        jdbc.sql("UPDATE unit_counter SET posts = 3 WHERE unit_id = :unit")
                                .param("unit", unit)
                                .update());

        assertThat(views.difference())
                .singleElement(STRING)
                .contains(unit.toString(), "\"posts\"", "\"3\"", "\"0\"");
        views.inTransaction(
                () ->
                        jdbc.sql("UPDATE unit_counter SET posts = 0 WHERE unit_id = :unit")
                                .param("unit", unit)
                                .update());
    }

    private static Received taken(UUID person, UUID unit, String title, boolean main) {
        return event(
                EventType.POST_TAKEN, Told.post(UUID.randomUUID(), person, unit, title, main), 1);
    }

    private static Received assessed(UUID person, String title, Verdict verdict, long version) {
        return event(
                EventType.STANDARD_ASSESSED,
                Told.verdict(person, title, UUID.randomUUID(), verdict),
                version);
    }

    private static Received allocated(UUID id, UUID unit, @Nullable String title, int posts) {
        return event(EventType.ESTABLISHMENT_ALLOCATED, Told.allocation(id, unit, title, posts), 1);
    }
}
