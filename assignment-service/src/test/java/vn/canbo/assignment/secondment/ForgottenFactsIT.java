package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** Restricted facts that personnel deletes by a tombstone. */
@CanboServiceTest
class ForgottenFactsIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private TestProvince province;
    private TestOffice office;
    private LocalDate first;
    private LocalDate last;

    @BeforeEach
    void establish() {
        province = new TestProvince(topics, feeds);
        office = new TestOffice(api, tokens, topics, province);
        first = clock.today().plusDays(1);
        last = first.plusMonths(6).minusDays(1);
    }

    @Test
    void a_tombstone_deletes_the_facts_and_leaves_the_key_with_its_version() {
        var person = province.official();
        province.settled();
        assertThat(factsOf(person)).isEqualTo("FEMALE 1992-04-01 1.1");

        delete(person, 2);
        province.settled();

        assertThat(factsOf(person)).isEqualTo("nothing 1.2");
        assertThat(office.propose(person, first, last).codes()).containsExactly("FACT_MISSING");
        office.assertNothingWrittenOrPublished(person);
    }

    @Test
    void an_older_event_does_not_bring_them_back_and_a_newer_one_does() {
        var person = province.official();
        delete(person, 3);
        province.facts(person, 2);
        province.facts(person, 3);
        province.settled();

        assertThat(factsOf(person)).isEqualTo("nothing 1.3");

        province.facts(person, 4);
        province.settled();

        assertThat(factsOf(person)).isEqualTo("FEMALE 1992-04-01 1.4");
        assertThat(office.propose(person, first, last).status()).isEqualTo(201);
    }

    @Test
    void an_older_tombstone_deletes_nothing() {
        var person = province.official();
        province.facts(person, 5);
        province.settled();

        delete(person, 5);
        delete(person, 4);
        province.settled();

        assertThat(factsOf(person)).isEqualTo("FEMALE 1992-04-01 1.5");
    }

    @Test
    void a_tombstone_that_comes_before_anything_else_keeps_the_older_away() {
        var person = UUID.randomUUID();
        delete(person, 2);
        province.settled();

        province.facts(person, 1);
        province.settled();

        assertThat(factsOf(person)).isEqualTo("nothing 1.2");
    }

    @Test
    void a_tombstone_without_its_version_deletes_nothing_and_makes_its_subject_incomplete() {
        var person = province.official();
        province.settled();

        topics.sendRaw(
                Topic.PERSONNEL_RESTRICTED.address(),
                person.toString(),
                null,
                Map.of(
                        EventHeader.SUBJECT,
                        person.toString(),
                        EventHeader.THING,
                        "person-facts:" + person));

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> feeds.isIncomplete(person));
        province.settled();
        assertThat(factsOf(person)).isEqualTo("FEMALE 1992-04-01 1.1");
        assertThat(office.propose(person, first, last).codes()).containsExactly("FACTS_INCOMPLETE");
        office.assertNothingWrittenOrPublished(person);
    }

    @Test
    void a_record_without_a_body_says_nothing_where_nothing_is_deleted() {
        var person = province.official();
        province.settled();

        topics.sendRaw(
                Topic.PERSONNEL.address(),
                person.toString(),
                null,
                Map.of(EventHeader.TYPE, EventType.PERSON_REGISTERED.type()));
        province.settled();

        assertThat(feeds.isIncomplete(person)).isFalse();
        assertThat(office.propose(person, first, last).status()).isEqualTo(201);
    }

    @Test
    void a_forgotten_person_with_a_decided_secondment_is_doubted_no_more_and_stops_no_feed() {
        var person = province.official();
        province.settled();
        office.approved(person, province.commune, first, last);
        province.barred(person, 2, clock.today());
        assertThat(office.doubts()).hasSize(1);

        delete(person, 3);
        province.settled();
        assertThat(office.doubts()).isEmpty();
        province.qualification(TestProvince.degreeOf(person), person, "MASTER", 2);
        province.settled();
        assertThat(office.doubts()).isEmpty();
        jdbc.sql(
                        "UPDATE person_key SET sealed_key = NULL, destroyed_at = now() WHERE person_id = :person")
                .param("person", person)
                .update();
        province.qualification(TestProvince.degreeOf(person), person, "COLLEGE", 3);
        province.settled();

        assertThat(office.doubts()).isEmpty();
    }

    private void delete(UUID person, long version) {
        topics.delete(EventType.PERSON_FACTS_RECORDED, person, person.toString(), version);
    }

    /** Sex and month of birth, or nothing, and the epoch and version that guard them. */
    private String factsOf(UUID person) {
        return Origin.of(Actor.system("test"))
                .call(() -> transaction.execute(_ -> guardedFactsOf(person)));
    }

    private String guardedFactsOf(UUID person) {
        return jdbc.sql(
                        """
                SELECT concat_ws(' ', coalesce(sex || ' ' || born, 'nothing'), bars ->> 0, facts_epoch || '.' || facts_version)
                  FROM official
                 WHERE person_id = :person
                """)
                .param("person", person)
                .query(String.class)
                .single();
    }
}
