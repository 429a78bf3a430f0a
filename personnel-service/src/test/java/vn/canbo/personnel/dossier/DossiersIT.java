package vn.canbo.personnel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;

class DossiersIT extends PersonnelTest {

    @ParameterizedTest
    @EnumSource(Category.class)
    @Tag("QN-2")
    void people_of_all_four_categories_have_dossiers(Category category) {
        var identity = identity(commune());
        identity.put("category", category);

        var person = register(identity);

        var told = newest(EventType.PERSON_REGISTERED, person.toString());
        assertThat(told.path("category").asString()).isEqualTo(category.name());
        assertThat(told.path("managedBy").asString()).isEqualTo("COMMUNE");
    }

    @Test
    void what_names_a_person_stays_in_personnel_and_stands_sealed() {
        var identity = identity(commune());
        identity.put("fullName", "Trịnh Thị Kín Đáo");
        identity.put("ethnicity", "Tày");

        var person = register(identity);

        published(EventType.PERSON_REGISTERED, person.toString());
        var facts = published(EventType.PERSON_FACTS_RECORDED, person.toString());
        assertThat(facts.path("born").asString()).isEqualTo("1985-03");
        assertThat(facts.path("ethnicMinority").asBoolean()).isTrue();
        assertThat(facts.path("bars")).isEmpty();
        for (var topic : List.of(Topic.PERSONNEL, Topic.PERSONNEL_RESTRICTED)) {
            assertThat(topics.all(topic.address()))
                    .noneMatch(it -> it.json().toString().contains("Kín Đáo"));
        }
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM journal WHERE subject_id = :id AND (payload::text LIKE '%Kín%' OR payload::text LIKE '%999085%')")
                                .param("id", person.toString())
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(dossier(person).path("fullName").asString()).isEqualTo("Trịnh Thị Kín Đáo");
        assertThat(dossier(person).path("citizenNumber").asString()).isEqualTo("9990********");
    }

    @Test
    void an_impossible_identity_is_refused_with_every_reason() {
        var identity = identity(commune());
        identity.put("fullName", "An\u200B<b>");
        identity.put("citizenNumber", "12345678901");
        identity.put("birthDate", today().plusDays(1).toString());
        var before = written();

        var answer = api.post(officer(), "/api/v1/persons", identity);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes())
                .containsExactly(
                        "NAME_MALFORMED", "CITIZEN_NUMBER_MALFORMED", "BIRTH_DATE_NOT_POSSIBLE");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_citizen_number_belongs_to_one_person() {
        var identity = identity(commune());
        register(identity);
        identity.put("fullName", "Người Khác");
        var before = written();

        var answer = api.post(officer(), "/api/v1/persons", identity);

        assertThat(answer.codes()).containsExactly("CITIZEN_NUMBER_TAKEN");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_number_that_disagrees_with_sex_or_year_is_taken_and_said() {
        var agreeing = identity(commune());
        var disagreeing = identity(commune());
        disagreeing.put("sex", "FEMALE");

        assertThat(
                        api.post(officer(), "/api/v1/persons", agreeing)
                                .json()
                                .path("citizenNumberAgrees")
                                .asBoolean())
                .isTrue();
        assertThat(
                        api.post(officer(), "/api/v1/persons", disagreeing)
                                .json()
                                .path("citizenNumberAgrees")
                                .asBoolean())
                .isFalse();
    }

    @Test
    void names_are_found_without_accents_in_any_spelling() {
        var unit = commune();
        var identity = identity(unit);
        identity.put("fullName", "Đặng Thị Thuỷ");
        var person = register(identity);

        for (var spelling : List.of("dang%20thi", "Th%E1%BB%A7y", "%C4%90%E1%BA%B7ng")) {
            var found = api.get(clerk(unit), "/api/v1/persons?unit=" + unit + "&q=" + spelling);
            assertThat(found.json().path("items")).as(spelling).hasSize(1);
            assertThat(id(found.json().path("items").get(0).path("personId"))).isEqualTo(person);
        }
        assertThat(
                        api.get(clerk(unit), "/api/v1/persons?unit=" + unit + "&q=%25")
                                .json()
                                .path("items"))
                .isEmpty();
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        var unit = commune();
        var people = Stream.generate(() -> register(unit)).limit(3).toList();

        var first = api.get(clerk(unit), "/api/v1/persons?unit=" + unit + "&limit=2").json();
        var second =
                api.get(
                                clerk(unit),
                                "/api/v1/persons?unit="
                                        + unit
                                        + "&limit=2&cursor="
                                        + first.path("next").asString())
                        .json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.hasNonNull("next")).isFalse();
        assertThat(people).contains(id(second.path("items").get(0).path("personId")));
    }

    @Test
    void foreign_dossiers_are_not_found_and_their_names_not_told() {
        var own = commune();
        var person = register(commune());
        var path = "/api/v1/persons/" + person;

        assertThat(api.get(clerk(own), path).status()).isEqualTo(404);
        assertThat(api.get(clerk(own), path + "/verdicts").status()).isEqualTo(404);
        assertThat(api.get(clerk(own), path + "/retirement").status()).isEqualTo(404);
        assertThat(
                        api.post(
                                        clerk(own),
                                        path + "/qualifications",
                                        qualification(
                                                QualificationKind.IT,
                                                "CERTIFICATE",
                                                null,
                                                "2015-01-01"))
                                .status())
                .isEqualTo(404);
        assertThat(
                        api.post(
                                        clerk(own),
                                        "/api/v1/persons/names",
                                        Map.of("ids", List.of(person)))
                                .json())
                .isEmpty();
        assertThat(api.get(tokens.operator(), path).status()).isEqualTo(403);
    }

    @Test
    void names_come_in_one_batch_and_the_reading_is_audited_once() {
        var unit = commune();
        var people = List.of(register(unit), register(unit));

        var answer = api.post(clerk(unit), "/api/v1/persons/names", Map.of("ids", people));

        assertThat(answer.json()).hasSize(2);
        assertThat(answer.json().get(0).path("fullName").asString()).isEqualTo("Nguyễn Văn Ví Dụ");
        assertThat(
                        jdbc.sql(
                                        """
                SELECT count(*)
                  FROM audit
                 WHERE action = 'ReadNames'
                   AND actor LIKE '%clerk%'
                   AND subject_ids @> CAST(:people AS text[])
                """)
                                .param(
                                        "people",
                                        people.stream().map(UUID::toString).toArray(String[]::new))
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        var tooMany = Stream.generate(UUID::randomUUID).limit(501).toList();
        assertThat(api.post(clerk(unit), "/api/v1/persons/names", Map.of("ids", tooMany)).status())
                .isEqualTo(400);
    }

    @Test
    @Tag("LS-O4")
    void an_intermediate_diploma_without_upper_secondary_is_valid() {
        var person = register(commune());
        qualify(person, QualificationKind.GENERAL_EDUCATION, "LOWER_SECONDARY", null);

        qualify(person, QualificationKind.PROFESSIONAL, "INTERMEDIATE", MajorGroup.OTHER);

        assertThat(dossier(person).path("qualifications")).hasSize(2);
    }

    @Test
    @Tag("QN-11")
    void a_qualification_waits_until_it_was_seen() {
        var person = register(commune());
        var recorded =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/qualifications",
                        qualification(
                                QualificationKind.JOB_SKILLS, "CERTIFICATE", null, "2015-01-01"));
        var id = recorded.json().path("qualificationId").asString();
        assertThat(recorded.json().path("verified").asBoolean()).isFalse();

        var path = "/api/v1/qualifications/" + id + "/verify";
        assertThat(api.send("POST", officer(), path, null).status()).isEqualTo(200);

        assertThat(newest(EventType.QUALIFICATION_RECORDED, id).path("verified").asBoolean())
                .isTrue();
        var before = written();
        assertThat(api.send("POST", officer(), path, null).codes())
                .containsExactly("QUALIFICATION_ALREADY_VERIFIED");
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource(
            textBlock =
                    """
            PROFESSIONAL,      CERTIFICATE, 2010-06-01, LEVEL_NOT_OF_KIND
            GENERAL_EDUCATION, UNIVERSITY,  2010-06-01, LEVEL_NOT_OF_KIND
            IT,                CERTIFICATE, 1985-03-12, AWARDED_BEFORE_BIRTH
            IT,                CERTIFICATE, 2099-01-01, AWARDED_IN_THE_FUTURE
            """)
    void a_qualification_that_cannot_be_is_refused(
            QualificationKind kind, String level, String awardedOn, String code) {
        var person = register(commune());
        var before = written();

        var answer =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/qualifications",
                        qualification(kind, level, null, awardedOn));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly(code);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void the_same_qualification_stands_once() {
        var person = register(commune());
        qualify(person, QualificationKind.IT, "CERTIFICATE", null);

        var again =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/qualifications",
                        qualification(QualificationKind.IT, "CERTIFICATE", null, "2010-06-01"));

        assertThat(again.codes()).containsExactly("QUALIFICATION_ALREADY_RECORDED");
    }

    @Test
    void a_correction_and_a_withdrawal_leave_what_was_known_before() {
        var person = register(commune());
        var qualification = qualify(person, QualificationKind.IT, "CERTIFICATE", null);
        var path = "/api/v1/qualifications/" + qualification;
        var asRecorded = now();

        var correction =
                Map.of(
                        "qualification",
                        qualification(QualificationKind.IT, "DEGREE", null, "2011-06-01"),
                        "reason",
                        "Ghi nhầm");
        assertThat(api.post(officer(), path + "/correct", correction).status()).isEqualTo(428);
        var corrected =
                api.post(officer(), path + "/correct", correction, "If-Match", versionOf(person));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.json().path("verified").asBoolean()).isFalse();
        var asCorrected = now();
        var withdrawn =
                api.post(
                        officer(),
                        path + "/withdraw",
                        Map.of("reason", "Bằng giả"),
                        "If-Match",
                        versionOf(person));
        assertThat(withdrawn.status()).isEqualTo(200);

        assertThat(levelKnownAt(person, asRecorded)).isEqualTo("CERTIFICATE");
        assertThat(levelKnownAt(person, asCorrected)).isEqualTo("DEGREE");
        assertThat(dossier(person).path("qualifications")).isEmpty();
        assertThat(
                        newest(EventType.QUALIFICATION_WITHDRAWN, qualification.toString())
                                .path("withdrawn")
                                .asBoolean())
                .isTrue();
        assertThat(
                        api.get(
                                        officer(),
                                        "/api/v1/persons/"
                                                + person
                                                + "?asOf=2011-05-31&knownAt="
                                                + asCorrected)
                                .json()
                                .path("qualifications"))
                .isEmpty();
    }

    private String levelKnownAt(UUID person, String moment) {
        return api.get(officer(), "/api/v1/persons/" + person + "?knownAt=" + moment)
                .json()
                .path("qualifications")
                .get(0)
                .path("level")
                .asString();
    }

    private String now() {
        return jdbc.sql("SELECT max(recorded_at) + interval '1 microsecond' FROM journal")
                .query(Timestamp.class)
                .single()
                .toInstant()
                .toString();
    }

    @Test
    void before_the_registration_nobody_was_known() {
        var before = now();
        var person = register(commune());

        assertThat(api.get(officer(), "/api/v1/persons/" + person + "?knownAt=" + before).status())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} born {1} retires on {2}")
    @CsvSource(
            textBlock =
                    """
            MALE,   1966-03-31, 2027-12-31
            MALE,   1966-04-01, 2028-04-30
            FEMALE, 1975-04-30, 2034-12-31
            FEMALE, 1975-05-01, 2035-05-31
            """)
    void the_day_of_retirement_follows_the_decree(String sex, String born, String retiresOn) {
        var identity = identity(commune());
        identity.put("sex", sex);
        identity.put("birthDate", born);
        var person = register(identity);

        var retirement = api.get(officer(), "/api/v1/persons/" + person + "/retirement").json();

        assertThat(retirement.path("retiresOn").asString()).isEqualTo(retiresOn);
        assertThat(retirement.path("pensionFrom").asString()).endsWith("-01");
        assertThat(retirement.path("source").asString()).contains("135/2020");
    }

    @Test
    void a_report_viewer_reads_no_dossier() {
        var unit = commune();
        var person = register(unit);
        var viewer = tokens.of("viewer", Set.of(Role.REPORT_VIEWER), Set.of(unit));

        assertThat(api.get(viewer, "/api/v1/persons/" + person).status()).isEqualTo(403);
    }
}
