package vn.canbo.personnel.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.EventType;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;

class QualificationsIT extends PersonnelTest {

    @Test
    @Tag("LS-O4")
    void an_intermediate_diploma_without_upper_secondary_is_valid() {
        var person = register(commune());
        qualify(person, QualificationKind.GENERAL_EDUCATION, "LOWER_SECONDARY", null);

        qualify(person, QualificationKind.PROFESSIONAL, "INTERMEDIATE", MajorGroup.OTHER);

        assertThat(dossier(person).path("qualifications")).hasSize(2);
    }

    @Test
    @Tag("QN-11")
    void a_qualification_waits_until_it_was_seen() {
        var person = register(commune());
        var recorded =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/qualifications",
                        qualification(
                                QualificationKind.JOB_SKILLS, "CERTIFICATE", null, "2015-01-01"));
        var id = recorded.json().path("qualificationId").asString();
        assertThat(recorded.json().path("verified").asBoolean()).isFalse();

        var path = "/api/v1/qualifications/" + id + "/verify";
        assertThat(api.send("POST", officer(), path, null).status()).isEqualTo(200);

        assertThat(newest(EventType.QUALIFICATION_RECORDED, id).path("verified").asBoolean())
                .isTrue();
        var before = written();
        assertThat(api.send("POST", officer(), path, null).codes())
                .containsExactly("QUALIFICATION_ALREADY_VERIFIED");
        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource(
            textBlock =
                    """
            PROFESSIONAL,      CERTIFICATE, 2010-06-01, LEVEL_NOT_OF_KIND
            GENERAL_EDUCATION, UNIVERSITY,  2010-06-01, LEVEL_NOT_OF_KIND
            IT,                CERTIFICATE, 1985-03-12, AWARDED_BEFORE_BIRTH
            IT,                CERTIFICATE, 2099-01-01, AWARDED_IN_THE_FUTURE
            """)
    void a_qualification_that_cannot_be_is_refused(
            QualificationKind kind, String level, String awardedOn, String code) {
        var person = register(commune());
        var before = written();

        var answer =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/qualifications",
                        qualification(kind, level, null, awardedOn));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly(code);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void the_same_qualification_stands_once() {
        var person = register(commune());
        qualify(person, QualificationKind.IT, "CERTIFICATE", null);

        var again =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/qualifications",
                        qualification(QualificationKind.IT, "CERTIFICATE", null, "2010-06-01"));

        assertThat(again.codes()).containsExactly("QUALIFICATION_ALREADY_RECORDED");
        var reason = again.json().path("reasons").get(0);
        assertThat(reason.path("vi").asString()).contains("tin học: chứng chỉ tin học,");
        assertThat(reason.path("en").asString()).contains("IT: certificate,");
    }

    @Test
    void a_correction_and_a_withdrawal_leave_what_was_known_before() {
        var person = register(commune());
        var qualification = qualify(person, QualificationKind.IT, "CERTIFICATE", null);
        var path = "/api/v1/qualifications/" + qualification;
        var asRecorded = now();

        var correction =
                Map.of(
                        "qualification",
                        qualification(QualificationKind.IT, "DEGREE", null, "2011-06-01"),
                        "reason",
                        "Ghi nhầm");
        assertThat(api.post(officer(), path + "/correct", correction).status()).isEqualTo(428);
        var corrected =
                api.post(officer(), path + "/correct", correction, "If-Match", versionOf(person));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.json().path("verified").asBoolean()).isFalse();
        var asCorrected = now();
        var withdrawn =
                api.post(
                        officer(),
                        path + "/withdraw",
                        Map.of("reason", "Bằng giả"),
                        "If-Match",
                        versionOf(person));
        assertThat(withdrawn.status()).isEqualTo(200);

        assertThat(levelKnownAt(person, asRecorded)).isEqualTo("CERTIFICATE");
        assertThat(levelKnownAt(person, asCorrected)).isEqualTo("DEGREE");
        assertThat(dossier(person).path("qualifications")).isEmpty();
        assertThat(
                        newest(EventType.QUALIFICATION_WITHDRAWN, qualification.toString())
                                .path("withdrawn")
                                .asBoolean())
                .isTrue();
        assertThat(
                        api.get(
                                        officer(),
                                        "/api/v1/persons/"
                                                + person
                                                + "?asOf=2011-05-31&knownAt="
                                                + asCorrected)
                                .json()
                                .path("qualifications"))
                .isEmpty();
    }

    @Test
    void a_correction_without_a_reason_or_into_something_impossible_is_refused() {
        var person = register(commune());
        var qualification = qualify(person, QualificationKind.IT, "CERTIFICATE", null);
        var path = "/api/v1/qualifications/" + qualification;
        var correction =
                Map.of(
                        "qualification",
                        qualification(QualificationKind.IT, "UNIVERSITY", null, "1985-03-12"),
                        "reason",
                        " ");
        var before = written();

        var corrected =
                api.post(officer(), path + "/correct", correction, "If-Match", versionOf(person));
        var withdrawn =
                api.post(
                        officer(),
                        path + "/withdraw",
                        Map.of("reason", ""),
                        "If-Match",
                        versionOf(person));

        assertThat(corrected.codes())
                .containsExactly("LEVEL_NOT_OF_KIND", "AWARDED_BEFORE_BIRTH", "REASON_MISSING");
        assertThat(withdrawn.codes()).containsExactly("REASON_MISSING");
        assertThat(written()).isEqualTo(before);
    }

    private String levelKnownAt(UUID person, String moment) {
        return api.get(officer(), "/api/v1/persons/" + person + "?knownAt=" + moment)
                .json()
                .path("qualifications")
                .get(0)
                .path("level")
                .asString();
    }
}
