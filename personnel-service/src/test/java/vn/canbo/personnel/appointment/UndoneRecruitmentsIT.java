package vn.canbo.personnel.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventType;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;

/** Recruited today by mistake: for a later day, or not at all. */
@Tag("CT-8")
class UndoneRecruitmentsIT extends PersonnelTest {

    private UUID unit = UUID.randomUUID();
    private UUID person = UUID.randomUUID();
    private String post = "";

    @BeforeEach
    void aWorkerRecruitedAsCivilServantToday() {
        unit = commune();
        allocate(unit, SPECIALIST, 1);
        var identity = identity(unit);
        identity.put("category", "NON_SPECIALISED_WORKER");
        person = register(identity);
        qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        post = recruit(today());
        assertThat(categoryTold()).isEqualTo("CIVIL_SERVANT");
    }

    @Test
    void a_recruit_of_a_later_day_is_until_then_what_he_was_before() {
        var day = today().plusDays(2);

        change("correct", correction(day));

        isAWorkerWhoWasNotRecruited();
        clock.moveTo(day);
        assertThat(categoryTold()).isEqualTo("CIVIL_SERVANT");
        change("correct", correction(day.plusDays(1)));
        isAWorkerWhoWasNotRecruited();
    }

    @Test
    void who_was_never_recruited_is_what_he_was_before() {
        change("withdraw", Map.of("reason", "Ghi nhầm người"));

        isAWorkerWhoWasNotRecruited();
        assertThat(changesOfCategory()).isEqualTo(2);
    }

    @Test
    void a_recruit_of_an_earlier_day_became_it_then() {
        change("correct", correction(today().minusDays(1)));

        assertThat(categoryTold()).isEqualTo("CIVIL_SERVANT");
        assertThat(categoryOn(today().minusDays(1))).isEqualTo("CIVIL_SERVANT");
        assertThat(categoryOn(today().minusDays(2))).isEqualTo("NON_SPECIALISED_WORKER");
        change("correct", correction(today().plusDays(1)));
        isAWorkerWhoWasNotRecruited();
        assertThat(categoryOn(today().minusDays(1))).isEqualTo("NON_SPECIALISED_WORKER");
        assertThat(categoryOn(today().plusDays(1))).isEqualTo("CIVIL_SERVANT");
    }

    /** The other recruitment stands, and with it the category from its day on. */
    @Test
    void who_was_recruited_again_later_is_only_until_then_what_he_was_before() {
        var again = today().plusDays(3);
        var ended =
                api.post(
                        officer(),
                        "/api/v1/posts/" + post + "/end",
                        Map.of(
                                "lastDay", today().plusDays(1).toString(),
                                "reason", "LEFT_SERVICE",
                                "decisionNumber", "9/QĐ"));
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        recruit(again);

        change("withdraw", Map.of("reason", "Ghi nhầm người"));

        isAWorkerWhoWasNotRecruited();
        assertThat(categoryOn(again.minusDays(1))).isEqualTo("NON_SPECIALISED_WORKER");
        assertThat(categoryOn(again)).isEqualTo("CIVIL_SERVANT");
        clock.moveTo(again);
        assertThat(categoryTold()).isEqualTo("CIVIL_SERVANT");
    }

    @Test
    void a_correction_of_something_else_changes_no_category() {
        var lastDay = new HashMap<>(correction(today()));
        lastDay.put("to", today().plusDays(5).toString());

        change("correct", lastDay);

        assertThat(categoryTold()).isEqualTo("CIVIL_SERVANT");
        assertThat(changesOfCategory()).isEqualTo(1);
    }

    private void isAWorkerWhoWasNotRecruited() {
        assertThat(dossier(person).path("category").asString()).isEqualTo("NON_SPECIALISED_WORKER");
        assertThat(categoryTold()).isEqualTo("NON_SPECIALISED_WORKER");
        assertThat(
                        newest(EventType.PERSON_REGISTERED, person.toString())
                                .hasNonNull("ageAtRecruitment"))
                .isFalse();
    }

    private String recruit(LocalDate day) {
        var body = appointment(unit, SPECIALIST, day);
        body.remove("main");
        body.put("degree", "UNIVERSITY");
        body.put("grade", "GOOD");
        var answer = api.post(officer(), "/api/v1/persons/" + person + "/recruitments", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.etag()).isEqualTo(versionOf(person));
        return answer.json().path("postId").asString();
    }

    private String categoryOn(LocalDate day) {
        return api.get(officer(), "/api/v1/persons/" + person + "?asOf=" + day)
                .json()
                .path("category")
                .asString();
    }

    private void change(String how, Map<String, Object> body) {
        var answer =
                api.post(
                        officer(),
                        "/api/v1/posts/" + post + "/" + how,
                        body,
                        "If-Match",
                        versionOf(person));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.etag()).isEqualTo(versionOf(person));
    }

    private static Map<String, Object> correction(LocalDate from) {
        var body = new HashMap<String, Object>();
        body.put("title", SPECIALIST);
        body.put("main", true);
        body.put("from", from.toString());
        body.put("reason", "Ghi nhầm ngày");
        return body;
    }

    private String categoryTold() {
        return newest(EventType.PERSON_REGISTERED, person.toString()).path("category").asString();
    }

    private long changesOfCategory() {
        return jdbc.sql(
                        """
                SELECT count(*)
                  FROM journal
                 WHERE subject_id = :person
                   AND type = 'CategoryChanged'
                """)
                .param("person", person.toString())
                .query(Long.class)
                .single();
    }
}
