package vn.canbo.personnel.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.EventType;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

class AppointmentsIT extends PersonnelTest {

    private static UUID postOf(Answer answer) {
        return id(answer.json().path("postId"));
    }

    @Test
    @Tag("CT-2")
    void whoever_meets_the_standard_is_appointed_and_it_is_told() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = graduate(unit);

        var answer = appoint(person, unit);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.etag()).isNotEmpty();
        var told = published(EventType.POST_TAKEN, postOf(answer).toString());
        assertThat(told.path("personId").asString()).isEqualTo(person.toString());
        assertThat(told.path("main").asBoolean()).isTrue();
    }

    @Test
    void the_same_command_sent_twice_is_carried_out_once() {
        var unit = commune();
        allocate(unit, SPECIALIST, 2);
        var person = graduate(unit);
        var body = appointment(unit, SPECIALIST, today());
        var key = UUID.randomUUID().toString();

        var first =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/posts",
                        body,
                        "Idempotency-Key",
                        key);
        var before = written();
        var second =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/posts",
                        body,
                        "Idempotency-Key",
                        key);

        assertThat(postOf(second)).isEqualTo(postOf(first));
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("TN12-11")
    @Tag("CT-2")
    @Tag("TN12-15")
    void every_reason_is_named_at_once_and_nothing_is_written() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        inPost(unit);
        var person = register(unit);
        qualify(person, QualificationKind.PROFESSIONAL, "COLLEGE", MajorGroup.LAW);
        var before = written();

        var answer = appoint(person, unit);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes())
                .containsExactlyInAnyOrder("CRITERION_UNMET", "ESTABLISHMENT_EXCEEDED");
        var reason = answer.json().path("reasons").get(0);
        assertThat(reason.path("vi").asString()).contains("chuyên môn", "đại học", "cao đẳng");
        assertThat(reason.path("en").asString())
                .contains("Professional level", "university", "college");
        assertThat(reason.path("source").asString()).contains("11/CV-BCĐ");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("TN12-11")
    void of_whom_nothing_is_known_nobody_is_appointed() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = register(unit);
        var before = written();

        var answer = appoint(person, unit);

        assertThat(answer.codes()).containsExactly("CRITERION_UNKNOWN");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("TN12-15")
    void without_an_allocation_there_is_no_post_to_hold() {
        var unit = commune();
        var person = graduate(unit);

        assertThat(appoint(person, unit).codes()).containsExactly("ESTABLISHMENT_NOT_ALLOCATED");
    }

    @Test
    @Tag("TN12-15")
    void the_total_of_the_unit_binds_as_well() {
        var unit = commune();
        allocate(unit, SPECIALIST, 5);
        allocate(unit, null, 1);
        inPost(unit);

        assertThat(appoint(graduate(unit), unit).codes()).containsExactly("ESTABLISHMENT_EXCEEDED");
    }

    @Test
    @Tag("TN12-15")
    void a_post_that_is_taken_up_later_keeps_its_place_from_that_day_on() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var later = graduate(unit);
        assertThat(appoint(later, appointment(unit, SPECIALIST, today().plusDays(40))).status())
                .isEqualTo(201);

        var answer = appoint(graduate(unit), unit);

        assertThat(answer.codes()).containsExactly("ESTABLISHMENT_EXCEEDED");
        assertThat(answer.json().path("reasons").get(0).path("en").asString())
                .contains(today().plusDays(40).toString());
    }

    @Test
    @Tag("TN12-15")
    void an_allocation_that_shrinks_later_refuses_on_that_day() {
        var unit = commune();
        allocate(unit, SPECIALIST, 2);
        inPost(unit);
        allocate(unit, SPECIALIST, 1, today().plusDays(30), null);

        assertThat(appoint(graduate(unit), unit).codes()).containsExactly("ESTABLISHMENT_EXCEEDED");
    }

    @Test
    @Tag("LS-7")
    void one_person_holds_two_posts_and_counts_once() {
        var unit = commune();
        allocate(unit, null, 1);
        var person = graduate(unit);
        qualify(person, QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY", null);
        qualify(person, QualificationKind.POLITICAL_THEORY, "INTERMEDIATE", null);
        var secretary = appointment(unit, "PARTY_SECRETARY", today());
        var chair = appointment(unit, "PC_CHAIR", today());

        assertThat(appoint(person, secretary).status()).isEqualTo(201);
        assertThat(appoint(person, chair).codes())
                .containsExactly("OTHER_MAIN_POST", "ESTABLISHMENT_EXCEEDED");
        chair.put("main", false);
        assertThat(appoint(person, chair).status()).isEqualTo(201);

        var filled = api.get(officer(), "/api/v1/units/" + unit + "/establishment").json();
        assertThat(filled.get(0).path("held").asInt()).isEqualTo(1);
        assertThat(filled.get(1).path("title").asString()).isEqualTo("PARTY_SECRETARY");
        assertThat(filled.get(2).path("title").asString()).isEqualTo("PC_CHAIR");
    }

    @Test
    @Tag("LS-7")
    void nobody_holds_the_same_post_twice() {
        var unit = commune();
        allocate(unit, SPECIALIST, 3);
        var person = inPost(unit);
        var again = appointment(unit, SPECIALIST, today().plusDays(1));
        again.put("main", false);

        assertThat(appoint(person, again).codes()).containsExactly("POST_ALREADY_HELD");
    }

    @Test
    @Tag("TN12-15")
    void fifty_who_race_for_the_last_post_find_one_winner() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var people = IntStream.range(0, 50).mapToObj(_ -> graduate(unit)).toList();
        var body = appointment(unit, SPECIALIST, today());
        var token = officer();
        List<Callable<Answer>> race =
                people.stream()
                        .<Callable<Answer>>map(
                                it ->
                                        () ->
                                                api.post(
                                                        token,
                                                        "/api/v1/persons/" + it + "/posts",
                                                        body))
                        .toList();

        var answers = allOf(race);

        assertThat(answers.stream().filter(it -> it.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(it -> it.status() == 422))
                .hasSize(49)
                .allSatisfy(it -> assertThat(it.codes()).containsExactly("ESTABLISHMENT_EXCEEDED"));
    }

    private static List<Answer> allOf(List<Callable<Answer>> race) {
        try (var runners = Executors.newFixedThreadPool(10)) {
            return runners.invokeAll(race).stream().map(AppointmentsIT::answer).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void in_a_foreign_unit_nobody_is_placed_and_foreign_people_are_not_found() {
        var own = commune();
        var other = commune();
        allocate(own, SPECIALIST, 5);
        allocate(other, SPECIALIST, 5);
        var mine = graduate(own);
        var theirs = graduate(other);
        var before = written();

        var foreignUnit =
                api.post(
                        head(own),
                        "/api/v1/persons/" + mine + "/posts",
                        appointment(other, SPECIALIST, today()));
        var foreignPerson =
                api.post(
                        head(own),
                        "/api/v1/persons/" + theirs + "/posts",
                        appointment(own, SPECIALIST, today()));
        var wrongRole =
                api.post(
                        tokens.of("viewer", Set.of(Role.REPORT_VIEWER), Set.of(own)),
                        "/api/v1/persons/" + mine + "/posts",
                        appointment(own, SPECIALIST, today()));

        assertThat(foreignUnit.status()).isEqualTo(403);
        assertThat(foreignPerson.status()).isEqualTo(404);
        assertThat(wrongRole.status()).isEqualTo(403);
        assertThat(written()).isEqualTo(before);
    }

    /** From 2023-08-01 on a university degree is asked of a party secretary, before that none. */
    @Tag("QN-18")
    @ParameterizedTest(name = "decided on {0}: {1}")
    @CsvSource({"2023-07-31, 201", "2023-08-01, 422"})
    void the_standard_of_the_day_of_decision_is_asked_for(LocalDate decidedOn, int status) {
        var unit = commune();
        allocate(unit, null, 1, LocalDate.parse("2023-07-01"), null);
        var person = register(unit);
        qualify(person, QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY", null);
        qualify(person, QualificationKind.PROFESSIONAL, "INTERMEDIATE", MajorGroup.LAW);
        qualify(person, QualificationKind.POLITICAL_THEORY, "INTERMEDIATE", null);
        var appointment = appointment(unit, "PARTY_SECRETARY", LocalDate.parse("2023-08-15"));
        appointment.put("decidedOn", decidedOn.toString());
        var before = written();

        var answer = appoint(person, appointment);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.codes()).containsExactly("CRITERION_UNMET");
            assertThat(written()).isEqualTo(before);
        }
    }

    @Test
    @Tag("QN-18")
    void a_title_of_the_old_regime_is_not_filled_today() {
        var unit = commune();
        allocate(unit, null, 5);
        var person = graduate(unit);

        assertThat(appoint(person, appointment(unit, "OFFICE_STATISTICS", today())).codes())
                .contains("TITLE_NOT_IN_FORCE");
        assertThat(appoint(person, appointment(unit, "NO_SUCH_TITLE", today())).codes())
                .containsExactly("TITLE_NOT_KNOWN");
    }
}
