package vn.canbo.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.EnrolmentState;
import vn.canbo.events.EventHeader;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.training.TestSchool;

@CanboServiceTest
class EnrolmentsIT {

    private static final String ENROLMENTS = "/api/v1/enrolments";

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;

    private TestSchool school;
    private LocalDate today;

    @BeforeEach
    void establish() {
        school = new TestSchool(api, tokens, topics, clock, feeds);
        today = clock.today();
    }

    @Test
    void nobody_has_two_places_and_no_class_more_than_its_seats() throws Exception {
        var first = school.learner();
        var second = school.learner();
        school.settled();
        var classCode = school.aClass(1);

        var answers =
                Api.atOnce(
                        () -> school.enrol(first, classCode),
                        () -> school.enrol(second, classCode));

        assertThat(answers.stream().map(Api.Answer::status)).containsExactlyInAnyOrder(201, 422);
        var winner = answers.getFirst().status() == 201 ? first : second;
        assertThat(school.enrol(winner, classCode).codes())
                .containsExactlyInAnyOrder("ALREADY_ENROLLED", "NO_SEAT_LEFT");
        var id = school.enrolmentsOf(winner).json().path(0).path("enrolmentId").asString();
        var dropped =
                api.post(
                        school.clerk,
                        ENROLMENTS + "/" + id + "/drop",
                        Map.of("droppedOn", today.toString()));
        assertThat(dropped.status()).as(dropped.toString()).isEqualTo(200);
        assertThat(school.told(winner, "enrolment-dropped").state(EnrolmentState.class).endedOn())
                .isEqualTo(today);
        assertThat(school.enrol(winner, classCode).status()).isEqualTo(201);
    }

    @Test
    void a_command_sent_again_has_no_second_effect() {
        var person = school.learner();
        school.settled();
        var classCode = school.aClass(5);
        var key = UUID.randomUUID().toString();

        var first = school.enrol(person, classCode, "Idempotency-Key", key);
        var again = school.enrol(person, classCode, "Idempotency-Key", key);

        assertThat(TestSchool.id(again)).isEqualTo(TestSchool.id(first));
        assertThat(school.enrolmentsOf(person).json().size()).isEqualTo(1);
    }

    @Test
    void nobody_is_enrolled_on_facts_that_are_not_proven_current() {
        var person = school.learner();
        school.settled();
        var classCode = school.aClass(5);

        jdbc.sql("DELETE FROM watermark").update();

        assertThat(school.enrol(person, classCode).codes()).containsExactly("FACTS_NOT_CURRENT");
        assertThat(school.enrolmentsOf(person).json().isEmpty()).isTrue();
        assertThat(school.allTold(person)).isEmpty();
        school.settled();
        assertThat(school.enrol(person, classCode).status()).isEqualTo(201);
    }

    @Test
    void a_place_is_neither_dropped_nor_corrected_on_facts_that_are_not_proven_current() {
        var person = school.learner();
        school.settled();
        var path = ENROLMENTS + "/" + TestSchool.id(school.enrol(person, school.aClass(5)));
        var seen = api.get(school.officer, path);
        var correction =
                Map.of("funding", "SELF_STUDY", "enrolledOn", today.toString(), "reason", "x");

        jdbc.sql("DELETE FROM watermark").update();

        assertThat(write(path + "/drop", seen, Map.of("droppedOn", today.toString())).codes())
                .containsExactly("FACTS_NOT_CURRENT");
        assertThat(write(path + "/correct", seen, correction).codes())
                .containsExactly("FACTS_NOT_CURRENT");
        assertThat(write(path + "/withdraw", seen, Map.of("reason", "x")).codes())
                .containsExactly("FACTS_NOT_CURRENT");
        assertThat(api.get(school.officer, path).json()).isEqualTo(seen.json());
        school.told(person, "person-enrolled");
        assertThat(school.allTold(person)).containsExactly("person-enrolled");
        school.settled();
        assertThat(write(path + "/correct", seen, correction).status()).isEqualTo(200);
    }

    @Test
    void a_learner_is_seen_where_the_newest_main_post_is_whatever_came_first() {
        var person = school.learner();
        var post = UUID.randomUUID();
        school.post(post, person, school.otherCommune, today.minusDays(10), null, 2);
        school.post(post, person, school.commune, today.minusDays(10), null, 1);
        school.settled();
        var classCode = school.aClass(5);
        var theirs =
                tokens.of("their-clerk", Set.of(Role.COMMUNE_CLERK), Set.of(school.otherCommune));

        assertThat(school.enrol(person, classCode).status()).isEqualTo(404);
        assertThat(school.enrolmentsOf(person).status()).isEqualTo(404);
        assertThat(api.get(theirs, "/api/v1/persons/" + person + "/enrolments").status())
                .isEqualTo(200);
    }

    @Test
    void who_was_registered_by_mistake_is_found_no_more_whatever_is_told_later() {
        var person = school.learner();
        school.settled();
        var classCode = school.aClass(5);
        assertThat(school.enrol(person, classCode).status()).isEqualTo(201);

        school.withdrawn(person, 3);
        school.registered(person, 2);
        school.post(UUID.randomUUID(), person, school.commune, today.minusDays(5), null, 1);
        school.settled();

        assertThat(school.enrolmentsOf(person).status()).isEqualTo(404);
        assertThat(school.enrol(person, school.aClass(5)).status()).isEqualTo(404);
    }

    @Test
    void a_place_of_who_was_registered_by_mistake_is_withdrawn_once_and_its_seat_is_free() {
        var person = school.learner();
        var other = school.learner();
        school.settled();
        var classCode = school.aClass(1);
        var enrolment = TestSchool.id(school.enrol(person, classCode));
        assertThat(school.enrol(other, classCode).codes()).containsExactly("NO_SEAT_LEFT");

        var cause = school.withdrawn(person, 2);
        school.settled();
        school.withdrawn(person, 2);
        school.withdrawn(person, 3);
        school.settled();

        var told = school.told(person, "enrolment-withdrawn");
        assertThat(told.state(EnrolmentState.class).enrolmentId()).hasToString(enrolment);
        assertThat(told.state(EnrolmentState.class).withdrawn()).isTrue();
        assertThat(told.header(EventHeader.CAUSATION_ID)).isEqualTo(cause.toString());
        assertThat(causesOfWithdrawing(enrolment)).containsExactly(cause);
        assertThat(school.enrol(other, classCode).status()).isEqualTo(201);
        school.told(other, "person-enrolled");
        assertThat(school.allTold(person))
                .containsExactly("person-enrolled", "enrolment-withdrawn");
    }

    @Test
    void a_main_post_that_begins_later_moves_the_learner_on_its_day() {
        var person = school.learner();
        var tomorrow = today.plusDays(1);
        school.post(UUID.randomUUID(), person, school.otherCommune, tomorrow, null, 1);
        school.settled();
        assertThat(school.enrolmentsOf(person).status()).isEqualTo(200);

        clock.moveTo(tomorrow);

        assertThat(school.enrolmentsOf(person).status()).isEqualTo(404);
    }

    @Test
    @Tag("QN-4")
    void a_course_for_other_titles_is_allowed_and_said() {
        var person = school.learner();
        school.settled();

        var other = school.enrol(person, school.aClass(5, "PC_CHAIR"));
        var same = school.enrol(person, school.aClass(5, "COMMUNE_OFFICE_STATISTICS"));

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().path("warnings").path(0).path("code").asString())
                .isEqualTo("DOES_NOT_SERVE_THE_POST");
        assertThat(same.json().path("warnings").isEmpty()).isTrue();
    }

    private Api.Answer write(String path, Api.Answer seen, Map<String, String> body) {
        return api.post(school.officer, path, body, "If-Match", seen.etag());
    }

    private List<UUID> causesOfWithdrawing(String enrolment) {
        return jdbc.sql(
                        """
                SELECT causation_id
                  FROM journal
                 WHERE type = 'EnrolmentWithdrawn'
                   AND subject_id = :id
                """)
                .param("id", enrolment)
                .query(UUID.class)
                .list();
    }
}
