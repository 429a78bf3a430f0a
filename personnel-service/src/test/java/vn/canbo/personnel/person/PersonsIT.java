package vn.canbo.personnel.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;

class PersonsIT extends PersonnelTest {

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
        identity.put("fullName", "An<b>");
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

        for (var spelling :
                List.of("dang thi", "Thủy", "THỦY", "Đặng", "Đặng  Thị", "đặng-thị", "u\u0309y")) {
            assertThat(idsOf(searched(unit, spelling))).as(spelling).containsExactly(person);
        }
        assertThat(
                        api.get(clerk(unit), "/api/v1/persons?unit=" + unit + "&q=%25")
                                .json()
                                .path("items"))
                .isEmpty();
    }

    @Test
    void names_of_minorities_are_found_with_and_without_their_marks() {
        var unit = commune();
        var identity = identity(unit);
        identity.put("fullName", "Rơ Châm H’Thử-Điểm Ƀlŏ");
        var person = register(identity);

        for (var spelling :
                List.of("ro cham", "h'thu", "Hthử", "thử điểm", "Ƀlŏ", "blo", "H`THU")) {
            assertThat(idsOf(searched(unit, spelling))).as(spelling).containsExactly(person);
        }
        assertThat(dossier(person).path("fullName").asString()).isEqualTo("Rơ Châm H'Thử-Điểm Ƀlŏ");
    }

    private Api.Answer searched(UUID unit, String spelling) {
        return api.get(
                clerk(unit),
                "/api/v1/persons?unit="
                        + unit
                        + "&q="
                        + URLEncoder.encode(spelling, StandardCharsets.UTF_8));
    }

    @Test
    void people_are_looked_for_only_where_the_caller_may_search() {
        var searched = commune();
        var readOnly = commune();
        var found = register(searched);
        var other = register(readOnly);
        var reader =
                tokens.of(
                        "reader",
                        Set.of(Role.HOME_AFFAIRS_OFFICER),
                        Set.of(searched, readOnly),
                        Set.of(),
                        Set.of(searched));

        assertThat(idsOf(api.get(reader, "/api/v1/persons"))).containsExactly(found);
        assertThat(idsOf(api.get(reader, "/api/v1/persons?unit=" + searched)))
                .containsExactly(found);
        assertThat(idsOf(api.get(reader, "/api/v1/persons?unit=" + readOnly))).isEmpty();
        assertThat(api.get(reader, "/api/v1/persons/" + other).status()).isEqualTo(200);
    }

    private static List<UUID> idsOf(Api.Answer list) {
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        return list.json().path("items").valueStream().map(it -> id(it.path("personId"))).toList();
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
    void whoever_was_forgotten_is_left_out_of_the_names() {
        var unit = commune();
        var known = register(unit);
        var forgotten = register(unit);
        jdbc.sql(
                        "UPDATE person_key SET sealed_key = NULL, destroyed_at = now() WHERE person_id = :id")
                .param("id", forgotten)
                .update();

        var names =
                api.post(
                        clerk(unit),
                        "/api/v1/persons/names",
                        Map.of("ids", List.of(known, forgotten)));

        assertThat(names.json()).hasSize(1);
        assertThat(id(names.json().get(0).path("personId"))).isEqualTo(known);
        assertThat(dossier(forgotten).hasNonNull("fullName")).isFalse();
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
