package vn.canbo.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventType;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.Api.Answer;

/** What publishers report reaches the same commands as the pages. */
class ReportsIT extends PersonnelTest {

    private Answer report(String publisher, ReportedType type, Object data) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "urn:publisher:" + publisher);
        event.put("type", type.type());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return api.post(
                tokens.publisher(publisher),
                "/api/v1/events",
                event,
                "Content-Type",
                "application/cloudevents+json");
    }

    private Map<String, Object> registered(String fileNumber, String homeCode) {
        var data = identity(null);
        data.put("fileNumber", fileNumber);
        data.put("homeUnitCode", homeCode);
        return data;
    }

    private static Map<String, Object> person(String fileNumber) {
        return Map.of("fileNumber", fileNumber);
    }

    private static Map<String, Object> qualificationOf(String fileNumber, String level) {
        return Map.of(
                "person",
                person(fileNumber),
                "kind",
                "PROFESSIONAL",
                "level",
                level,
                "majorGroup",
                MajorGroup.LAW,
                "awardedOn",
                "2012-06-01");
    }

    private static Map<String, Object> postHeld(String fileNumber, String unitCode) {
        return Map.of(
                "person",
                person(fileNumber),
                "unitCode",
                unitCode,
                "title",
                SPECIALIST,
                "main",
                true,
                "from",
                "2025-08-01");
    }

    private static String newFile() {
        return "HS-" + UUID.randomUUID();
    }

    private static UUID personOf(Answer answer) {
        return id(answer.json().path("personId"));
    }

    @Test
    @Tag("LS-24")
    void a_dossier_comes_from_outside_piece_by_piece() {
        province();
        var code = newCode();
        var unit = communeWithCode(code);
        var file = newFile();

        var registered = report("vendor", ReportedType.PERSON_REGISTERED, registered(file, code));
        assertThat(registered.status()).as(registered.text()).isEqualTo(202);
        var person = personOf(registered);
        assertThat(report("vendor", ReportedType.POST_HELD, postHeld(file, code)).status())
                .isEqualTo(202);

        var verdict = published(EventType.STANDARD_ASSESSED, person + "/" + SPECIALIST);
        assertThat(verdict.path("verdict").asString()).isEqualTo("CANNOT_TELL");
        assertThat(
                        newest(EventType.FILE_NUMBER_LINKED, "vendor/" + file)
                                .path("personId")
                                .asString())
                .isEqualTo(person.toString());
        assertThat(dossier(person).path("posts").get(0).path("unitId").asString())
                .isEqualTo(unit.toString());
    }

    @Test
    @Tag("TN12-23")
    void a_training_authority_verifies_and_others_only_declare() {
        province();
        var code = newCode();
        communeWithCode(code);
        var file = newFile();
        var person =
                personOf(report("vendor", ReportedType.PERSON_REGISTERED, registered(file, code)));

        report("vendor", ReportedType.QUALIFICATION_OBTAINED, qualificationOf(file, "UNIVERSITY"));
        assertThat(dossier(person).path("qualifications").get(0).path("verified").asBoolean())
                .isFalse();
        var seen = new HashMap<>(qualificationOf(file, "UNIVERSITY"));
        seen.put("person", Map.of("personId", person));
        var answer = report("academy", ReportedType.QUALIFICATION_OBTAINED, seen);

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(dossier(person).path("qualifications")).hasSize(1);
        assertThat(dossier(person).path("qualifications").get(0).path("verified").asBoolean())
                .isTrue();
    }

    @Test
    @Tag("TN12-11")
    @Tag("TN12-15")
    void an_appointment_from_outside_is_gated_like_any_other() {
        province();
        var code = newCode();
        var unit = communeWithCode(code);
        var file = newFile();
        var person =
                personOf(report("vendor", ReportedType.PERSON_REGISTERED, registered(file, code)));
        report("vendor", ReportedType.QUALIFICATION_OBTAINED, qualificationOf(file, "UNIVERSITY"));
        var data = new HashMap<String, Object>();
        data.put("person", person(file));
        data.put("unitCode", code);
        data.put("title", SPECIALIST);
        data.put("main", true);
        data.put("decidedOn", today().toString());
        data.put("effectiveOn", today().toString());
        data.put("decisionNumber", "7/QĐ");

        var refused = report("vendor", ReportedType.PERSON_APPOINTED, data);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.codes())
                .containsExactlyInAnyOrder("CRITERION_UNKNOWN", "ESTABLISHMENT_NOT_ALLOCATED");

        allocate(unit, SPECIALIST, 1);
        var waiting = dossier(person).path("qualifications").get(0).path("qualificationId");
        api.send(
                "POST",
                officer(),
                "/api/v1/qualifications/" + waiting.asString() + "/verify",
                null);
        assertThat(report("vendor", ReportedType.PERSON_APPOINTED, data).status()).isEqualTo(202);
        var end = new HashMap<String, Object>();
        end.put("person", person(file));
        end.put("unitCode", code);
        end.put("title", SPECIALIST);
        end.put("lastDay", today().toString());
        end.put("reason", "LEFT_SERVICE");
        end.put("decisionNumber", "9/QĐ");
        assertThat(report("vendor", ReportedType.POST_ENDED, end).status()).isEqualTo(202);
        assertThat(dossier(person).path("posts").get(0).path("endReason").asString())
                .isEqualTo("LEFT_SERVICE");
    }

    @Test
    @Tag("CT-8")
    void a_recruitment_from_outside_keeps_what_ct_8_asks() {
        province();
        var code = newCode();
        var unit = communeWithCode(code);
        allocate(unit, SPECIALIST, 1);
        var file = newFile();
        var person =
                personOf(report("vendor", ReportedType.PERSON_REGISTERED, registered(file, code)));
        var degree = new HashMap<>(qualificationOf(file, "UNIVERSITY"));
        degree.put("person", Map.of("personId", person));
        report("academy", ReportedType.QUALIFICATION_OBTAINED, degree);
        var data = new HashMap<String, Object>();
        data.put("person", person(file));
        data.put("unitCode", code);
        data.put("title", SPECIALIST);
        data.put("decidedOn", today().toString());
        data.put("effectiveOn", today().toString());
        data.put("decisionNumber", "7/QĐ");
        data.put("degree", "UNIVERSITY");
        data.put("grade", "GOOD");
        data.put("replaces", "STREAMLINED");

        var answer = report("vendor", ReportedType.CIVIL_SERVANT_RECRUITED, data);

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(
                        newest(EventType.PERSON_REGISTERED, person.toString())
                                .path("gradeAtRecruitment")
                                .asString())
                .isEqualTo("GOOD");
    }

    @Test
    void an_event_about_somebody_not_known_yet_waits_for_the_registration() {
        province();
        var code = newCode();
        communeWithCode(code);
        var file = newFile();

        var waiting = report("vendor", ReportedType.POST_HELD, postHeld(file, code));
        assertThat(waiting.status()).as(waiting.text()).isEqualTo(202);
        assertThat(waiting.json().path("result").asString()).isEqualTo("WAITING");
        var person =
                personOf(report("vendor", ReportedType.PERSON_REGISTERED, registered(file, code)));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> dossier(person).path("posts").size() == 1);
    }

    @Test
    void a_publisher_writes_only_where_it_was_granted_to() {
        province();
        province("98");
        var code = newCode();
        communeWithCode(code);
        var file = newFile();
        report("vendor", ReportedType.PERSON_REGISTERED, registered(file, code));
        var before = written();

        var answer =
                report("neighbour", ReportedType.PERSON_REGISTERED, registered(newFile(), code));

        assertThat(answer.codes()).containsExactly("FOREIGN_UNIT");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_unit_that_ended_names_its_successor() {
        province();
        var successorCode = newCode();
        var successor = communeWithCode(successorCode);
        var closedCode = newCode();
        var closed = communeWithCode(closedCode);
        api.post(
                tokens.operator(),
                "/api/v1/units/" + closed + "/merge",
                Map.of("successorId", successor, "effectiveOn", "2025-07-01"));
        var file = newFile();
        var registered =
                report("vendor", ReportedType.PERSON_REGISTERED, registered(file, closedCode));

        assertThat(registered.codes()).contains("UNIT_NOT_IN_FORCE");
        assertThat(registered.text()).contains(successorCode);
    }

    @Test
    void two_publishers_who_register_the_same_person_mean_the_same_person() {
        province();
        province("98");
        var code = newCode();
        communeWithCode(code);
        var identity = registered(newFile(), code);
        var first = personOf(report("vendor", ReportedType.PERSON_REGISTERED, identity));
        var sameElsewhere = new HashMap<>(identity);
        sameElsewhere.put("fileNumber", newFile());
        sameElsewhere.remove("homeUnitCode");
        var second = report("neighbour", ReportedType.PERSON_REGISTERED, sameElsewhere);

        assertThat(personOf(second)).isEqualTo(first);
        var other = new HashMap<>(sameElsewhere);
        other.put("fullName", "Người Khác");
        other.put("fileNumber", newFile());
        assertThat(report("neighbour", ReportedType.PERSON_REGISTERED, other).codes())
                .isEqualTo(List.of("CITIZEN_NUMBER_TAKEN"));
    }
}
