package vn.canbo.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.training.TestSchool;

/** Why a record was corrected or withdrawn may speak of an illness: under the person's key. */
@CanboServiceTest
class SealedReasonsIT {

    private static final String WHY = "Học viên ốm nặng";

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private TestSchool school;
    private UUID person;
    private LocalDate today;
    private String path;

    @BeforeEach
    void complete() {
        school = new TestSchool(api, tokens, topics, clock, feeds);
        today = clock.today();
        person = school.learner();
        school.settled();
        var classCode = school.aClass(1);
        path = "/api/v1/enrolments/" + TestSchool.id(school.enrol(person, classCode));
        school.report(TestSchool.PROVIDER, person, classCode, today);
    }

    @Test
    void no_reason_about_a_person_stands_in_clear() {
        write("/correct", correction(today.minusDays(2)));
        write("/ending/withdraw", Map.of("reason", WHY));
        write("/withdraw", Map.of("reason", WHY));

        assertThat(
                        inClear(
                                """
                SELECT type
                  FROM journal
                 WHERE sealed_payload IS NOT NULL
                   AND (payload -> 'enrolment' ->> 'personId' = :person
                        OR payload -> 'certificate' ->> 'personId' = :person
                        OR payload ->> 'personId' = :person)
                """))
                .containsExactlyInAnyOrder(
                        "EnrolmentCorrected",
                        "CertificateCorrected",
                        "EndingWithdrawn",
                        "EnrolmentWithdrawn");
        assertThat(
                        inClear(
                                """
                SELECT enrolment::text FROM enrolment WHERE person_id::text = :person
                UNION ALL
                SELECT payload::text FROM journal WHERE payload::text LIKE '%' || :person || '%'
                """))
                .hasSizeGreaterThan(5)
                .noneMatch(it -> it.contains(WHY));
        assertThat(api.get(school.officer, path).json().path("withdrawn").asString())
                .isEqualTo(WHY);
    }

    @Test
    void with_the_key_the_reason_is_forgotten_and_the_withdrawal_stands() {
        write("/withdraw", Map.of("reason", WHY));
        jdbc.sql(
                        "UPDATE person_key SET sealed_key = NULL, destroyed_at = now() WHERE person_id = :person")
                .param("person", person)
                .update();

        var shown = api.get(school.officer, path).json();
        var listed = api.get(school.officer, "/api/v1/persons/" + person + "/enrolments").json();

        assertThat(shown.path("withdrawn").asString("none")).isEmpty();
        assertThat(listed.path(0).path("withdrawn").asString("none")).isEmpty();
    }

    private List<String> inClear(String sql) {
        return Origin.of(Actor.system("test"))
                .call(
                        () ->
                                transaction.execute(
                                        _ ->
                                                jdbc.sql(sql)
                                                        .param("person", person.toString())
                                                        .query(String.class)
                                                        .list()));
    }

    private Map<String, Object> correction(LocalDate endedOn) {
        var body = new HashMap<String, Object>();
        body.put("funding", "SELF_STUDY");
        body.put("enrolledOn", today.minusDays(3));
        body.put("endedOn", endedOn);
        body.put("reason", WHY);
        return body;
    }

    private void write(String what, Map<String, ?> body) {
        var seen = api.get(school.officer, path).etag();
        var answer = api.post(school.officer, path + what, body, "If-Match", seen);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
