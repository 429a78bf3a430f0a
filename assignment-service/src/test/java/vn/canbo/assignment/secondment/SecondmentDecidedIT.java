package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.events.reported.SecondmentDecided;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

@CanboServiceTest
class SecondmentDecidedIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;

    private TestProvince province;
    private TestOffice office;
    private TestPublisher publisher;
    private UUID person;
    private PersonReference reference;
    private LocalDate first;

    @BeforeEach
    void establish() {
        province = new TestProvince(topics, feeds);
        office = new TestOffice(api, tokens, topics, province);
        publisher = new TestPublisher(api, tokens, topics, "so-noi-vu");
        person = province.official();
        reference = province.link(publisher.name, person);
        province.settled();
        first = clock.today().plusDays(1);
    }

    private SecondmentDecided decision(LocalDate last) {
        return decision(reference, first, last);
    }

    private SecondmentDecided decision(PersonReference who, LocalDate from, LocalDate to) {
        return new SecondmentDecided(
                who,
                province.departmentCode,
                province.communeCode,
                null,
                from,
                to,
                clock.today(),
                "12/QĐ-SNV");
    }

    private static String result(Api.Answer answer) {
        return answer.json().path("result").asString();
    }

    private void awaitApproval() {
        topics.await(
                Topic.ASSIGNMENT.address(),
                it ->
                        person.toString().equals(it.key())
                                && it.type().equals(EventType.SECONDMENT_APPROVED.type()));
    }

    @Test
    void a_reported_decision_is_proposal_and_approval_at_once_and_counts_once() {
        var eventId = UUID.randomUUID();
        var decided = decision(first.plusMonths(6).minusDays(1));

        var accepted = publisher.report(eventId, decided);
        var again = publisher.report(eventId, decided);
        var underAnotherId = publisher.report(decided);

        assertThat(result(accepted)).as(accepted.toString()).isEqualTo("ACCEPTED");
        assertThat(result(again)).isEqualTo("DUPLICATE");
        assertThat(underAnotherId.codes()).containsExactly("ALREADY_SECONDED");
        var shown = office.secondmentsOf(person).json();
        assertThat(shown.size()).isEqualTo(1);
        assertThat(shown.path(0).path("stage").asString()).isEqualTo("APPROVED");
        awaitApproval();
        assertThat(office.published(person)).isEqualTo(1);
    }

    /** B-07, for the event that publishers report: whatever way it comes again, it counts once. */
    @Test
    void a_decision_repeated_over_kafka_and_http_counts_once() {
        var eventId = UUID.randomUUID();
        var decided = decision(first.plusMonths(6).minusDays(1));

        publisher.send(eventId, decided);
        assertThat(publisher.told(eventId, ReportResult.ACCEPTED)).isEmpty();
        publisher.send(eventId, decided);
        assertThat(publisher.told(eventId, ReportResult.DUPLICATE)).isEmpty();
        assertThat(result(publisher.report(eventId, decided))).isEqualTo("DUPLICATE");

        assertThat(office.secondmentsOf(person).json().size()).isEqualTo(1);
        awaitApproval();
        assertThat(office.published(person)).isEqualTo(1);
    }

    @Test
    void another_decision_under_an_id_already_used_is_refused_and_changes_nothing() {
        var eventId = UUID.randomUUID();
        publisher.report(eventId, decision(first.plusMonths(6).minusDays(1)));
        awaitApproval();
        var before = office.secondmentsOf(person).json();

        var other = publisher.report(eventId, decision(first.plusMonths(9)));

        assertThat(other.codes()).containsExactly("EVENT_ID_REUSED");
        assertThat(office.secondmentsOf(person).json()).isEqualTo(before);
        assertThat(office.published(person)).isEqualTo(1);
    }

    @Test
    void a_decision_that_comes_before_its_person_waits_and_is_carried_out_once() {
        var eventId = UUID.randomUUID();
        person = UUID.randomUUID();
        var unknown = new PersonReference("HS-" + person, null);
        var decided = decision(unknown, first, first.plusMonths(6));

        publisher.send(eventId, decided);
        assertThat(publisher.told(eventId, ReportResult.WAITING))
                .containsExactly("PERSON_NOT_KNOWN");
        assertThat(office.secondmentsOf(person).status()).isEqualTo(404);
        assertThat(office.published(person)).isZero();
        province.official(person);
        province.link(publisher.name, person);
        province.settled();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(result(publisher.outcome(eventId))).isEqualTo("ACCEPTED"));
        assertThat(result(publisher.report(eventId, decided))).isEqualTo("DUPLICATE");
        assertThat(office.secondmentsOf(person).json().size()).isEqualTo(1);
        awaitApproval();
        assertThat(office.published(person)).isEqualTo(1);
    }

    @Test
    @Tag("TN25-18")
    void of_consecutive_terms_the_later_may_be_told_first() {
        var middle = first.plusMonths(6);
        var later = decision(reference, middle, middle.plusMonths(30).minusDays(1));
        var earlier = decision(reference, first, middle.minusDays(1));

        assertThat(result(publisher.report(later))).isEqualTo("ACCEPTED");
        assertThat(result(publisher.report(earlier))).isEqualTo("ACCEPTED");
        assertThat(office.secondmentsOf(person).json().size()).isEqualTo(2);
    }

    @Test
    @Tag("TN25-18")
    void told_in_the_wrong_order_they_still_count_together_and_nothing_is_half_applied() {
        var middle = first.plusMonths(6);
        var later = decision(reference, middle, middle.plusMonths(30));
        assertThat(result(publisher.report(later))).isEqualTo("ACCEPTED");
        awaitApproval();
        var before = office.secondmentsOf(person).json();
        var eventId = UUID.randomUUID();

        publisher.send(eventId, decision(reference, first, middle.minusDays(1)));

        assertThat(publisher.told(eventId, ReportResult.REFUSED))
                .containsExactly("CUMULATIVE_TERM_TOO_LONG");
        assertThat(office.secondmentsOf(person).json()).isEqualTo(before);
        assertThat(office.published(person)).isEqualTo(1);
    }

    @Test
    @Tag("TN25-18")
    void the_same_rules_hold_for_what_others_decided() {
        var refused = publisher.report(decision(first.plusMonths(3).minusDays(2)));

        assertThat(refused.codes()).containsExactly("TERM_TOO_SHORT");
        office.assertNothingWrittenOrPublished(person);
    }

    @Test
    void a_publisher_decides_for_its_own_units_only() {
        var nowhere = new TestPublisher(api, tokens, topics, "nowhere");
        var byId = decision(new PersonReference(null, person), first, first.plusMonths(6));

        var answer = nowhere.report(byId);

        assertThat(result(answer)).isNotEqualTo("ACCEPTED");
        office.assertNothingWrittenOrPublished(person);
    }

    @Test
    void a_decision_on_the_publisher_s_topic_comes_through_too() {
        publisher.send(UUID.randomUUID(), decision(first.plusMonths(6).minusDays(1)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(office.secondmentsOf(person).json().size()).isEqualTo(1));
    }
}
