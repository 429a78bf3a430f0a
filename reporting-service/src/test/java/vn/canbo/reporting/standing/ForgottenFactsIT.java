package vn.canbo.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.events.Topic;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Sex;
import vn.canbo.reporting.Told;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** Restricted facts that personnel deletes by a tombstone: here the sex of a person alone. */
@CanboServiceTest
class ForgottenFactsIT {

    @Autowired StandingProjection projection;
    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired TestTopics topics;
    @Autowired Feeds feeds;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final UUID unit = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    private Views views;

    @BeforeEach
    void a_woman_in_post() {
        views = new Views(projection, api, tokens, jdbc, transaction);
        topics.send(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1);
        topics.send(
                EventType.POST_TAKEN,
                new PostState(
                        UUID.randomUUID(),
                        person,
                        unit,
                        "PC_CHAIR",
                        true,
                        LocalDate.of(2024, 1, 1),
                        null,
                        null,
                        false),
                1);
        facts(1);
        settled();
        assertThat(views.figures(unit)).containsEntry("women", 1);
    }

    @Test
    void a_tombstone_takes_the_person_out_of_the_count_and_leaves_key_and_version() {
        delete(2);
        settled();

        assertThat(views.figures(unit)).doesNotContainKey("women").containsEntry("headcount", 1);
        assertThat(sex()).isEqualTo("nothing 1.2");
        assertThat(views.difference()).isEmpty();
    }

    @Test
    void an_older_event_does_not_count_again_and_a_newer_one_does() {
        delete(3);
        facts(2);
        settled();
        facts(3);
        settled();

        assertThat(views.figures(unit)).doesNotContainKey("women");
        assertThat(sex()).isEqualTo("nothing 1.3");

        facts(4);
        delete(2);
        settled();

        assertThat(views.figures(unit)).containsEntry("women", 1);
        assertThat(sex()).isEqualTo("FEMALE 1.4");
        assertThat(views.difference()).isEmpty();
    }

    private void facts(long version) {
        topics.send(EventType.PERSON_FACTS_RECORDED, Told.facts(person, Sex.FEMALE), version);
    }

    private void delete(long version) {
        topics.delete(EventType.PERSON_FACTS_RECORDED, person, person.toString(), version);
    }

    private void settled() {
        topics.settle(feeds, Topic.PERSONNEL, Topic.PERSONNEL_RESTRICTED);
    }

    private String sex() {
        return views.asOurselves(
                () ->
                        jdbc.sql(
                                        """
                        SELECT coalesce(sex, 'nothing') || ' ' || epoch || '.' || version
                          FROM person_sex
                         WHERE person_id = :person
                        """)
                                .param("person", person)
                                .query(String.class)
                                .single());
    }
}
