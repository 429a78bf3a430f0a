package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.Bar;
import vn.canbo.events.Topic;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

@CanboServiceTest
class ProposalsIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;

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
    @Tag("TN25-5")
    @Tag("TN25-9")
    void a_refusal_names_every_reason_in_both_languages_and_writes_nothing() {
        var person = province.official(ProfessionalLevel.COLLEGE, YearMonth.of(1970, 1));
        province.settled();
        var tooShort = first.plusMonths(3).minusDays(2);

        var refused =
                api.post(
                        office.officer,
                        TestOffice.SECONDMENTS,
                        office.proposal(person, province.commune, first, tooShort));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.codes())
                .containsExactlyInAnyOrder(
                        "TERM_TOO_SHORT", "TOO_CLOSE_TO_PENSION", "LEVEL_TOO_LOW");
        refused.json()
                .path("reasons")
                .forEach(
                        it -> {
                            assertThat(it.path("vi").asString()).isNotBlank();
                            assertThat(it.path("en").asString()).isNotBlank();
                            assertThat(it.path("source").asString()).isNotBlank();
                        });
        office.assertNothingWrittenOrPublished(person);
    }

    @Test
    void nothing_is_decided_on_facts_that_are_not_proven_current() {
        var person = province.official();
        province.settled();
        var id = TestOffice.id(office.propose(person, first, last));

        jdbc.sql("DELETE FROM watermark").update();

        assertThat(office.propose(person, first, last).codes())
                .containsExactly("FACTS_NOT_CURRENT");
        assertThat(office.approve(id).codes()).containsExactly("FACTS_NOT_CURRENT");
        assertThat(topics.all(Topic.ASSIGNMENT.address()))
                .noneMatch(it -> person.toString().equals(it.key()));
        province.settled();
        assertThat(office.approve(id).status()).isEqualTo(200);
    }

    @Test
    void a_command_sent_again_has_no_second_effect() {
        var person = province.official();
        province.settled();
        var body = office.proposal(person, province.commune, first, last);
        var key = UUID.randomUUID().toString();

        var once = api.post(office.officer, TestOffice.SECONDMENTS, body, "Idempotency-Key", key);
        var again = api.post(office.officer, TestOffice.SECONDMENTS, body, "Idempotency-Key", key);

        assertThat(TestOffice.id(again)).isEqualTo(TestOffice.id(once));
        assertThat(
                        api.get(office.officer, "/api/v1/persons/" + person + "/secondments")
                                .json()
                                .size())
                .isEqualTo(1);
    }

    @Test
    void whoever_proposes_does_not_approve() {
        var person = province.official();
        province.settled();
        var proposed =
                TestOffice.id(
                        api.post(
                                office.approver,
                                TestOffice.SECONDMENTS,
                                office.proposal(person, province.commune, first, last)));

        var refused = office.approve(proposed);

        assertThat(refused.codes()).containsExactly("SECOND_PERSON_NEEDED");
        assertThat(topics.all(Topic.ASSIGNMENT.address()))
                .noneMatch(it -> person.toString().equals(it.key()));
    }

    @Test
    void nobody_is_proposed_who_was_registered_by_mistake_whatever_is_told_later() {
        var person = province.official();
        province.settled();
        assertThat(office.propose(person, first, last).status()).isEqualTo(201);

        province.withdrawn(person, 3);
        province.registered(person, 2);
        province.facts(person, 2);
        province.settled();

        assertThat(office.propose(person, first, last).status()).isEqualTo(404);
    }

    @Test
    @Tag("TN25-8")
    void a_bar_stands_in_the_way_until_a_newer_version_lifts_it() {
        var person = province.official();
        province.settled();
        var since = clock.today().minusDays(30);

        province.facts(person, 3, new Bar("SEC-02", since, null), new Bar("SEC-03", since, null));
        province.facts(person, 2);
        province.settled();
        assertThat(office.propose(person, first, last).codes())
                .containsExactlyInAnyOrder("UNDER_DISCIPLINE", "UNDER_INVESTIGATION");
        office.assertNothingWrittenOrPublished(person);

        province.facts(person, 4, new Bar("SEC-02", since, clock.today()));
        province.facts(person, 3, new Bar("SEC-02", since, null));
        province.settled();
        assertThat(office.propose(person, first, last).status()).isEqualTo(201);
    }

    @Test
    void an_event_that_cannot_be_applied_makes_the_person_incomplete_until_a_newer_one() {
        var person = province.official();
        var broken = UUID.randomUUID();
        province.qualification(broken, person, "NONSENSE", 1);
        province.settled();

        assertThat(office.propose(person, first, last).codes()).containsExactly("FACTS_INCOMPLETE");
        office.assertNothingWrittenOrPublished(person);

        province.qualification(broken, person, "MASTER", 2);
        province.settled();
        assertThat(office.propose(person, first, last).status()).isEqualTo(201);
    }

    @Test
    @Tag("TN25-9")
    void a_qualification_corrected_into_another_kind_no_longer_counts_as_a_degree() {
        var person = province.official();
        var degree = TestProvince.degreeOf(person);
        province.qualification(degree, person, QualificationKind.IT, "CERTIFICATE", 2);
        province.qualification(degree, person, "UNIVERSITY", 1);
        province.settled();

        assertThat(office.propose(person, first, last).codes()).containsExactly("FACT_MISSING");
        office.assertNothingWrittenOrPublished(person);

        province.qualification(degree, person, "UNIVERSITY", 3);
        province.settled();
        assertThat(office.propose(person, first, last).status()).isEqualTo(201);
    }

    @Test
    void of_two_overlapping_approvals_at_once_one_wins() throws Exception {
        for (var race = 0; race < 10; race++) {
            var person = province.official();
            province.settled();
            var here = TestOffice.id(office.propose(person, first, last));
            var there =
                    TestOffice.id(
                            api.post(
                                    office.officer,
                                    TestOffice.SECONDMENTS,
                                    office.proposal(
                                            person,
                                            province.otherCommune,
                                            last,
                                            last.plusMonths(6))));

            var answers = Api.atOnce(() -> office.approve(here), () -> office.approve(there));

            assertThat(answers.stream().map(Api.Answer::status))
                    .containsExactlyInAnyOrder(200, 422);
            assertThat(answers.stream().flatMap(it -> it.codes().stream()))
                    .containsAnyOf("ALREADY_SECONDED", "OVERLAPS_ANOTHER")
                    .hasSize(1);
        }
    }

    @Test
    void who_serves_elsewhere_and_whither_nobody_is_sent() {
        var person = province.official();
        province.settled();
        var body = office.proposal(person, province.otherDepartment, first, last);
        body.put("senderId", province.otherDepartment);
        body.put("title", "NO_SUCH_TITLE");

        assertThat(api.post(office.officer, TestOffice.SECONDMENTS, body).codes())
                .containsExactlyInAnyOrder(
                        "NOT_OF_THE_SENDER", "HOST_NO_COMMUNE", "TITLE_NOT_KNOWN");
    }

    @Test
    @Tag("TN25-18")
    void the_one_day_band_is_accepted_with_a_warning() {
        var person = province.official();
        province.settled();
        var exactlyThreeMonths = first.plusMonths(3).minusDays(1);

        var proposed =
                api.post(
                        office.officer,
                        TestOffice.SECONDMENTS,
                        office.proposal(person, province.commune, first, exactlyThreeMonths));

        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.json().path("warnings").path(0).path("code").asString())
                .isEqualTo("COUNTING_DECIDES");
        assertThat(office.propose(UUID.randomUUID(), first, last).status()).isEqualTo(404);
    }

    @Test
    void eligibility_answers_with_every_reason_and_for_the_shortest_term() {
        var fit = province.official();
        var unfit = province.official(ProfessionalLevel.COLLEGE, YearMonth.of(1970, 1));
        province.settled();

        var yes =
                api.get(
                        office.officer,
                        "/api/v1/persons/" + fit + "/eligibility?firstDay=" + first);
        var no =
                api.get(
                        office.officer,
                        "/api/v1/persons/" + unfit + "/eligibility?firstDay=" + first);

        assertThat(yes.json().path("eligible").asBoolean()).as(yes.toString()).isTrue();
        assertThat(yes.json().path("lastDay").asString())
                .isEqualTo(first.plusMonths(3).minusDays(1).toString());
        assertThat(no.json().path("eligible").asBoolean()).isFalse();
        assertThat(no.codes()).containsExactlyInAnyOrder("TOO_CLOSE_TO_PENSION", "LEVEL_TOO_LOW");
    }
}
