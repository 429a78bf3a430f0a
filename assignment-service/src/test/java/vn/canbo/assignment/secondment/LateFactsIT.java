package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.service.time.Today;

/** What personnel tells after a decision about the day on which it was made. */
@CanboServiceTest
class LateFactsIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private Today today;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private TestProvince province;
    private TestOffice office;
    private UUID person;
    private LocalDate decidedOn;
    private String id;

    @BeforeEach
    void decide() {
        province = new TestProvince(topics, feeds);
        office = new TestOffice(api, tokens, topics, province);
        person = province.official();
        province.settled();
        decidedOn = clock.today();
        var first = decidedOn.plusDays(5);
        id = office.approved(person, province.commune, first, first.plusMonths(6));
        office.told(id, 1);
    }

    @Test
    void a_bar_that_held_on_the_day_alerts_the_sender_and_the_host_and_undoes_nothing() {
        var before = office.show(id);
        assertThat(before.json().path("doubted").asBoolean(true)).isFalse();

        province.barred(person, 2, decidedOn);
        province.barred(person, 2, decidedOn);

        var doubt = office.doubts().getFirst();
        assertThat(doubt.path("secondmentId").asString()).isEqualTo(id);
        assertThat(doubt.path("personId").asString()).isEqualTo(person.toString());
        assertThat(TestOffice.reasons(doubt)).containsExactly("UNDER_DISCIPLINE");
        assertThat(doubt.path("reasons").path(0).path("vi").asString()).isNotBlank();
        assertThat(doubt.path("lateFacts").valueStream().map(it -> it.path("kind").asString()))
                .containsExactly("person-facts");
        var host = officerOf(province.commune);
        assertThat(office.doubts(host)).containsExactly(doubt);
        assertThat(office.doubts(officerOf(province.otherCommune))).isEmpty();
        assertThat(api.get(clerkOf(province.commune), "/api/v1/doubts").status()).isEqualTo(403);

        var after = office.show(id);
        assertThat(after.json().path("doubted").asBoolean()).isTrue();
        assertThat(after.json().path("stage")).isEqualTo(before.json().path("stage"));
        assertThat(office.secondmentsOf(person).json().path(0).path("doubted").asBoolean())
                .isTrue();
        assertThat(office.told(id)).hasSize(1);
        assertThat(journaled()).containsExactly("DecisionDoubted");
    }

    @Test
    void a_doubt_is_news_to_whoever_asks_again_and_leaves_the_version_and_what_was_known_before() {
        var path = TestOffice.SECONDMENTS + "/" + id;
        var before = office.show(id).etag();
        var knownBefore = "?knownAt=" + today.instant();
        assertThat(before).isEqualTo("\"2\"");
        assertThat(api.get(office.officer, path, "If-None-Match", before).status()).isEqualTo(304);

        province.barred(person, 2, decidedOn);

        var after = api.get(office.officer, path, "If-None-Match", before);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().path("doubted").asBoolean()).isTrue();
        assertThat(after.etag()).isEqualTo("\"2-doubted\"");
        var asKnown = api.get(office.officer, path + knownBefore).json();
        assertThat(asKnown.path("stage").asString()).isEqualTo("APPROVED");
        assertThat(asKnown.path("doubted").isBoolean()).isFalse();
        var listed =
                api.get(office.officer, "/api/v1/persons/" + person + "/secondments" + knownBefore);
        assertThat(listed.json().path(0).path("stage").asString()).isEqualTo("APPROVED");
        assertThat(listed.json().path(0).path("doubted").isBoolean()).isFalse();
    }

    @Test
    void a_bar_that_began_the_day_after_says_nothing_against_the_decision() {
        province.barred(person, 2, decidedOn.plusDays(1));

        assertThat(office.doubts()).isEmpty();
        assertThat(office.show(id).json().path("doubted").asBoolean(true)).isFalse();
        assertThat(journaled()).isEmpty();
    }

    @Test
    void a_fact_that_is_put_right_again_lifts_the_doubt_and_an_older_one_brings_none_back() {
        province.barred(person, 3, decidedOn);
        assertThat(office.doubts()).hasSize(1);

        province.facts(person, 4);
        province.settled();
        assertThat(office.doubts()).isEmpty();

        province.barred(person, 2, decidedOn);
        assertThat(office.doubts()).isEmpty();
        assertThat(journaled()).containsExactly("DecisionDoubted", "DoubtLifted");
    }

    @Test
    void a_person_who_withdraws_the_decision_lifts_the_doubt() {
        province.barred(person, 2, decidedOn);
        assertThat(office.doubts()).hasSize(1);

        var withdrawn = office.actOnNewest(id, "withdraw", Map.of("reason", "Biết muộn"));

        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(withdrawn.json().path("doubted").asBoolean(true)).isFalse();
        assertThat(office.doubts()).isEmpty();
        province.barred(person, 3, decidedOn.minusDays(3));
        assertThat(office.doubts()).isEmpty();
    }

    @Test
    void every_late_fact_counts_and_the_reasons_are_said_anew_when_they_differ() {
        province.barred(person, 2, decidedOn);
        var since = office.doubts().getFirst().path("since");
        degree("MASTER", 2);
        assertThat(office.doubts().getFirst().path("lateFacts").size()).isEqualTo(2);
        assertThat(journaled()).hasSize(1);
        degree("COLLEGE", 3);

        var doubt = office.doubts().getFirst();

        assertThat(doubt.path("since")).isEqualTo(since);
        assertThat(TestOffice.reasons(doubt))
                .containsExactlyInAnyOrder("UNDER_DISCIPLINE", "LEVEL_TOO_LOW");
        assertThat(doubt.path("lateFacts").size()).isEqualTo(2);
        assertThat(journaled()).containsExactly("DecisionDoubted", "DecisionDoubted");
    }

    @Test
    void a_registration_that_was_a_mistake_leaves_the_decision_without_its_person() {
        province.withdrawn(person, 2);
        province.settled();

        assertThat(TestOffice.reasons(office.doubts().getFirst()))
                .containsExactly("NO_POST_AT_THE_SENDER");
    }

    @Test
    void why_a_decision_is_in_doubt_stands_under_the_key_of_the_person() {
        province.barred(person, 2, decidedOn);

        assertThat(doubtInClear()).contains(person.toString()).doesNotContain("UNDER_DISCIPLINE");

        assertThat(
                        jdbc.sql(
                                        """
                SELECT payload::text
                  FROM journal
                 WHERE subject_id = :id
                   AND type = 'DecisionDoubted'
                   AND sealed_payload IS NOT NULL
                """)
                                .param("id", id)
                                .query(String.class)
                                .single())
                .contains(person.toString())
                .doesNotContain("UNDER_DISCIPLINE");
    }

    private String doubtInClear() {
        return Origin.of(Actor.system("test"))
                .call(
                        () ->
                                transaction.execute(
                                        _ ->
                                                jdbc.sql(
                                                                "SELECT person_id || encode(reasons, 'escape') FROM doubt WHERE secondment_id::text = :id")
                                                        .param("id", id)
                                                        .query(String.class)
                                                        .single()));
    }

    private void degree(String level, long version) {
        province.qualification(TestProvince.degreeOf(person), person, level, version);
        province.settled();
    }

    private String officerOf(UUID unit) {
        return tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(unit));
    }

    private String clerkOf(UUID unit) {
        return tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(unit));
    }

    private List<String> journaled() {
        return jdbc.sql(
                        """
                SELECT type
                  FROM journal
                 WHERE subject_kind = 'doubt'
                   AND subject_id = :id
                 ORDER BY version
                """)
                .param("id", id)
                .query(String.class)
                .list();
    }
}
