package vn.canbo.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.CertificateState;
import vn.canbo.events.EnrolmentState;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.training.TestSchool;

@CanboServiceTest
class CompletionsIT {

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
    @Tag("TN12-23")
    void the_provider_reports_a_completion_and_the_certificate_is_verified() {
        var person = school.learner();
        school.settled();
        var classCode = school.aClass(5);
        var enrolled = school.enrol(person, classCode);
        assertThat(school.told(person, "person-enrolled").state(EnrolmentState.class).funding())
                .isEqualTo(FundingMode.ASSIGNED_BY_AUTHORITY);

        var eventId = UUID.randomUUID();
        var accepted = school.report(TestSchool.PROVIDER, eventId, person, classCode, today);
        var again = school.report(TestSchool.PROVIDER, eventId, person, classCode, today);

        assertThat(accepted.json().path("result").asString())
                .as(accepted.toString())
                .isEqualTo("ACCEPTED");
        assertThat(again.json().path("result").asString()).isEqualTo("DUPLICATE");
        var certificate = school.told(person, "certificate-issued").state(CertificateState.class);
        assertThat(certificate.verified()).isTrue();
        assertThat(certificate.kind()).isEqualTo(QualificationKind.POLITICAL_THEORY);
        assertThat(certificate.level()).isEqualTo("INTERMEDIATE");
        assertThat(certificate.enrolmentId()).hasToString(TestSchool.id(enrolled));
        assertThat(school.told(person, "enrolment-completed").state(EnrolmentState.class).status())
                .isEqualTo(EnrolmentStatus.COMPLETED);
        assertThat(school.allTold(person))
                .containsExactlyInAnyOrder(
                        "person-enrolled", "enrolment-completed", "certificate-issued");
    }

    @Test
    @Tag("TN12-23")
    void a_provider_may_report_somebody_who_was_not_enrolled_even_without_a_seat_left() {
        var enrolled = school.learner();
        var unknown = school.learner();
        school.settled();
        var classCode = school.aClass(1);
        TestSchool.id(school.enrol(enrolled, classCode));

        var accepted = school.report(TestSchool.PROVIDER, unknown, classCode, today);

        assertThat(accepted.json().path("result").asString())
                .as(accepted.toString())
                .isEqualTo("ACCEPTED");
        assertThat(school.told(unknown, "person-enrolled").state(EnrolmentState.class).funding())
                .isEqualTo(FundingMode.SELF_STUDY);
        assertThat(
                        school.told(unknown, "certificate-issued")
                                .state(CertificateState.class)
                                .verified())
                .isTrue();
    }

    @Test
    @Tag("TN12-23")
    void others_report_only_who_is_enrolled_and_their_certificate_waits() {
        var enrolled = school.learner();
        var unknown = school.learner();
        school.settled();
        var classCode = school.aClass(5);
        TestSchool.id(school.enrol(enrolled, classCode));

        var refused = school.report("phan-mem-xa", unknown, classCode, today);
        var accepted = school.report("phan-mem-xa", enrolled, classCode, today);

        assertThat(refused.codes()).containsExactly("NOT_ENROLLED");
        assertThat(school.enrolmentsOf(unknown).json().isEmpty()).isTrue();
        assertThat(school.allTold(unknown)).isEmpty();
        assertThat(accepted.json().path("result").asString())
                .as(accepted.toString())
                .isEqualTo("ACCEPTED");
        assertThat(
                        school.told(enrolled, "certificate-issued")
                                .state(CertificateState.class)
                                .verified())
                .isFalse();
    }

    @Test
    void what_cannot_have_happened_is_refused_with_every_reason() {
        var person = school.learner();
        school.settled();
        var classCode = school.aClass(5);
        var id = TestSchool.id(school.enrol(person, classCode));
        var before = today.minusDays(31);

        assertThat(school.report(TestSchool.PROVIDER, person, classCode, today.plusDays(1)).codes())
                .containsExactly("NOT_YET_HAPPENED");
        var early =
                api.post(
                        school.clerk,
                        ENROLMENTS + "/" + id + "/completion",
                        Map.of("completedOn", before.toString(), "certificateNumber", " "));
        assertThat(early.codes()).containsExactlyInAnyOrder("BEFORE_THE_CLASS", "NUMBER_MISSING");
        assertThat(school.report(TestSchool.PROVIDER, person, "NO-SUCH", today).codes())
                .containsExactly("CLASS_NOT_KNOWN");
        assertThat(school.certificatesOf(person).json().isEmpty()).isTrue();
        school.told(person, "person-enrolled");
        assertThat(school.allTold(person)).containsExactly("person-enrolled");
    }

    @Test
    void nothing_is_completed_on_facts_that_are_not_proven_current() {
        var person = school.learner();
        var unenrolled = school.learner();
        school.settled();
        var classCode = school.aClass(5);
        var id = TestSchool.id(school.enrol(person, classCode));
        school.told(person, "person-enrolled");

        jdbc.sql("DELETE FROM watermark").update();

        var eventId = UUID.randomUUID();
        var waiting = school.report(TestSchool.PROVIDER, eventId, unenrolled, classCode, today);
        assertThat(waiting.json().path("result").asString()).isEqualTo("WAITING");
        assertThat(waiting.codes()).containsExactly("FACTS_NOT_CURRENT");
        assertThat(complete(id).codes()).containsExactly("FACTS_NOT_CURRENT");
        assertThat(school.allTold(person)).containsExactly("person-enrolled");
        assertThat(school.allTold(unenrolled)).isEmpty();

        school.settled();
        assertThat(complete(id).status()).isEqualTo(200);
        itIsTriedAgain(eventId);
        school.told(unenrolled, "certificate-issued");
    }

    private Api.Answer complete(String enrolment) {
        return api.post(
                school.clerk,
                ENROLMENTS + "/" + enrolment + "/completion",
                Map.of("completedOn", today.toString(), "certificateNumber", "B-1"));
    }

    /** As if the minute were over after which what waits is tried again. */
    private void itIsTriedAgain(UUID eventId) {
        jdbc.sql("UPDATE intake SET next_try = next_try - interval '1 minute' WHERE event_id = :id")
                .param("id", eventId.toString())
                .update();
    }
}
