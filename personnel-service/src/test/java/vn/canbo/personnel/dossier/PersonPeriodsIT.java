package vn.canbo.personnel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventType;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;

/** What somebody was in service and where at home: on which day, and as known when. */
class PersonPeriodsIT extends PersonnelTest {

    private static final String WORKER = "NON_SPECIALISED_WORKER";
    private static final String CIVIL_SERVANT = "CIVIL_SERVANT";

    @Autowired private TransactionTemplate transaction;

    @Test
    void a_recruit_is_of_another_category_from_the_day_of_the_recruitment_on() {
        var unit = commune();
        var person = worker(unit);
        var before = now();
        var day = today().plusDays(2);

        recruit(person, unit, day);

        assertThat(dossier(person, "").path("category").asString()).isEqualTo(WORKER);
        assertThat(categoryOn(person, day.minusDays(1), "")).isEqualTo(WORKER);
        assertThat(categoryOn(person, day, "")).isEqualTo(CIVIL_SERVANT);
        assertThat(categoryOn(person, day, "&knownAt=" + before)).isEqualTo(WORKER);
        assertThat(told(person)).isEqualTo(WORKER);
        clock.moveTo(day.minusDays(1));
        var asWorker = versionOf(person);
        clock.moveTo(day);
        assertThat(versionOf(person)).isNotEqualTo(asWorker);
        assertThat(told(person)).isEqualTo(CIVIL_SERVANT);
        assertThat(dossier(person, "").path("category").asString()).isEqualTo(CIVIL_SERVANT);
        assertThat(categoryOn(person, day.minusDays(1), "")).isEqualTo(WORKER);
    }

    /** What was registered holds since ever: nobody stated since when. */
    @Test
    void before_anything_changed_everything_was_as_registered() {
        var unit = commune();
        var person = register(unit);

        var then = dossier(person, "?asOf=2001-01-01");

        assertThat(then.path("category").asString()).isEqualTo(CIVIL_SERVANT);
        assertThat(then.path("managedBy").asString()).isEqualTo("COMMUNE");
        assertThat(then.path("homeUnitId").asString()).isEqualTo(unit.toString());
    }

    @Test
    void people_of_a_merged_unit_were_at_home_there_until_the_merge() {
        var unit = commune();
        var person = register(unit);
        var successor = commune();
        var before = now();

        merge(unit, successor, LocalDate.parse("2025-07-01"));

        assertThat(homeOn(person, "2025-06-30", "")).isEqualTo(unit);
        assertThat(homeOn(person, "2025-07-01", "")).isEqualTo(successor);
        assertThat(homeOn(person, "2025-07-01", "&knownAt=" + before)).isEqualTo(unit);
        assertThat(dossier(person, "").path("homeUnitId").asString())
                .isEqualTo(successor.toString());
    }

    @Test
    void what_was_known_of_a_recruitment_stays_when_it_is_corrected_and_withdrawn() {
        var unit = commune();
        var person = worker(unit);
        var first = today();
        var post = recruit(person, unit, first);
        assertThat(recruitments(post)).containsExactly(first + " known");

        change(
                person,
                post,
                "correct",
                Map.of(
                        "title",
                        SPECIALIST,
                        "main",
                        true,
                        "from",
                        first.minusDays(1).toString(),
                        "reason",
                        "Ghi nhầm ngày"));
        assertThat(recruitments(post))
                .containsExactly(first.minusDays(1) + " known", first + " closed");

        change(person, post, "withdraw", Map.of("reason", "Ghi nhầm người"));
        assertThat(recruitments(post))
                .containsExactly(first.minusDays(1) + " closed", first + " closed");
    }

    private UUID worker(UUID unit) {
        allocate(unit, SPECIALIST, 1);
        var identity = identity(unit);
        identity.put("category", WORKER);
        var person = register(identity);
        qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        return person;
    }

    private String recruit(UUID person, UUID unit, LocalDate day) {
        var body = appointment(unit, SPECIALIST, day);
        body.remove("main");
        body.put("degree", "UNIVERSITY");
        body.put("grade", "GOOD");
        var answer = api.post(officer(), "/api/v1/persons/" + person + "/recruitments", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("postId").asString();
    }

    private void change(UUID person, String post, String how, Map<String, Object> body) {
        var path = "/api/v1/posts/" + post + "/" + how;
        var answer = api.post(officer(), path, body, "If-Match", versionOf(person));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void merge(UUID unit, UUID successor, LocalDate day) {
        var answer =
                api.post(
                        tokens.operator(),
                        "/api/v1/units/" + unit + "/merge",
                        Map.of("successorId", successor, "effectiveOn", day.toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode dossier(UUID person, String query) {
        return api.get(officer(), "/api/v1/persons/" + person + query).json();
    }

    private String categoryOn(UUID person, LocalDate day, String known) {
        return dossier(person, "?asOf=" + day + known).path("category").asString();
    }

    private UUID homeOn(UUID person, String day, String known) {
        return id(dossier(person, "?asOf=" + day + known).path("homeUnitId"));
    }

    private String told(UUID person) {
        return newest(EventType.PERSON_REGISTERED, person.toString()).path("category").asString();
    }

    /** Rows that were ever believed, by their day. */
    private List<String> recruitments(String post) {
        return Origin.of(Actor.system("test"))
                .call(
                        () ->
                                transaction.execute(
                                        _ ->
                                                jdbc.sql(
                                                                """
                SELECT effective_on || CASE WHEN upper_inf(known) THEN ' known' ELSE ' closed' END
                  FROM recruitment
                 WHERE post_id = CAST(:post AS uuid)
                 ORDER BY effective_on
                """)
                                                        .param("post", post)
                                                        .query(String.class)
                                                        .list()));
    }
}
