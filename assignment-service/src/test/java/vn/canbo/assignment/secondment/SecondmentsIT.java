package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.Bar;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

@CanboServiceTest
class SecondmentsIT {

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
    @Tag("TN25-18")
    void a_secondment_from_the_proposal_to_the_return() {
        var person = province.official();
        province.settled();

        var id = TestOffice.id(office.propose(person, first, last));
        assertThat(office.approve(id).json().path("stage").asString()).isEqualTo("APPROVED");
        assertThat(office.published(id, "secondment-approved").status())
                .isEqualTo(SecondmentStatus.APPROVED);

        clock.moveTo(first);
        assertThat(office.published(id, "secondment-started").status())
                .isEqualTo(SecondmentStatus.ACTIVE);

        province.settled();
        var longer = last.plusMonths(3);
        var extended =
                office.act(
                        id,
                        "extend",
                        Map.of("lastDay", longer.toString(), "decisionNumber", "9/QĐ"));
        assertThat(extended.status()).as(extended.toString()).isEqualTo(200);
        assertThat(office.published(id, "secondment-extended").lastDay()).isEqualTo(longer);

        assertThat(office.act(id, "end", Map.of("endedOn", first.toString())).codes())
                .containsExactly("EARLY_END_NEEDS_REASON");
        var ended = office.act(id, "end", Map.of("endedOn", first.toString(), "reason", "HEALTH"));
        assertThat(ended.json().path("stage").asString()).isEqualTo("ENDED_EARLY");
        assertThat(office.published(id, "secondment-ended").endedOn()).isEqualTo(first);

        assertThat(office.act(id, "return", Map.of("returnedOn", first.toString())).codes())
                .contains("RETURNS_BEFORE_THE_END");
        clock.moveTo(first.plusDays(1));
        var returned = office.act(id, "return", Map.of("returnedOn", first.plusDays(1).toString()));
        assertThat(returned.status()).as(returned.toString()).isEqualTo(200);
        assertThat(office.published(id, "staff-returned").status())
                .isEqualTo(SecondmentStatus.RETURNED);
        assertThat(office.sequencesOf(id)).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    @Tag("TN25-8")
    void the_day_turn_starts_nobody_who_is_barred_by_then() {
        var person = province.official();
        province.settled();
        var id = TestOffice.id(office.propose(person, first, last));
        assertThat(office.approve(id).status()).isEqualTo(200);
        province.facts(person, 2, new Bar("SEC-02", first, null));
        province.settled();

        clock.moveTo(first);

        var shown = api.get(office.officer, TestOffice.SECONDMENTS + "/" + id).json();
        assertThat(shown.path("stage").asString()).isEqualTo("APPROVED");
        assertThat(shown.path("startDue").asBoolean()).isTrue();
        assertThat(office.act(id, "start", Map.of()).codes()).containsExactly("UNDER_DISCIPLINE");
        assertThat(
                        jdbc.sql("SELECT count(*) FROM start_waiting WHERE secondment_id = :id")
                                .param("id", UUID.fromString(id))
                                .query(Long.class)
                                .single())
                .as("a bar waits for a person")
                .isZero();
    }

    @Test
    void nothing_starts_on_facts_that_are_not_proven_current() {
        var person = province.official();
        province.settled();
        var id = TestOffice.id(office.propose(person, first, last));
        assertThat(office.approve(id).status()).isEqualTo(200);

        jdbc.sql("DELETE FROM watermark").update();
        clock.moveTo(first);

        var shown = api.get(office.officer, TestOffice.SECONDMENTS + "/" + id).json();
        assertThat(shown.path("stage").asString()).isEqualTo("APPROVED");
        assertThat(office.act(id, "start", Map.of()).codes()).containsExactly("FACTS_NOT_CURRENT");
        office.published(id, "secondment-approved");
        assertThat(office.sequencesOf(id)).containsExactly("1");

        province.settled();

        assertThat(office.published(id, "secondment-started").status())
                .isEqualTo(SecondmentStatus.ACTIVE);
        assertThat(clock.today()).isEqualTo(first);
    }

    @Test
    @Tag("TN25-18")
    void an_extension_reaches_three_years_and_no_further_and_comes_before_the_end() {
        var person = province.official();
        province.settled();
        var id = TestOffice.id(office.propose(person, first, last));
        assertThat(office.approve(id).status()).isEqualTo(200);
        clock.moveTo(first);
        province.settled();
        var threeYears = first.plusYears(3).minusDays(1);

        assertThat(extend(id, threeYears.plusDays(1)).codes())
                .containsExactly("CUMULATIVE_TERM_TOO_LONG");
        assertThat(extend(id, last).codes()).containsExactly("NO_EXTENSION");
        assertThat(office.published(id, "secondment-started").lastDay()).isEqualTo(last);
        assertThat(office.sequencesOf(id)).containsExactly("1", "2");
        assertThat(extend(id, threeYears).json().path("lastDay").asString())
                .isEqualTo(threeYears.toString());
    }

    @Test
    void a_term_that_is_over_is_not_extended_and_the_person_is_not_silently_returned() {
        var person = province.official();
        province.settled();
        var shortest = first.plusMonths(3).minusDays(1);
        var id =
                TestOffice.id(
                        api.post(
                                office.officer,
                                TestOffice.SECONDMENTS,
                                office.proposal(person, province.commune, first, shortest)));
        assertThat(office.approve(id).status()).isEqualTo(200);

        clock.moveTo(shortest.plusDays(1));
        province.settled();

        assertThat(extend(id, last).codes()).containsExactly("TERM_IS_OVER");
        var shown = api.get(office.officer, TestOffice.SECONDMENTS + "/" + id).json();
        assertThat(shown.path("stage").asString()).isEqualTo("ACTIVE");
        assertThat(shown.path("decisionOverdue").asBoolean()).isTrue();
        assertThat(shown.path("lastDay").asString()).isEqualTo(shortest.toString());
        office.published(id, "secondment-started");
        assertThat(office.sequencesOf(id)).containsExactly("1", "2");
    }

    private Api.Answer extend(String id, LocalDate to) {
        return office.act(id, "extend", Map.of("lastDay", to.toString(), "decisionNumber", "9/QĐ"));
    }
}
