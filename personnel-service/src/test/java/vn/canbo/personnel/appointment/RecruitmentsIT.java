package vn.canbo.personnel.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
                    .contains("UNIVERSITY", "COLLEGE");
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
