package vn.canbo.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.CertificateState;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.training.TestSchool;

@CanboServiceTest
class CertificatesIT {

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
    void a_certificate_is_withdrawn_once_with_a_reason_and_by_its_version() {
        var person = school.learner();
        school.settled();
        school.report(TestSchool.PROVIDER, person, school.aClass(5), today);
        var path = "/api/v1/certificates/" + school.certificateOf(person);
        var seen = api.get(school.clerk, path);
        var body = Map.of("reason", "FORGED");

        var withdrawn = api.post(school.officer, path + "/withdraw", body, "If-Match", seen.etag());
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(
                        school.told(person, "certificate-withdrawn")
                                .state(CertificateState.class)
                                .withdrawn())
                .isTrue();
        assertThat(
                        api.post(school.officer, path + "/withdraw", body, "If-Match", seen.etag())
                                .status())
                .isEqualTo(412);
        assertThat(api.post(school.officer, path + "/withdraw", body).codes())
                .containsExactly("CERTIFICATE_ALREADY_WITHDRAWN");
        assertThat(api.post(school.clerk, path + "/withdraw", body).status()).isEqualTo(403);
        assertThat(api.get(school.clerk, path).etag()).isEqualTo(withdrawn.etag());
        assertThat(school.allTold(person))
                .filteredOn(it -> it.startsWith("certificate"))
                .containsExactly("certificate-issued", "certificate-withdrawn");
    }

    @Test
    void a_certificate_that_says_something_else_is_corrected_and_to_be_verified_anew() {
        var person = school.learner();
        school.settled();
        school.report(TestSchool.PROVIDER, person, school.aClass(5), today);
        var path = "/api/v1/certificates/" + school.certificateOf(person);
        var seen = api.get(school.clerk, path);
        var body = correction("CC-1A", today.minusDays(3), "Gõ nhầm số");

        var corrected = api.post(school.officer, path + "/correct", body, "If-Match", seen.etag());

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.etag()).isEqualTo("\"2\"");
        var shown = api.get(school.clerk, path).json();
        assertThat(shown.path("certificateNumber").asString()).isEqualTo("CC-1A");
        assertThat(shown.path("grade").asString()).isEqualTo("EXCELLENT");
        assertThat(shown.path("awardedOn").asString()).isEqualTo(today.minusDays(3).toString());
        var told =
                topics.await(
                                Topic.TRAINING.address(),
                                it ->
                                        person.toString().equals(it.key())
                                                && it.type()
                                                        .equals(
                                                                EventType.CERTIFICATE_CORRECTED
                                                                        .type())
                                                && it.header(EventHeader.SEQUENCE).equals("2"))
                        .state(CertificateState.class);
        assertThat(told.awardedOn()).isEqualTo(today.minusDays(3));
        assertThat(told.level()).isEqualTo("INTERMEDIATE");
        assertThat(told.verified()).isFalse();
        assertThat(told.withdrawn()).isFalse();
        assertThat(
                        jdbc.sql(
                                        """
                SELECT count(*)
                  FROM audit
                  JOIN journal ON journal.id = audit.journal_id
                 WHERE action = 'CertificateCorrected'
                   AND subject_id = :id
                """)
                                .param("id", shown.path("certificateId").asString())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void a_correction_is_refused_with_every_reason_and_changes_nothing() {
        var person = school.learner();
        school.settled();
        school.report(TestSchool.PROVIDER, person, school.aClass(5), today);
        school.told(person, "certificate-issued");
        var path = "/api/v1/certificates/" + school.certificateOf(person);
        var seen = api.get(school.clerk, path);
        var right = correction("CC-1A", today, "Gõ nhầm số");
        var early = correction(" ", today.minusDays(31), " ");

        assertThat(api.post(school.officer, path + "/correct", right).status()).isEqualTo(428);
        assertThat(api.post(school.officer, path + "/correct", right, "If-Match", "\"9\"").status())
                .isEqualTo(412);
        assertThat(
                        api.post(school.clerk, path + "/correct", right, "If-Match", seen.etag())
                                .status())
                .isEqualTo(403);
        assertThat(
                        api.post(school.officer, path + "/correct", early, "If-Match", seen.etag())
                                .codes())
                .containsExactlyInAnyOrder("REASON_MISSING", "NUMBER_MISSING", "BEFORE_THE_CLASS");
        assertThat(
                        api.post(
                                        school.officer,
                                        path + "/correct",
                                        correction("CC-1A", today.plusDays(1), "Gõ nhầm số"),
                                        "If-Match",
                                        seen.etag())
                                .codes())
                .containsExactly("NOT_YET_HAPPENED");

        var now = api.get(school.clerk, path);
        assertThat(now.etag()).isEqualTo(seen.etag());
        assertThat(now.json()).isEqualTo(seen.json());
        assertThat(school.allTold(person))
                .filteredOn(it -> it.startsWith("certificate"))
                .hasSize(1);
    }

    @Test
    void a_withdrawn_certificate_is_not_corrected() {
        var person = school.learner();
        school.settled();
        school.report(TestSchool.PROVIDER, person, school.aClass(5), today);
        var path = "/api/v1/certificates/" + school.certificateOf(person);
        api.post(school.officer, path + "/withdraw", Map.of("reason", "ISSUED_BY_MISTAKE"));
        school.told(person, "certificate-withdrawn");
        var seen = api.get(school.clerk, path);

        var refused =
                api.post(
                        school.officer,
                        path + "/correct",
                        correction("CC-1A", today, "Gõ nhầm số"),
                        "If-Match",
                        seen.etag());

        assertThat(refused.codes()).containsExactly("CERTIFICATE_ALREADY_WITHDRAWN");
        assertThat(api.get(school.clerk, path).json()).isEqualTo(seen.json());
        assertThat(school.allTold(person))
                .filteredOn(it -> it.startsWith("certificate"))
                .hasSize(2);
    }

    @Test
    void nothing_is_said_of_a_certificate_on_facts_that_are_not_proven_current() {
        var person = school.learner();
        school.settled();
        school.report(TestSchool.PROVIDER, person, school.aClass(5), today);
        school.told(person, "certificate-issued");
        var path = "/api/v1/certificates/" + school.certificateOf(person);
        var seen = api.get(school.officer, path);
        var right = correction("CC-1A", today, "Gõ nhầm số");

        jdbc.sql("DELETE FROM watermark").update();

        assertThat(
                        api.post(school.officer, path + "/correct", right, "If-Match", seen.etag())
                                .codes())
                .containsExactly("FACTS_NOT_CURRENT");
        assertThat(api.post(school.officer, path + "/withdraw", Map.of("reason", "FORGED")).codes())
                .containsExactly("FACTS_NOT_CURRENT");
        assertThat(api.get(school.officer, path).json()).isEqualTo(seen.json());
        assertThat(api.get(school.officer, path).etag()).isEqualTo(seen.etag());
        assertThat(school.allTold(person))
                .filteredOn(it -> it.startsWith("certificate"))
                .hasSize(1);
        school.settled();
        assertThat(
                        api.post(school.officer, path + "/correct", right, "If-Match", seen.etag())
                                .status())
                .isEqualTo(200);
    }

    private static Map<String, String> correction(String number, LocalDate on, String reason) {
        return Map.of(
                "certificateNumber",
                number,
                "grade",
                "EXCELLENT",
                "awardedOn",
                on.toString(),
                "reason",
                reason);
    }
}
