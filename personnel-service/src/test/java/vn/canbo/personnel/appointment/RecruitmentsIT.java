package vn.canbo.personnel.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.EventType;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api.Answer;

class RecruitmentsIT extends PersonnelTest {

    private Map<String, Object> recruitment(UUID unit, LocalDate from) {
        var body = appointment(unit, SPECIALIST, from);
        body.remove("main");
        body.put("degree", "UNIVERSITY");
        body.put("grade", "VERY_GOOD");
        body.put("replaces", "RETIRED");
        return body;
    }

    private Answer end(UUID post, LocalDate lastDay) {
        return api.post(
                officer(),
                "/api/v1/posts/" + post + "/end",
                Map.of("lastDay", lastDay, "reason", "RETIRED", "decisionNumber", "5/QĐ"));
    }

    /** C-16: establishment of 32, all held; after an exit there is room. */
    @Test
    @Tag("TN12-15")
    void the_thirty_third_recruit_waits_for_an_exit() {
        var unit = commune();
        allocate(unit, null, 32);
        var first = inPost(unit);
        IntStream.range(1, 32).forEach(_ -> inPost(unit));
        var recruit = graduate(unit);
        var path = "/api/v1/persons/" + recruit + "/recruitments";

        var refused = api.post(officer(), path, recruitment(unit, today().plusDays(1)));

        assertThat(refused.codes()).containsExactly("ESTABLISHMENT_EXCEEDED");
        assertThat(refused.json().path("reasons").get(0).path("en").asString())
                .contains("32 posts in all, 32 are held");

        var post = id(dossier(first).path("posts").get(0).path("postId"));
        assertThat(end(post, today()).status()).isEqualTo(200);
        var accepted = api.post(officer(), path, recruitment(unit, today().plusDays(1)));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
    }

    @Test
    @Tag("CT-8")
    void a_recruitment_tells_degree_grade_and_age_on_the_day() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var identity = identity(unit);
        var thirtiethBirthday = today().plusDays(10);
        identity.put("birthDate", thirtiethBirthday.minusYears(30).toString());
        identity.put("category", "NON_SPECIALISED_WORKER");
        var person = register(identity);
        qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);

        var answer =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/recruitments",
                        recruitment(unit, thirtiethBirthday.minusDays(1)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        clock.moveTo(thirtiethBirthday.minusDays(1));
        var state = newest(EventType.PERSON_REGISTERED, person.toString());
        assertThat(state.path("ageAtRecruitment").asInt()).isEqualTo(29);
        assertThat(state.path("levelAtRecruitment").asString()).isEqualTo("UNIVERSITY");
        assertThat(state.path("gradeAtRecruitment").asString()).isEqualTo("VERY_GOOD");
        assertThat(state.path("category").asString()).isEqualTo("CIVIL_SERVANT");
    }

    @Test
    @Tag("CT-8")
    void a_recruit_is_what_he_was_until_the_day_of_the_recruitment() {
        var unit = commune();
        allocate(unit, SPECIALIST, 2);
        var recruit = worker(unit);
        var withdrawn = worker(unit);
        var day = today().plusDays(2);
        var accepted = recruitFrom(recruit, unit, day);
        var mistake = recruitFrom(withdrawn, unit, day);

        clock.moveTo(day.minusDays(1));

        assertThat(categoryOf(recruit)).isEqualTo("NON_SPECIALISED_WORKER");
        assertThat(dossier(recruit).path("category").asString())
                .isEqualTo("NON_SPECIALISED_WORKER");
        assertThat(
                        newest(EventType.PERSON_REGISTERED, recruit.toString())
                                .hasNonNull("ageAtRecruitment"))
                .isFalse();
        assertThat(accepted.json().path("from").asString()).isEqualTo(day.toString());
        assertThat(
                        api.post(
                                        officer(),
                                        "/api/v1/posts/"
                                                + mistake.json().path("postId").asString()
                                                + "/withdraw",
                                        Map.of("reason", "Ghi nhầm người"),
                                        "If-Match",
                                        versionOf(withdrawn))
                                .status())
                .isEqualTo(200);

        clock.moveTo(day);

        assertThat(categoryOf(recruit)).isEqualTo("CIVIL_SERVANT");
        assertThat(dossier(recruit).path("category").asString()).isEqualTo("CIVIL_SERVANT");
        assertThat(categoryOf(withdrawn)).isEqualTo("NON_SPECIALISED_WORKER");
    }

    /** Of another category than the title; meets its standard. */
    private UUID worker(UUID unit) {
        var identity = identity(unit);
        identity.put("category", "NON_SPECIALISED_WORKER");
        var person = register(identity);
        qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        return person;
    }

    private Answer recruitFrom(UUID person, UUID unit, LocalDate day) {
        var answer =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/recruitments",
                        recruitment(unit, day));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private String categoryOf(UUID person) {
        return newest(EventType.PERSON_REGISTERED, person.toString()).path("category").asString();
    }

    @Test
    @Tag("TN12-11")
    void nobody_is_recruited_into_an_elected_title() {
        var unit = commune();
        allocate(unit, null, 5);
        var person = graduate(unit);
        qualify(person, QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY", null);
        qualify(person, QualificationKind.POLITICAL_THEORY, "INTERMEDIATE", null);
        var body = recruitment(unit, today());
        body.put("title", "PC_CHAIR");

        var answer = api.post(officer(), "/api/v1/persons/" + person + "/recruitments", body);

        assertThat(answer.codes()).containsExactly("TITLE_IS_NOT_RECRUITED_INTO");
    }

    private Answer recruit(UUID person, UUID unit) {
        var body = appointment(unit, SPECIALIST, today());
        body.remove("main");
        body.put("degree", "UNIVERSITY");
        body.put("grade", "GOOD");
        return api.post(officer(), "/api/v1/persons/" + person + "/recruitments", body);
    }

    @Tag("TN12-11")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"COLLEGE, 422", "UNIVERSITY, 201", "MASTER, 201"})
    void only_who_meets_the_standard_is_recruited(String level, int status) {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = register(unit);
        qualify(person, QualificationKind.PROFESSIONAL, level, MajorGroup.LAW);
        var before = written();

        var answer = recruit(person, unit);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.codes()).containsExactly("CRITERION_UNMET");
            assertThat(answer.json().path("reasons").get(0).path("en").asString())
                    .contains("university is required", "college is there");
            assertThat(written()).isEqualTo(before);
        }
    }

    @Test
    @Tag("TN12-15")
    void nobody_is_recruited_beyond_the_posts_of_the_title() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        assertThat(recruit(graduate(unit), unit).status()).isEqualTo(201);
        var second = graduate(unit);
        var before = written();

        assertThat(recruit(second, unit).codes()).containsExactly("ESTABLISHMENT_EXCEEDED");

        assertThat(written()).isEqualTo(before);
    }

    /** The birthday is the day of recruitment: a day earlier the recruit was a year younger. */
    @ParameterizedTest(name = "first day {0} days earlier: {1} years")
    @CsvSource({"0, 30", "1, 29"})
    void the_age_at_recruitment_follows_a_corrected_first_day(int daysEarlier, int age) {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var identity = identity(unit);
        identity.put("birthDate", today().minusYears(30).toString());
        var person = register(identity);
        qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        var recruited = recruit(person, unit);
        assertThat(ageOf(person)).isEqualTo(30);

        var corrected =
                api.post(
                        officer(),
                        "/api/v1/posts/" + recruited.json().path("postId").asString() + "/correct",
                        correction(today().minusDays(daysEarlier)),
                        "If-Match",
                        versionOf(person));

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(ageOf(person)).isEqualTo(age);
    }

    private static Map<String, Object> correction(LocalDate from) {
        var body = new HashMap<String, Object>();
        body.put("title", SPECIALIST);
        body.put("main", true);
        body.put("from", from.toString());
        body.put("reason", "Ghi nhầm ngày");
        return body;
    }

    private int ageOf(UUID person) {
        return newest(EventType.PERSON_REGISTERED, person.toString())
                .path("ageAtRecruitment")
                .asInt();
    }
}
