package vn.canbo.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.Sex;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.PersonRegistered;
import vn.canbo.events.reported.PostHeld;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.events.reported.TrainingCompleted;
import vn.canbo.standalone.service.Service;

/** In the order of the legal calendar: the clock of the one instance only moves forward. */
@TestMethodOrder(OrderAnnotation.class)
class JourneysIT {

    private static final LocalDate BEGIN = LocalDate.of(2025, 6, 2);
    private static final Duration SOON = Duration.ofSeconds(10);

    private static RunningProvince province;
    private static final Map<String, String> UNITS = new HashMap<>();

    @BeforeAll
    static void start() {
        province = RunningProvince.begunOn(BEGIN);
        establish("99", "PROVINCE", "tỉnh Thí Điểm", null);
        establish("99001", "COMMUNE", "xã Ví Dụ Một", "99");
        establish("99002", "COMMUNE", "xã Ví Dụ Hai", "99");
    }

    @AfterAll
    static void stop() {
        province.close();
    }

    @Test
    @Order(1)
    void a_certificate_from_a_school_flips_person_commune_and_province() {
        var person = deputySecretary("HS-01", "99001");
        await().atMost(SOON).untilAsserted(() -> assertThat(standing(person)).isEqualTo("UNMET"));
        var communeBefore = meeting("99001");
        var provinceBefore = meeting("99");
        offerClass();

        var answer =
                province.report(
                        RunningProvince.SCHOOL,
                        ReportedType.TRAINING_COMPLETED,
                        new TrainingCompleted(
                                new PersonReference(null, person),
                                "LLCT-TC-K1",
                                BEGIN.minusDays(1),
                                "CC-01",
                                GraduationGrade.GOOD));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            assertThat(standing(person)).isIn("MET", "ABOVE");
                            assertThat(meeting("99001")).isEqualTo(communeBefore + 1);
                            assertThat(meeting("99")).isEqualTo(provinceBefore + 1);
                        });
    }

    @Test
    @Order(2)
    void people_and_posts_follow_a_merger_and_the_closed_code_is_never_given_again() {
        var person = deputySecretary("HS-02", "99002");
        var mergedOn = LocalDate.of(2025, 7, 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(headcount("99002")).isEqualTo(1));

        var merged =
                province.command(
                        Service.PERSONNEL,
                        "/api/v1/units/" + UNITS.get("99002") + "/merge",
                        Map.of(
                                "successorId",
                                UNITS.get("99001"),
                                "effectiveOn",
                                mergedOn.toString()));
        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        for (var service : Service.values()) {
            assertThat(province.moveClock(service, mergedOn).status()).isLessThan(300);
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(headcount("99001")).isEqualTo(2));
        var dossier =
                province.ask(Service.PERSONNEL, "/api/v1/persons/" + person + "?asOf=2025-06-15");
        assertThat(dossier.body().toString()).contains(UNITS.get("99002"));
        var again =
                province.command(
                        Service.PERSONNEL,
                        "/api/v1/units",
                        unit("99002", "COMMUNE", "xã Mới", UNITS.get("99"), mergedOn));
        assertThat(again.status()).isEqualTo(422);
    }

    private static UUID deputySecretary(String file, String commune) {
        var registered =
                province.report(
                        RunningProvince.HOME_AFFAIRS,
                        ReportedType.PERSON_REGISTERED,
                        new PersonRegistered(
                                file,
                                "Nguyễn Văn Ví Dụ",
                                "9990850000" + file.substring(3),
                                LocalDate.of(1985, 3, 12),
                                Sex.MALE,
                                "Kinh",
                                false,
                                true,
                                Category.CADRE,
                                ManagingAuthority.COMMUNE,
                                commune));
        assertThat(registered.status()).as(registered.body().toString()).isEqualTo(202);
        var person = new PersonReference(file, null);
        obtained(person, QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY", null);
        obtained(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        obtained(person, QualificationKind.POLITICAL_THEORY, "ELEMENTARY", null);
        var post =
                province.report(
                        RunningProvince.HOME_AFFAIRS,
                        ReportedType.POST_HELD,
                        new PostHeld(
                                person,
                                commune,
                                "PARTY_DEPUTY_SECRETARY",
                                true,
                                LocalDate.of(2024, 1, 2)));
        assertThat(post.status()).as(post.body().toString()).isEqualTo(202);
        return UUID.fromString(registered.body().required("personId").asString());
    }

    private static void obtained(
            PersonReference person,
            QualificationKind kind,
            String level,
            @Nullable MajorGroup major) {
        var answer =
                province.report(
                        RunningProvince.HOME_AFFAIRS,
                        ReportedType.QUALIFICATION_OBTAINED,
                        new QualificationObtained(
                                person, kind, level, major, null, LocalDate.of(2010, 6, 30), null));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    }

    private static void offerClass() {
        province.command(
                Service.TRAINING,
                "/api/v1/courses",
                Map.of(
                        "code", "LLCT-TC",
                        "nameVi", "Trung cấp lý luận chính trị",
                        "nameEn", "Intermediate political theory",
                        "subject", "POLITICAL_THEORY",
                        "teaches", Map.of("kind", "POLITICAL_THEORY", "level", "INTERMEDIATE")));
        var opened =
                province.command(
                        Service.TRAINING,
                        "/api/v1/classes",
                        Map.of(
                                "code", "LLCT-TC-K1",
                                "courseCode", "LLCT-TC",
                                "provider", RunningProvince.SCHOOL,
                                "firstDay", "2025-01-06",
                                "lastDay", "2025-12-31",
                                "seats", 60));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    }

    private static void establish(String code, String kind, String name, @Nullable String parent) {
        var answer =
                province.command(
                        Service.PERSONNEL,
                        "/api/v1/units",
                        unit(
                                code,
                                kind,
                                name,
                                parent == null ? null : UNITS.get(parent),
                                LocalDate.of(2020, 1, 1)));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        UNITS.put(code, answer.body().required("unitId").asString());
    }

    private static Map<String, Object> unit(
            String code, String kind, String name, @Nullable String parent, LocalDate from) {
        var body = new HashMap<String, Object>();
        body.put("code", code);
        body.put("kind", kind);
        body.put("name", name);
        body.put("block", "GOVERNMENT");
        body.put("areas", List.of());
        body.put("validFrom", from.toString());
        if (parent != null) {
            body.put("parentId", parent);
        }
        return body;
    }

    private static String standing(UUID person) {
        return province.ask(Service.REPORTING, "/api/v1/compliance/persons/" + person)
                .body()
                .path("standing")
                .asString("");
    }

    private static int meeting(String unit) {
        return compliance(unit).path("meetsStandard").path("numerator").asInt();
    }

    private static int headcount(String unit) {
        return compliance(unit).path("figures").path("headcount").asInt();
    }

    private static JsonNode compliance(String unit) {
        return province.ask(Service.REPORTING, "/api/v1/compliance/units/" + UNITS.get(unit))
                .body();
    }
}
