package vn.canbo.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.training.TestSchool;

@CanboServiceTest
class CourseCorrectionsIT {

    private static final Map<String, Object> MISTAKE = Map.of("reason", "Nhập trùng");

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;

    private TestSchool school;
    private LocalDate today;
    private String classCode;
    private String course;
    private String trainingClass;

    @BeforeEach
    void establish() {
        school = new TestSchool(api, tokens, topics, clock, feeds);
        today = clock.today();
        classCode = school.aClass(2);
        var courseCode = classCode.replace("-K1", "");
        course = "/api/v1/courses/" + courseCode;
        trainingClass =
                "/api/v1/classes/"
                        + jdbc.sql("SELECT class_id FROM class WHERE code = :code")
                                .param("code", classCode)
                                .query(String.class)
                                .single();
    }

    @Test
    void a_course_is_corrected_by_its_version_and_says_so_from_then_on() {
        var body = courseTeaching("POLITICAL_THEORY", "ELEMENTARY");
        var seen = api.get(school.clerk, course);

        var corrected =
                api.post(school.officer, course + "/correct", body, "If-Match", seen.etag());

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.etag()).isEqualTo("\"2\"");
        var shown = api.get(school.clerk, course);
        assertThat(shown.etag()).isEqualTo("\"2\"");
        assertThat(shown.json().path("nameVi").asString()).isEqualTo("Sơ cấp lý luận chính trị");
        assertThat(shown.json().path("teaches").path("level").asString()).isEqualTo("ELEMENTARY");
        assertThat(
                        api.post(school.officer, course + "/correct", body, "If-Match", seen.etag())
                                .status())
                .isEqualTo(412);
        assertThat(decided("CourseCorrected", course)).isOne();
    }

    @Test
    void what_a_course_taught_stands_once_somebody_completed_it() {
        var person = completed(today);

        assertThat(
                        write(course + "/correct", courseTeaching("POLITICAL_THEORY", "ELEMENTARY"))
                                .codes())
                .containsExactly("COURSE_WAS_COMPLETED");
        assertThat(api.get(school.clerk, course).etag()).isEqualTo("\"1\"");
        assertThat(
                        write(
                                        course + "/correct",
                                        courseTeaching("POLITICAL_THEORY", "INTERMEDIATE"))
                                .status())
                .isEqualTo(200);

        write(enrolmentOf(person) + "/withdraw", MISTAKE);
        assertThat(
                        write(course + "/correct", courseTeaching("POLITICAL_THEORY", "ELEMENTARY"))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void a_class_is_corrected_within_what_people_did_in_it() {
        completed(today.minusDays(3));
        var body = classFrom(today.minusDays(2), 0);
        body.put("reason", " ");

        assertThat(write(trainingClass + "/correct", body).codes())
                .containsExactlyInAnyOrder(
                        "WAS_COMPLETED_BEFORE",
                        "MORE_SEATS_TAKEN",
                        "NO_SEAT_OFFERED",
                        "REASON_MISSING");
        assertThat(api.get(school.clerk, trainingClass).etag()).isEqualTo("\"1\"");

        var corrected = write(trainingClass + "/correct", classFrom(today.minusDays(3), 1));
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(api.get(school.clerk, trainingClass).json().path("seats").asInt()).isOne();
        assertThat(decided("ClassCorrected", trainingClass)).isOne();
    }

    @Test
    void a_class_and_its_course_are_withdrawn_once_nobody_uses_them() {
        var person = completed(today);

        assertThat(write(course + "/withdraw", MISTAKE).codes())
                .containsExactly("COURSE_HAS_CLASSES");
        assertThat(write(trainingClass + "/withdraw", MISTAKE).codes())
                .containsExactly("CLASS_HAS_ENROLMENTS");
        write(enrolmentOf(person) + "/withdraw", MISTAKE);
        assertThat(write(trainingClass + "/withdraw", MISTAKE).status()).isEqualTo(200);
        assertThat(write(course + "/withdraw", MISTAKE).status()).isEqualTo(200);

        assertThat(api.get(school.clerk, trainingClass).status()).isEqualTo(404);
        assertThat(api.get(school.clerk, course).status()).isEqualTo(404);
        assertThat(school.enrol(person, classCode).codes()).containsExactly("CLASS_NOT_KNOWN");
        assertThat(school.report(TestSchool.PROVIDER, person, classCode, today).codes())
                .containsExactly("CLASS_NOT_KNOWN");
        assertThat(decided("ClassWithdrawn", trainingClass)).isOne();
        assertThat(decided("CourseWithdrawn", course)).isOne();
    }

    @Test
    void nobody_corrects_without_the_version_seen_or_without_the_role() {
        var body = courseTeaching("POLITICAL_THEORY", "ELEMENTARY");

        assertThat(api.post(school.officer, course + "/correct", body).status()).isEqualTo(428);
        assertThat(api.post(school.clerk, course + "/correct", body, "If-Match", "\"1\"").status())
                .isEqualTo(403);
        assertThat(
                        api.post(
                                        school.clerk,
                                        trainingClass + "/withdraw",
                                        MISTAKE,
                                        "If-Match",
                                        "\"1\"")
                                .status())
                .isEqualTo(403);
        assertThat(api.get(school.clerk, course).etag()).isEqualTo("\"1\"");
    }

    /** Somebody of the commune who completed the class. */
    private UUID completed(LocalDate on) {
        var person = school.learner();
        school.settled();
        var reported = school.report(TestSchool.PROVIDER, person, classCode, on);
        assertThat(reported.json().path("result").asString())
                .as(reported.toString())
                .isEqualTo("ACCEPTED");
        return person;
    }

    private String enrolmentOf(UUID person) {
        return "/api/v1/enrolments/"
                + school.enrolmentsOf(person).json().path(0).path("enrolmentId").asString();
    }

    private static Map<String, Object> courseTeaching(String kind, String level) {
        var body = new HashMap<String, Object>();
        body.put("nameVi", "Sơ cấp lý luận chính trị");
        body.put("nameEn", "Elementary political theory");
        body.put("subject", "POLITICAL_THEORY");
        body.put("teaches", Map.of("kind", kind, "level", level));
        body.put("reason", "Nhập nhầm trình độ");
        return body;
    }

    private Map<String, Object> classFrom(LocalDate firstDay, int seats) {
        var body = new HashMap<String, Object>();
        body.put("provider", TestSchool.PROVIDER);
        body.put("firstDay", firstDay);
        body.put("lastDay", today.plusDays(30));
        body.put("seats", seats);
        body.put("reason", "Nhập nhầm ngày");
        return body;
    }

    /** By an officer who has seen the newest version. */
    private Api.Answer write(String path, Map<String, Object> body) {
        var thing = path.substring(0, path.lastIndexOf('/'));
        return api.post(
                school.officer, path, body, "If-Match", api.get(school.officer, thing).etag());
    }

    private long decided(String type, String path) {
        return jdbc.sql(
                        """
                SELECT count(*)
                  FROM audit
                  JOIN journal ON journal.id = audit.journal_id
                 WHERE type = :type
                   AND subject_id = :id
                """)
                .param("type", type)
                .param("id", path.substring(path.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }
}
