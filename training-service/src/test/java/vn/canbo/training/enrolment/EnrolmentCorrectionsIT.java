package vn.canbo.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.events.CertificateState;
import vn.canbo.events.EnrolmentState;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.training.TestSchool;

@CanboServiceTest
class EnrolmentCorrectionsIT {

    private static final Map<String, Object> MISTAKE = Map.of("reason", "Ghi nhầm người");

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;

    private TestSchool school;
    private LocalDate today;
    private UUID person;
    private String classCode;

    @BeforeEach
    void establish() {
        school = new TestSchool(api, tokens, topics, clock, feeds);
        today = clock.today();
        person = school.learner();
        school.settled();
        classCode = school.aClass(1);
    }

    @Test
    void a_certificate_dated_on_the_completion_follows_when_its_day_is_corrected() {
        var path = completed();
        var body = correction(today.minusDays(2));

        var corrected = write(path + "/correct", body);

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.json().path("endedOn").asString())
                .isEqualTo(today.minusDays(2).toString());
        var certificate = school.certificatesOf(person).json().path(0);
        assertThat(corrected.json().path("certificateId"))
                .isEqualTo(certificate.path("certificateId"));
        assertThat(certificate.path("awardedOn").asString())
                .isEqualTo(today.minusDays(2).toString());
        assertThat(certificate.path("verified").asBoolean()).isFalse();
        assertThat(certificate.path("certificateNumber").asString()).isEqualTo("CC-1");
        var told = school.told(person, "enrolment-corrected").state(EnrolmentState.class);
        assertThat(told.endedOn()).isEqualTo(today.minusDays(2));
        assertThat(told.funding()).isEqualTo(FundingMode.SELF_STUDY);
        assertThat(told.status()).isEqualTo(EnrolmentStatus.COMPLETED);
        assertThat(told.withdrawn()).isFalse();
    }

    @Test
    void a_certificate_that_says_a_day_of_its_own_stays_as_it_is() {
        var path = completed();
        var certificate = "/api/v1/certificates/" + school.certificateOf(person);
        var said =
                Map.of("certificateNumber", "CC-1", "awardedOn", today.minusDays(5), "reason", "x");
        assertThat(write(certificate + "/correct", said).status()).isEqualTo(200);
        var seen = api.get(school.officer, certificate);

        assertThat(write(path + "/correct", correction(today.minusDays(2))).status())
                .isEqualTo(200);

        assertThat(api.get(school.officer, certificate).etag()).isEqualTo(seen.etag());
        assertThat(api.get(school.officer, certificate).json()).isEqualTo(seen.json());
    }

    @Test
    void a_completion_that_never_was_takes_its_certificate_along_and_another_may_follow() {
        var path = completed();

        var reopened = write(path + "/ending/withdraw", MISTAKE);

        assertThat(reopened.json().path("status").asString())
                .as(reopened.toString())
                .isEqualTo("ENROLLED");
        assertThat(reopened.json().path("endedOn").isNull()).isTrue();
        assertThat(
                        school.told(person, "certificate-withdrawn")
                                .state(CertificateState.class)
                                .withdrawn())
                .isTrue();
        assertThat(school.told(person, "enrolment-corrected").state(EnrolmentState.class).status())
                .isEqualTo(EnrolmentStatus.ENROLLED);
        var again = school.report(TestSchool.PROVIDER, person, classCode, today);
        assertThat(again.json().path("result").asString())
                .as(again.toString())
                .isEqualTo("ACCEPTED");
        assertThat(school.certificatesOf(person).json().valueStream())
                .extracting(it -> it.path("withdrawn").asString(""))
                .containsExactlyInAnyOrder("ISSUED_BY_MISTAKE", "");
    }

    @Test
    void a_place_that_never_was_is_free_and_its_certificate_withdrawn() {
        var path = completed();
        var key = UUID.randomUUID().toString();
        var seen = api.get(school.officer, path).etag();

        var withdrawn = withdraw(path, seen, key);
        var again = withdraw(path, seen, key);

        assertThat(withdrawn.json().path("withdrawn").asString())
                .as(withdrawn.toString())
                .isEqualTo("Ghi nhầm người");
        assertThat(again.json()).isEqualTo(withdrawn.json());
        assertThat(
                        school.told(person, "enrolment-withdrawn")
                                .state(EnrolmentState.class)
                                .withdrawn())
                .isTrue();
        assertThat(school.certificatesOf(person).json().path(0).path("withdrawn").asString())
                .isEqualTo("ISSUED_BY_MISTAKE");
        assertThat(write(path + "/withdraw", MISTAKE).codes())
                .containsExactly("ENROLMENT_ALREADY_WITHDRAWN");
        assertThat(write(path + "/correct", correction(today)).codes())
                .containsExactly("ENROLMENT_ALREADY_WITHDRAWN");
        assertThat(write(path + "/drop", Map.of("droppedOn", today)).codes())
                .containsExactlyInAnyOrder("ENROLMENT_ALREADY_WITHDRAWN", "ENROLMENT_OVER");
        assertThat(school.enrol(person, classCode).status()).isEqualTo(201);
    }

    @Test
    void a_place_that_never_was_is_said_to_be_withdrawn_although_its_class_is_too() {
        var path = "/api/v1/enrolments/" + TestSchool.id(school.enrol(person, classCode));
        write(path + "/withdraw", MISTAKE);
        var trainingClass =
                "/api/v1/classes/"
                        + api.get(school.officer, path).json().path("classId").asString();
        assertThat(write(trainingClass + "/withdraw", MISTAKE).status()).isEqualTo(200);
        var seen = api.get(school.officer, path);

        assertThat(write(path + "/withdraw", MISTAKE).codes())
                .containsExactly("ENROLMENT_ALREADY_WITHDRAWN");
        assertThat(write(path + "/correct", correction(null)).codes())
                .containsExactly("ENROLMENT_ALREADY_WITHDRAWN");

        assertThat(api.get(school.officer, path).json()).isEqualTo(seen.json());
        assertThat(api.get(school.officer, path).etag()).isEqualTo(seen.etag());
        school.told(person, "enrolment-withdrawn");
        assertThat(school.allTold(person))
                .containsExactly("person-enrolled", "enrolment-withdrawn");
    }

    @Test
    void who_dropped_goes_on_only_while_a_seat_is_left() {
        var path = "/api/v1/enrolments/" + TestSchool.id(school.enrol(person, classCode));
        write(path + "/drop", Map.of("droppedOn", today));
        var other = school.learner();
        school.settled();
        var others = "/api/v1/enrolments/" + TestSchool.id(school.enrol(other, classCode));

        assertThat(write(path + "/ending/withdraw", MISTAKE).codes())
                .containsExactly("NO_SEAT_LEFT");

        write(others + "/withdraw", MISTAKE);
        var reopened = write(path + "/ending/withdraw", MISTAKE);
        assertThat(reopened.json().path("status").asString())
                .as(reopened.toString())
                .isEqualTo("ENROLLED");
    }

    @Test
    void what_cannot_be_is_refused_with_every_reason_and_changes_nothing() {
        var path = "/api/v1/enrolments/" + TestSchool.id(school.enrol(person, classCode));
        school.told(person, "person-enrolled");
        var seen = api.get(school.officer, path);
        var wrong = correction(today.plusDays(1));
        wrong.put("reason", " ");

        assertThat(api.post(school.officer, path + "/correct", wrong).status()).isEqualTo(428);
        assertThat(
                        api.post(school.officer, path + "/withdraw", MISTAKE, "If-Match", "\"9\"")
                                .status())
                .isEqualTo(412);
        assertThat(
                        api.post(school.clerk, path + "/withdraw", MISTAKE, "If-Match", seen.etag())
                                .status())
                .isEqualTo(403);
        assertThat(write(path + "/correct", wrong).codes())
                .containsExactlyInAnyOrder(
                        "REASON_MISSING", "NOT_YET_HAPPENED", "ENROLMENT_NOT_OVER");
        assertThat(write(path + "/ending/withdraw", Map.of("reason", "")).codes())
                .containsExactlyInAnyOrder("REASON_MISSING", "ENROLMENT_NOT_OVER");

        assertThat(api.get(school.officer, path).json()).isEqualTo(seen.json());
        assertThat(api.get(school.officer, path).etag()).isEqualTo(seen.etag());
        assertThat(school.allTold(person)).containsExactly("person-enrolled");
    }

    /** Reported by the provider; the path of the enrolment. */
    private String completed() {
        var path = "/api/v1/enrolments/" + TestSchool.id(school.enrol(person, classCode));
        school.report(TestSchool.PROVIDER, person, classCode, today);
        return path;
    }

    private Map<String, Object> correction(@Nullable LocalDate endedOn) {
        var body = new HashMap<String, Object>();
        body.put("funding", "SELF_STUDY");
        body.put("enrolledOn", today);
        body.put("endedOn", endedOn);
        body.put("reason", "Ghi nhầm ngày");
        return body;
    }

    /** By an officer who has seen the newest version. */
    private Api.Answer write(String path, Map<String, ?> body) {
        var thing = path.replaceAll("(/ending)?/[a-z]+$", "");
        return api.post(
                school.officer, path, body, "If-Match", api.get(school.officer, thing).etag());
    }

    private Api.Answer withdraw(String path, String seen, String key) {
        return api.post(
                school.officer,
                path + "/withdraw",
                MISTAKE,
                "If-Match",
                seen,
                "Idempotency-Key",
                key);
    }
}
