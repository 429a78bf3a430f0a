package vn.canbo.personnel.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.CertificateState;
import vn.canbo.events.EventType;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;

class VerdictsIT extends PersonnelTest {

    private static final String DEPUTY = "DIVISION_DEPUTY_HEAD";

    private JsonNode verdict(UUID person, String title) {
        return newest(EventType.STANDARD_ASSESSED, person + "/" + title);
    }

    /** A deputy head who lacks nothing but what the test takes away. */
    private UUID deputy(UUID unit) {
        allocate(unit, DEPUTY, 1);
        var person = graduate(unit);
        qualify(person, QualificationKind.POLITICAL_THEORY, "INTERMEDIATE", null);
        var answer = appoint(person, appointment(unit, DEPUTY, today()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return person;
    }

    private static CertificateState certificate(UUID id, UUID person, boolean withdrawn) {
        return new CertificateState(
                id,
                person,
                UUID.randomUUID(),
                QualificationKind.PROFESSIONAL,
                "MASTER",
                MajorGroup.LAW,
                GraduationGrade.GOOD,
                LocalDate.parse("2026-05-20"),
                true,
                withdrawn);
    }

    private void awaitVerdict(UUID person, String title, String expected) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> verdict(person, title).path("verdict").asString().equals(expected));
    }

    @Test
    @Tag("TN12-23")
    void a_certificate_becomes_a_qualification_and_a_new_verdict_once() {
        var person = deputy(commune());
        assertThat(verdict(person, DEPUTY).path("verdict").asString()).isEqualTo("MET");
        var certificate = UUID.randomUUID();

        topics.send(EventType.CERTIFICATE_ISSUED, certificate(certificate, person, false), 1);
        awaitVerdict(person, DEPUTY, "ABOVE");
        topics.send(EventType.CERTIFICATE_ISSUED, certificate(certificate, person, false), 1);
        topics.send(EventType.CERTIFICATE_WITHDRAWN, certificate(certificate, person, true), 2);
        awaitVerdict(person, DEPUTY, "MET");
        topics.send(EventType.CERTIFICATE_ISSUED, certificate(certificate, person, false), 1);
        var other = deputy(commune());
        topics.send(EventType.CERTIFICATE_ISSUED, certificate(UUID.randomUUID(), other, false), 1);
        awaitVerdict(other, DEPUTY, "ABOVE");

        assertThat(verdict(person, DEPUTY).path("verdict").asString()).isEqualTo("MET");
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM journal WHERE subject_id = :id AND type = 'QualificationRecorded'")
                                .param("id", person.toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(3);
    }

    /** What a corrected certificate says waits to be seen by an officer. */
    @Test
    void a_corrected_certificate_counts_no_more_until_it_is_seen_anew() {
        var person = deputy(commune());
        var certificate = UUID.randomUUID();
        topics.send(EventType.CERTIFICATE_ISSUED, certificate(certificate, person, false), 1);
        awaitVerdict(person, DEPUTY, "ABOVE");

        var issued = certificate(certificate, person, false);
        topics.send(EventType.CERTIFICATE_CORRECTED, unseen(issued), 2);

        awaitVerdict(person, DEPUTY, "MET");
    }

    private static CertificateState unseen(CertificateState seen) {
        return new CertificateState(
                seen.certificateId(),
                seen.personId(),
                seen.enrolmentId(),
                seen.kind(),
                seen.level(),
                seen.majorGroup(),
                seen.grade(),
                seen.awardedOn(),
                false,
                seen.withdrawn());
    }

    @Test
    @Tag("TN12-11")
    void titles_that_may_be_offered_are_judged_beforehand() {
        var unit = commune();
        allocate(unit, null, 1);
        var person = graduate(unit);
        qualify(person, QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY", null);
        qualify(person, QualificationKind.POLITICAL_THEORY, "INTERMEDIATE", null);

        assertThat(appoint(person, appointment(unit, "PC_VICE_CHAIR", today())).status())
                .isEqualTo(201);

        assertThat(verdict(person, "PC_CHAIR").path("verdict").asString()).isEqualTo("MET");
    }

    @Test
    void what_says_nothing_new_is_not_told() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = inPost(unit);
        var versions = versionsOf(person);

        qualify(person, QualificationKind.FOREIGN_LANGUAGE, "CERTIFICATE", null);

        assertThat(versionsOf(person)).isEqualTo(versions);
    }

    private long versionsOf(UUID person) {
        return jdbc.sql("SELECT count(*) FROM publication WHERE kind = 'verdict' AND subject = :id")
                .param("id", person)
                .query(Long.class)
                .single();
    }

    @Test
    @Tag("LS-24")
    void the_answer_explains_every_criterion_and_knows_what_was_known() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = inPost(unit);
        var before = now();
        qualify(person, QualificationKind.PROFESSIONAL, "MASTER", MajorGroup.LAW);
        var path = "/api/v1/persons/" + person + "/verdicts";

        var today = api.get(officer(), path).json().get(0);
        var then = api.get(officer(), path + "?knownAt=" + before).json().get(0);

        assertThat(today.path("assessment").path("verdict").asString()).isEqualTo("ABOVE");
        assertThat(today.path("assessment").path("criteria").get(0).path("actual").asString())
                .isEqualTo("MASTER");
        assertThat(today.path("issued").path("verdict").asString()).isEqualTo("ABOVE");
        assertThat(today.path("issuedByRelease").asString()).isNotBlank();
        assertThat(today.path("differs").asBoolean()).isFalse();
        assertThat(then.path("assessment").path("verdict").asString()).isEqualTo("MET");
        assertThat(then.path("issued").path("verdict").asString()).isEqualTo("MET");
    }

    @Test
    @Tag("TN25-25")
    void when_the_day_of_other_areas_comes_the_verdict_is_judged_again() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = register(unit);
        var university =
                qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        assertThat(appoint(person, unit).status()).isEqualTo(201);
        qualify(person, QualificationKind.PROFESSIONAL, "COLLEGE", MajorGroup.LAW);
        api.post(
                officer(),
                "/api/v1/qualifications/" + university + "/withdraw",
                Map.of("reason", "Bằng giả"),
                "If-Match",
                versionOf(person));
        assertThat(verdict(person, SPECIALIST).path("verdict").asString()).isEqualTo("UNMET");
        var day = today().plusDays(2);

        api.post(
                officer(),
                "/api/v1/units/" + unit + "/rename",
                Map.of(
                        "name", "Xã Vùng Cao",
                        "areas", List.of("SPECIALLY_DIFFICULT"),
                        "effectiveOn", day.toString()));
        assertThat(verdict(person, SPECIALIST).path("holdsUntil").asString())
                .isEqualTo(day.toString());
        clock.moveTo(day);

        assertThat(verdict(person, SPECIALIST).path("verdict").asString())
                .isEqualTo("UNMET_IN_GRACE");
        assertThat(verdict(person, SPECIALIST).path("remedyBy").asString()).isEqualTo("2030-07-01");
        assertThat(verdict(person, SPECIALIST).path("holdsUntil").asString())
                .isEqualTo("2030-07-02");
    }
}
