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

    private UUID person = UUID.randomUUID();
    private String post = "";

    @BeforeEach
    void aWorkerRecruitedAsCivilServantToday() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var identity = identity(unit);
        identity.put("category", "NON_SPECIALISED_WORKER");
        person = register(identity);
        qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        var body = appointment(unit, SPECIALIST, today());
        body.remove("main");
        body.put("degree", "UNIVERSITY");
        body.put("grade", "GOOD");
        var answer = api.post(officer(), "/api/v1/persons/" + person + "/recruitments", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        post = answer.json().path("postId").asString();
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
    void a_recruit_of_an_earlier_day_stays_what_he_became() {
        change("correct", correction(today().minusDays(1)));

        assertThat(categoryTold()).isEqualTo("CIVIL_SERVANT");
        assertThat(changesOfCategory()).isEqualTo(1);
        change("correct", correction(today().plusDays(1)));
        isAWorkerWhoWasNotRecruited();
    }

    private void isAWorkerWhoWasNotRecruited() {
        assertThat(dossier(person).path("category").asString()).isEqualTo("NON_SPECIALISED_WORKER");
        assertThat(categoryTold()).isEqualTo("NON_SPECIALISED_WORKER");
        assertThat(
                        newest(EventType.PERSON_REGISTERED, person.toString())
                                .hasNonNull("ageAtRecruitment"))
                .isFalse();
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
