package vn.canbo.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.CertificateState;
import vn.canbo.events.EnrolmentState;
import vn.canbo.events.EventHeader;
import vn.canbo.events.Topic;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

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
    private String clerk;
    private String officer;
    private LocalDate today;

    @BeforeEach
    void establish() {
        school = new TestSchool(topics, feeds);
        clerk = tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(school.commune));
        officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(school.province));
        today = clock.today();
    }

    private String aClass(int seats, String... titles) {
        return TestSchool.openClass(api, tokens.operator(), today, seats, titles);
    }

    private Api.Answer enrol(UUID person, String classCode, String... headers) {
        return api.post(
                clerk,
                ENROLMENTS,
                Map.of(
                        "personId", person,
                        "classCode", classCode,
                        "funding", "ASSIGNED_BY_AUTHORITY"),
                headers);
    }

    private static String id(Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("enrolmentId").asString();
    }

    private Api.Answer report(String publisher, UUID person, String classCode, LocalDate on) {
        return report(publisher, UUID.randomUUID(), person, classCode, on);
    }

    private Api.Answer report(
            String publisher, UUID eventId, UUID person, String classCode, LocalDate on) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", eventId.toString());
        event.put("source", "urn:canbo:publisher:" + publisher);
        event.put("type", ReportedType.TRAINING_COMPLETED.type());
        event.put("time", "2026-03-02T01:15:30Z");
        event.put(
                "data",
                Map.of(
                        "person",
                        Map.of("personId", person),
                        "classCode",
                        classCode,
                        "completedOn",
                        on.toString(),
                        "certificateNumber",
                        "CC-1",
                        "grade",
                        "GOOD"));
        return api.post(
                tokens.publisher(publisher),
                "/api/v1/events",
                event,
                "Content-Type",
                "application/cloudevents+json");
    }

    private TestTopics.Seen told(UUID person, String happened) {
        return topics.await(
                Topic.TRAINING.address(),
                it ->
                        person.toString().equals(it.key())
                                && it.type().equals("vn.canbo.training." + happened + ".v1"));
    }

    private List<String> allTold(UUID person) {
        return topics.all(Topic.TRAINING.address()).stream()
                .filter(it -> person.toString().equals(it.key()))
                .map(it -> it.type().replaceAll("vn\\.canbo\\.training\\.|\\.v1", ""))
                .toList();
    }

    private Api.Answer enrolmentsOf(UUID person) {
        return api.get(clerk, "/api/v1/persons/" + person + "/enrolments");
    }

    private Api.Answer certificatesOf(UUID person) {
        return api.get(clerk, "/api/v1/persons/" + person + "/certificates");
    }

    @Test
    @Tag("TN12-23")
    void the_provider_reports_a_completion_and_the_certificate_is_verified() {
        var person = school.learner();
        school.settled();
        var classCode = aClass(5);
        var enrolled = enrol(person, classCode);
        assertThat(told(person, "person-enrolled").state(EnrolmentState.class).funding())
                .isEqualTo(FundingMode.ASSIGNED_BY_AUTHORITY);

        var eventId = UUID.randomUUID();
        var accepted = report(TestSchool.PROVIDER, eventId, person, classCode, today);
        var again = report(TestSchool.PROVIDER, eventId, person, classCode, today);

        assertThat(accepted.json().path("result").asString())
                .as(accepted.toString())
                .isEqualTo("ACCEPTED");
        assertThat(again.json().path("result").asString()).isEqualTo("DUPLICATE");
        var certificate = told(person, "certificate-issued").state(CertificateState.class);
        assertThat(certificate.verified()).isTrue();
        assertThat(certificate.kind()).isEqualTo(QualificationKind.POLITICAL_THEORY);
        assertThat(certificate.level()).isEqualTo("INTERMEDIATE");
        assertThat(certificate.enrolmentId()).hasToString(id(enrolled));
        assertThat(told(person, "enrolment-completed").state(EnrolmentState.class).status())
                .isEqualTo(EnrolmentStatus.COMPLETED);
        assertThat(allTold(person))
                .containsExactlyInAnyOrder(
                        "person-enrolled", "enrolment-completed", "certificate-issued");
    }

    @Test
    @Tag("TN12-23")
    void a_provider_may_report_somebody_who_was_not_enrolled_even_without_a_seat_left() {
        var enrolled = school.learner();
        var unknown = school.learner();
        school.settled();
        var classCode = aClass(1);
        id(enrol(enrolled, classCode));

        var accepted = report(TestSchool.PROVIDER, unknown, classCode, today);

        assertThat(accepted.json().path("result").asString())
                .as(accepted.toString())
                .isEqualTo("ACCEPTED");
        assertThat(told(unknown, "person-enrolled").state(EnrolmentState.class).funding())
                .isEqualTo(FundingMode.SELF_STUDY);
        assertThat(told(unknown, "certificate-issued").state(CertificateState.class).verified())
                .isTrue();
    }

    @Test
    @Tag("TN12-23")
    void others_report_only_who_is_enrolled_and_their_certificate_waits() {
        var enrolled = school.learner();
        var unknown = school.learner();
        school.settled();
        var classCode = aClass(5);
        id(enrol(enrolled, classCode));

        var refused = report("phan-mem-xa", unknown, classCode, today);
        var accepted = report("phan-mem-xa", enrolled, classCode, today);

        assertThat(refused.codes()).containsExactly("NOT_ENROLLED");
        assertThat(enrolmentsOf(unknown).json().isEmpty()).isTrue();
        assertThat(allTold(unknown)).isEmpty();
        assertThat(accepted.json().path("result").asString())
                .as(accepted.toString())
                .isEqualTo("ACCEPTED");
        assertThat(told(enrolled, "certificate-issued").state(CertificateState.class).verified())
                .isFalse();
    }

    @Test
    void what_cannot_have_happened_is_refused_with_every_reason() {
        var person = school.learner();
        school.settled();
        var classCode = aClass(5);
        var id = id(enrol(person, classCode));
        var before = today.minusDays(31);

        assertThat(report(TestSchool.PROVIDER, person, classCode, today.plusDays(1)).codes())
                .containsExactly("NOT_YET_HAPPENED");
        var early =
                api.post(
                        clerk,
                        ENROLMENTS + "/" + id + "/completion",
                        Map.of("completedOn", before.toString(), "certificateNumber", " "));
        assertThat(early.codes()).containsExactlyInAnyOrder("BEFORE_THE_CLASS", "NUMBER_MISSING");
        assertThat(report(TestSchool.PROVIDER, person, "NO-SUCH", today).codes())
                .containsExactly("CLASS_NOT_KNOWN");
        assertThat(certificatesOf(person).json().isEmpty()).isTrue();
        told(person, "person-enrolled");
        assertThat(allTold(person)).containsExactly("person-enrolled");
    }

    @Test
    void nobody_has_two_places_and_no_class_more_than_its_seats() throws Exception {
        var first = school.learner();
        var second = school.learner();
        school.settled();
        var classCode = aClass(1);

        var answers = atOnce(() -> enrol(first, classCode), () -> enrol(second, classCode));

        assertThat(answers.stream().map(Api.Answer::status)).containsExactlyInAnyOrder(201, 422);
        var winner = answers.getFirst().status() == 201 ? first : second;
        assertThat(enrol(winner, classCode).codes())
                .containsExactlyInAnyOrder("ALREADY_ENROLLED", "NO_SEAT_LEFT");
        var id = enrolmentsOf(winner).json().path(0).path("enrolmentId").asString();
        var dropped =
                api.post(
                        clerk,
                        ENROLMENTS + "/" + id + "/drop",
                        Map.of("droppedOn", today.toString()));
        assertThat(dropped.status()).as(dropped.toString()).isEqualTo(200);
        assertThat(told(winner, "enrolment-dropped").state(EnrolmentState.class).endedOn())
                .isEqualTo(today);
        assertThat(enrol(winner, classCode).status()).isEqualTo(201);
    }

    private static List<Api.Answer> atOnce(Callable<Api.Answer> one, Callable<Api.Answer> other)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Api.Answer>();
            for (var future : threads.invokeAll(List.of(one, other))) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    @Test
    void a_command_sent_again_has_no_second_effect() {
        var person = school.learner();
        school.settled();
        var classCode = aClass(5);
        var key = UUID.randomUUID().toString();

        var first = enrol(person, classCode, "Idempotency-Key", key);
        var again = enrol(person, classCode, "Idempotency-Key", key);

        assertThat(id(again)).isEqualTo(id(first));
        assertThat(enrolmentsOf(person).json().size()).isEqualTo(1);
    }

    @Test
    void nobody_is_enrolled_on_facts_that_are_not_proven_current() {
        var person = school.learner();
        school.settled();
        var classCode = aClass(5);

        jdbc.sql("DELETE FROM watermark").update();

        assertThat(enrol(person, classCode).codes()).containsExactly("FACTS_NOT_CURRENT");
        assertThat(enrolmentsOf(person).json().isEmpty()).isTrue();
        assertThat(allTold(person)).isEmpty();
        school.settled();
        assertThat(enrol(person, classCode).status()).isEqualTo(201);
    }

    @Test
    void a_learner_is_seen_where_the_newest_main_post_is_whatever_came_first() {
        var person = school.learner();
        var post = UUID.randomUUID();
        school.post(post, person, school.otherCommune, today.minusDays(10), null, 2);
        school.post(post, person, school.commune, today.minusDays(10), null, 1);
        school.settled();
        var classCode = aClass(5);
        var theirs =
                tokens.of("their-clerk", Set.of(Role.COMMUNE_CLERK), Set.of(school.otherCommune));

        assertThat(enrol(person, classCode).status()).isEqualTo(404);
        assertThat(enrolmentsOf(person).status()).isEqualTo(404);
        assertThat(api.get(theirs, "/api/v1/persons/" + person + "/enrolments").status())
                .isEqualTo(200);
    }

    @Test
    void a_main_post_that_begins_later_moves_the_learner_on_its_day() {
        var person = school.learner();
        var tomorrow = today.plusDays(1);
        school.post(UUID.randomUUID(), person, school.otherCommune, tomorrow, null, 1);
        school.settled();
        assertThat(enrolmentsOf(person).status()).isEqualTo(200);

        clock.moveTo(tomorrow);

        assertThat(enrolmentsOf(person).status()).isEqualTo(404);
    }

    @Test
    @Tag("QN-4")
    void a_course_for_other_titles_is_allowed_and_said() {
        var person = school.learner();
        school.settled();

        var other = enrol(person, aClass(5, "PC_CHAIR"));
        var same = enrol(person, aClass(5, "COMMUNE_OFFICE_STATISTICS"));

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().path("warnings").path(0).path("code").asString())
                .isEqualTo("DOES_NOT_SERVE_THE_POST");
        assertThat(same.json().path("warnings").isEmpty()).isTrue();
    }

    @Test
    void a_certificate_is_withdrawn_once_with_a_reason_and_by_its_version() {
        var person = school.learner();
        school.settled();
        report(TestSchool.PROVIDER, person, aClass(5), today);
        var path = "/api/v1/certificates/" + certificateOf(person);
        var seen = api.get(clerk, path);
        var body = Map.of("reason", "FORGED");

        var withdrawn = api.post(officer, path + "/withdraw", body, "If-Match", seen.etag());
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(told(person, "certificate-withdrawn").state(CertificateState.class).withdrawn())
                .isTrue();
        assertThat(api.post(officer, path + "/withdraw", body, "If-Match", seen.etag()).status())
                .isEqualTo(412);
        assertThat(api.post(officer, path + "/withdraw", body).codes())
                .containsExactly("CERTIFICATE_ALREADY_WITHDRAWN");
        assertThat(api.post(clerk, path + "/withdraw", body).status()).isEqualTo(403);
    }

    @Test
    void a_certificate_that_says_something_else_is_corrected_and_to_be_verified_anew() {
        var person = school.learner();
        school.settled();
        report(TestSchool.PROVIDER, person, aClass(5), today);
        var path = "/api/v1/certificates/" + certificateOf(person);
        var seen = api.get(clerk, path);
        var body = correction("CC-1A", today.minusDays(3), "Gõ nhầm số");

        var corrected = api.post(officer, path + "/correct", body, "If-Match", seen.etag());

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.etag()).isEqualTo("\"2\"");
        var shown = api.get(clerk, path).json();
        assertThat(shown.path("certificateNumber").asString()).isEqualTo("CC-1A");
        assertThat(shown.path("grade").asString()).isEqualTo("EXCELLENT");
        assertThat(shown.path("awardedOn").asString()).isEqualTo(today.minusDays(3).toString());
        var told =
                topics.await(
                                Topic.TRAINING.address(),
                                it ->
                                        person.toString().equals(it.key())
                                                && it.json().has("certificateId")
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
        report(TestSchool.PROVIDER, person, aClass(5), today);
        told(person, "certificate-issued");
        var path = "/api/v1/certificates/" + certificateOf(person);
        var seen = api.get(clerk, path);
        var right = correction("CC-1A", today, "Gõ nhầm số");
        var early = correction(" ", today.minusDays(31), " ");

        assertThat(api.post(officer, path + "/correct", right).status()).isEqualTo(428);
        assertThat(api.post(officer, path + "/correct", right, "If-Match", "\"9\"").status())
                .isEqualTo(412);
        assertThat(api.post(clerk, path + "/correct", right, "If-Match", seen.etag()).status())
                .isEqualTo(403);
        assertThat(api.post(officer, path + "/correct", early, "If-Match", seen.etag()).codes())
                .containsExactlyInAnyOrder("REASON_MISSING", "NUMBER_MISSING", "BEFORE_THE_CLASS");
        assertThat(
                        api.post(
                                        officer,
                                        path + "/correct",
                                        correction("CC-1A", today.plusDays(1), "Gõ nhầm số"),
                                        "If-Match",
                                        seen.etag())
                                .codes())
                .containsExactly("NOT_YET_HAPPENED");

        var now = api.get(clerk, path);
        assertThat(now.etag()).isEqualTo(seen.etag());
        assertThat(now.json()).isEqualTo(seen.json());
        assertThat(allTold(person)).filteredOn(it -> it.startsWith("certificate")).hasSize(1);
    }

    @Test
    void a_withdrawn_certificate_is_not_corrected() {
        var person = school.learner();
        school.settled();
        report(TestSchool.PROVIDER, person, aClass(5), today);
        var path = "/api/v1/certificates/" + certificateOf(person);
        api.post(officer, path + "/withdraw", Map.of("reason", "ISSUED_BY_MISTAKE"));
        told(person, "certificate-withdrawn");
        var seen = api.get(clerk, path);

        var refused =
                api.post(
                        officer,
                        path + "/correct",
                        correction("CC-1A", today, "Gõ nhầm số"),
                        "If-Match",
                        seen.etag());

        assertThat(refused.codes()).containsExactly("CERTIFICATE_ALREADY_WITHDRAWN");
        assertThat(api.get(clerk, path).json()).isEqualTo(seen.json());
        assertThat(allTold(person)).filteredOn(it -> it.startsWith("certificate")).hasSize(2);
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

    private String certificateOf(UUID person) {
        return certificatesOf(person).json().path(0).path("certificateId").asString();
    }

    @Test
    @Tag("LS-14")
    void every_subject_can_be_offered_and_a_level_must_stand_on_its_scale() {
        for (var subject :
                List.of(
                        "JOB_SKILLS",
                        "KNOWLEDGE_UPDATE",
                        "STATE_MANAGEMENT",
                        "POLITICAL_THEORY",
                        "IT",
                        "DEFENCE_SECURITY",
                        "ETHICS")) {
            assertThat(offer(subject, null).status()).as(subject).isEqualTo(201);
        }
        assertThat(offer("IT", Map.of("kind", "IT", "level", "INTERMEDIATE")).codes())
                .containsExactly("LEVEL_NOT_ON_SCALE");
        assertThat(
                        offer("JOB_SKILLS", Map.of("kind", "JOB_SKILLS", "level", "ANY_OTHER_WORD"))
                                .codes())
                .containsExactly("LEVEL_NOT_ON_SCALE");
    }

    @Test
    @Tag("LS-13")
    void training_for_a_degree_is_a_category_of_its_own_by_the_level_it_leads_to() {
        for (var level : List.of("INTERMEDIATE", "COLLEGE", "UNIVERSITY", "MASTER")) {
            var offered = offer("DEGREE", Map.of("kind", "PROFESSIONAL", "level", level));

            var code = offered.json().path("code").asString();
            var shown = api.get(clerk, "/api/v1/courses/" + code).json();
            assertThat(shown.path("subject").asString()).as(offered.toString()).isEqualTo("DEGREE");
            assertThat(shown.path("teaches").path("level").asString()).isEqualTo(level);
        }
    }

    private Api.Answer offer(String subject, @Nullable Map<String, String> teaches) {
        var course = new HashMap<String, Object>();
        course.put("code", TestSchool.code());
        course.put("nameVi", "Khóa học");
        course.put("nameEn", "Course");
        course.put("subject", subject);
        if (teaches != null) {
            course.put("teaches", teaches);
        }
        return api.post(tokens.operator(), "/api/v1/courses", course);
    }
}
