package vn.canbo.personnel.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.EventType;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

class IdentityCorrectionsIT extends PersonnelTest {

    /** Of what was registered, with a reason; a test changes what it is about. */
    private static Map<String, Object> correctionOf(Map<String, Object> identity) {
        var body = new HashMap<>(identity);
        body.remove("category");
        body.remove("managedBy");
        body.remove("homeUnitId");
        body.put("reason", "Ghi nhầm so với giấy khai sinh");
        return body;
    }

    private Answer correct(UUID person, Map<String, Object> body) {
        return api.post(officer(), path(person), body, "If-Match", versionOf(person));
    }

    private static String path(UUID person) {
        return "/api/v1/persons/" + person + "/identity/correct";
    }

    @Test
    void a_wrong_name_is_corrected_and_what_was_known_before_can_still_be_asked() {
        var identity = identity(commune());
        identity.put("fullName", "Hoàng Thị Nhầm Lẫn");
        var person = register(identity);
        var before = now();
        var body = correctionOf(identity);
        body.put("fullName", "Hoàng Thị Chính Xác");

        var answer = correct(person, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.etag()).isEqualTo(versionOf(person));
        assertThat(dossier(person).path("fullName").asString()).isEqualTo("Hoàng Thị Chính Xác");
        assertThat(
                        api.get(officer(), "/api/v1/persons/" + person + "?knownAt=" + before)
                                .json()
                                .path("fullName")
                                .asString())
                .isEqualTo("Hoàng Thị Nhầm Lẫn");
        assertThat(found("Chinh%20Xac")).isEqualTo(1);
        assertThat(found("Nham%20Lan")).isZero();
        assertThat(
                        jdbc.sql(
                                        """
                SELECT count(*)
                  FROM journal
                  JOIN audit ON journal_id = journal.id
                 WHERE subject_id = :id
                   AND type = 'IdentityCorrected'
                   AND sealed_payload IS NOT NULL
                   AND payload::text NOT LIKE '%Chính Xác%'
                   AND payload::text NOT LIKE '%khai sinh%'
                """)
                                .param("id", person.toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private int found(String name) {
        return api.get(officer(), "/api/v1/persons?q=" + name).json().path("items").size();
    }

    @Test
    void a_name_may_be_corrected_more_than_once() {
        var identity = identity(commune());
        var person = register(identity);
        var body = correctionOf(identity);
        body.put("fullName", "Lần Thứ Nhất");
        correct(person, body);
        var between = now();
        body.put("fullName", "Lần Thứ Hai");

        assertThat(correct(person, body).status()).isEqualTo(200);

        assertThat(
                        api.get(officer(), "/api/v1/persons/" + person + "?knownAt=" + between)
                                .json()
                                .path("fullName")
                                .asString())
                .isEqualTo("Lần Thứ Nhất");
        assertThat(dossier(person).path("fullName").asString()).isEqualTo("Lần Thứ Hai");
    }

    @Test
    void the_day_of_retirement_and_the_facts_follow_a_corrected_birth() {
        var identity = identity(commune());
        identity.put("birthDate", "1966-04-01");
        var person = register(identity);
        var before = now();
        var body = correctionOf(identity);
        body.put("birthDate", "1966-03-31");

        assertThat(correct(person, body).status()).isEqualTo(200);

        var retirement = api.get(officer(), "/api/v1/persons/" + person + "/retirement").json();
        assertThat(retirement.path("retiresOn").asString()).isEqualTo("2027-12-31");
        assertThat(
                        newest(EventType.PERSON_FACTS_RECORDED, person.toString())
                                .path("born")
                                .asString())
                .isEqualTo("1966-03");
        assertThat(
                        api.get(officer(), "/api/v1/persons/" + person + "?knownAt=" + before)
                                .json()
                                .path("birthDate")
                                .asString())
                .isEqualTo("1966-04-01");
    }

    @Test
    void the_age_at_recruitment_follows_a_corrected_birth() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var identity = identity(unit);
        identity.put("birthDate", today().minusYears(30).plusDays(1).toString());
        var person = register(identity);
        qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        var recruitment = appointment(unit, SPECIALIST, today());
        recruitment.remove("main");
        recruitment.put("degree", "UNIVERSITY");
        recruitment.put("grade", "GOOD");
        api.post(officer(), "/api/v1/persons/" + person + "/recruitments", recruitment);
        assertThat(ageAtRecruitment(person)).isEqualTo(29);
        var body = correctionOf(identity);
        body.put("birthDate", today().minusYears(30).toString());

        assertThat(correct(person, body).status()).isEqualTo(200);

        assertThat(ageAtRecruitment(person)).isEqualTo(30);
    }

    private int ageAtRecruitment(UUID person) {
        return newest(EventType.PERSON_REGISTERED, person.toString())
                .path("ageAtRecruitment")
                .asInt();
    }

    @Test
    void a_verdict_that_rested_on_the_wrong_ethnicity_is_given_again() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var identity = identity(unit);
        var person = register(identity);
        var university =
                qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        assertThat(appoint(person, unit).status()).isEqualTo(201);
        qualify(person, QualificationKind.PROFESSIONAL, "COLLEGE", MajorGroup.LAW);
        api.post(
                officer(),
                "/api/v1/qualifications/" + university + "/withdraw",
                Map.of("reason", "Bằng giả"),
                "If-Match",
                versionOf(person));
        assertThat(verdict(person)).isEqualTo("UNMET");
        var body = correctionOf(identity);
        body.put("ethnicity", "Tày");

        assertThat(correct(person, body).status()).isEqualTo(200);

        assertThat(verdict(person)).isEqualTo("UNMET_IN_GRACE");
        assertThat(
                        newest(EventType.PERSON_FACTS_RECORDED, person.toString())
                                .path("ethnicMinority")
                                .asBoolean())
                .isTrue();
    }

    private String verdict(UUID person) {
        return newest(EventType.STANDARD_ASSESSED, person + "/" + SPECIALIST)
                .path("verdict")
                .asString();
    }

    /** A qualification is on record that was awarded on 2010-06-01. */
    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"2010-05-31, 200", "2010-06-01, 422"})
    void a_birth_lies_before_everything_on_record(LocalDate born, int status) {
        var identity = identity(commune());
        var person = register(identity);
        qualify(person, QualificationKind.IT, "CERTIFICATE", null);
        var body = correctionOf(identity);
        body.put("birthDate", born.toString());
        var before = written();

        var answer = correct(person, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.codes()).containsExactly("RECORDED_BEFORE_BIRTH");
            assertThat(written()).isEqualTo(before);
        }
    }

    @Test
    void a_correction_that_cannot_be_is_refused_with_every_reason() {
        var other = identity(commune());
        register(other);
        var person = register(identity(commune()));
        var body = correctionOf(other);
        body.put("fullName", "12345");
        body.put("birthDate", today().toString());
        body.put("reason", " ");
        var before = written();

        var answer = correct(person, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes())
                .containsExactly(
                        "NAME_MALFORMED",
                        "BIRTH_DATE_NOT_POSSIBLE",
                        "CITIZEN_NUMBER_TAKEN",
                        "REASON_MISSING");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_correction_that_corrects_nothing_is_refused() {
        var identity = identity(commune());
        var person = register(identity);
        var before = written();

        assertThat(correct(person, correctionOf(identity)).codes())
                .containsExactly("NOTHING_TO_CORRECT");

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_correction_names_the_version_on_which_it_rests() {
        var identity = identity(commune());
        var person = register(identity);
        var version = versionOf(person);
        var body = correctionOf(identity);
        body.put("fullName", "Người Thứ Nhất");

        assertThat(api.post(officer(), path(person), body).status()).isEqualTo(428);
        assertThat(api.post(officer(), path(person), body, "If-Match", version).status())
                .isEqualTo(200);
        body.put("fullName", "Người Thứ Hai");
        var before = written();
        assertThat(api.post(officer(), path(person), body, "If-Match", version).status())
                .isEqualTo(412);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void nobody_corrects_people_of_foreign_units_or_without_the_role() {
        var home = commune();
        var identity = identity(home);
        var person = register(identity);
        var version = versionOf(person);
        var body = correctionOf(identity);
        body.put("fullName", "Người Khác");
        var viewer = tokens.of("viewer", Set.of(Role.REPORT_VIEWER), Set.of(home));
        var stranger = clerk(commune());
        var before = written();

        assertThat(api.post(stranger, path(person), body, "If-Match", version).status())
                .isEqualTo(404);
        assertThat(api.post(viewer, path(person), body, "If-Match", version).status())
                .isEqualTo(403);

        assertThat(written()).isEqualTo(before);
        assertThat(dossier(person).path("fullName").asString()).isEqualTo("Nguyễn Văn Ví Dụ");
    }
}
