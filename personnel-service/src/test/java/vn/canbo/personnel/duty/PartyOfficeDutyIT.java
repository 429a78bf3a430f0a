package vn.canbo.personnel.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventType;
import vn.canbo.service.testing.Api.Answer;

/** Step A-05 of the scenarios: two Office - Statistics posts in a ward, from 2021-10-01. */
class PartyOfficeDutyIT extends OfficeTest {

    private static final String ALERT = "PARTY_OFFICE_DUTY_UNASSIGNED";

    @Test
    @Tag("TN12-16")
    void one_of_two_carries_the_duty_and_the_alert_returns_when_that_one_leaves() {
        var ward = ward();
        allocate(ward, OFFICE, 2, FIRST, null);
        var one = placed(ward, OFFICE, FIRST);
        var two = placed(ward, OFFICE, FIRST);
        assertThat(alerts(ward, ALERT, "&asOf=2021-10-01")).containsExactly("2021-10-01, 1");
        assertThat(alerts(ward, ALERT, "&asOf=2021-09-30")).isEmpty();
        var unassigned = now();

        var duty = assigned(two, ward, "2021-10-01");

        assertThat(alerts(ward, ALERT, "&asOf=2021-10-01")).isEmpty();
        assertThat(alerts(ward, ALERT, "&asOf=2021-10-01&knownAt=" + unassigned))
                .containsExactly("2021-10-01, 1");
        var told = published(EventType.DUTY_ASSIGNED, duty.toString());
        assertThat(told.path("duty").asString()).isEqualTo("PARTY_COMMITTEE_OFFICE");
        assertThat(told.path("personId").asString()).isEqualTo(two.toString());
        assertThat(told.path("to").asString()).isEqualTo("2025-06-30");
        var before = written();
        var refused = assign(one, duty(ward, "2021-11-01"));
        assertThat(refused.codes()).containsExactly("DUTY_ALREADY_ASSIGNED");
        assertThat(refused.json().path("reasons").get(0).path("source").asString())
                .isEqualTo("TN12-16");
        assertThat(written()).isEqualTo(before);

        leaves(two, "2021-12-31");

        assertThat(alerts(ward, ALERT, "&asOf=2021-12-31")).isEmpty();
        assertThat(alerts(ward, ALERT, "&asOf=2022-01-10")).containsExactly("2022-01-01, 10");
        assertThat(newest(EventType.DUTY_ENDED, duty.toString()).path("to").asString())
                .isEqualTo("2021-12-31");
        assigned(one, ward, "2022-01-11");
        assertThat(alerts(ward, ALERT, "&asOf=2022-01-11")).isEmpty();
    }

    @Test
    @Tag("TN12-16")
    void with_fewer_than_two_posts_nobody_need_carry_it() {
        var ward = ward();
        allocate(ward, OFFICE, 2, FIRST, null);
        allocate(ward, OFFICE, 1, FIRST.plusMonths(3), null);

        assertThat(alerts(ward, ALERT, "&asOf=2021-12-31")).containsExactly("2021-10-01, 92");
        assertThat(alerts(ward, ALERT, "&asOf=2022-01-01")).isEmpty();
    }

    @Test
    @Tag("TN12-15")
    void a_third_is_not_appointed_into_two_posts() {
        var ward = ward();
        allocate(ward, OFFICE, 2, FIRST, null);
        placed(ward, OFFICE, FIRST);
        placed(ward, OFFICE, FIRST);
        var third = official(ward);
        var before = written();

        assertThat(place(third, ward, OFFICE, FIRST).codes())
                .containsExactly("ESTABLISHMENT_EXCEEDED");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("TN12-16")
    void of_two_who_are_assigned_at_once_one_carries_it() {
        var ward = ward();
        allocate(ward, OFFICE, 2, FIRST, null);
        var people = List.of(placed(ward, OFFICE, FIRST), placed(ward, OFFICE, FIRST));
        var token = officer();

        var answers =
                people.stream()
                        .map(
                                it ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        api.post(
                                                                token,
                                                                "/api/v1/persons/" + it + "/duties",
                                                                duty(ward, "2021-10-01"))))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422);
        assertThat(answers)
                .filteredOn(it -> it.status() == 422)
                .allSatisfy(it -> assertThat(it.codes()).containsExactly("DUTY_ALREADY_ASSIGNED"));
        assertThat(people.stream().flatMap(it -> dossier(it).path("duties").valueStream()))
                .hasSize(1);
    }
}
