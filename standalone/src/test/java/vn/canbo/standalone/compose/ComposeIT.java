package vn.canbo.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
import vn.canbo.standalone.signin.DemoUnit;

/** The legal clock of the containers stands at today: the days of the story lie before. */
@EnabledIfSystemProperty(named = "canbo.backing", matches = "containers")
@TestMethodOrder(OrderAnnotation.class)
class ComposeIT {

    private static final String HOME_AFFAIRS = "so-noi-vu";
    private static final String SCHOOL = "truong-chinh-tri";
    private static final PersonReference SECRETARY = new PersonReference("HS-01", null);
    private static final UUID PROVINCE = DemoUnit.id(DemoUnit.PROVINCE);
    private static final UUID COMMUNE = DemoUnit.id(DemoUnit.COMMUNE);
    private static final Duration SOON = Duration.ofSeconds(30);

    private static ComposeStack stack;
    private static Doors doors;

    @BeforeAll
    static void start() {
        stack = ComposeStack.started();
        doors = new Doors(stack);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void a_publishers_token_names_it_and_lives_for_five_minutes() {
        var claims = doors.claims(SCHOOL);

        assertThat(claims.path("iss").asString())
                .isEqualTo(
                        "http://sign-in.localhost:"
                                + stack.setting("SIGN_IN_PORT")
                                + "/realms/canbo");
        assertThat(claims.path("aud").asString()).isEqualTo("canbo");
        assertThat(claims.path("publisher").asString()).isEqualTo(SCHOOL);
        assertThat(claims.path("roles").toString()).isEqualTo("[\"PUBLISHER\"]");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    @Order(2)
    void a_certificate_reported_over_http_changes_the_figures_of_commune_and_province() {
        doors.importUnits(
                """
                code,kind,name,full_name,full_name_en,parent_code
                99,PROVINCE,Thí Điểm,Tỉnh Thí Điểm,Thi Diem Province,
                99001,COMMUNE,Ví Dụ Một,Xã Ví Dụ Một,Vi Du Mot Commune,99
                """);
        var person = takeOverDeputySecretaryWithoutPoliticalTheory();
        offerClass();
        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            assertThat(headcount(PROVINCE)).isEqualTo(1);
                            assertThat(headcount(COMMUNE)).isEqualTo(1);
                        });
        assertThat(meeting(COMMUNE)).isZero();
        assertThat(meeting(PROVINCE)).isZero();

        doors.report(
                SCHOOL,
                ReportedType.TRAINING_COMPLETED,
                new TrainingCompleted(
                        new PersonReference(null, person),
                        "LLCT-TC-K1",
                        LocalDate.of(2025, 6, 1),
                        "CC-01",
                        GraduationGrade.GOOD));

        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            assertThat(meeting(COMMUNE)).isEqualTo(1);
                            assertThat(meeting(PROVINCE)).isEqualTo(1);
                        });
    }

    @Test
    @Order(3)
    void an_officer_signs_in_on_keycloaks_page_and_sees_it() {
        var browser = new FormBrowser();

        var province = signIn(browser, "sonoivu", stack.setting("SONOIVU_PASSWORD"));
        var commune = browser.open(stack.of(Service.REPORTING).resolve("/units/" + COMMUNE));

        assertThat(province.address().getAuthority())
                .isEqualTo(stack.of(Service.REPORTING).getAuthority());
        assertThat(province.html())
                .contains("Trần Thị Nội Vụ", "Xã Ví Dụ Một", "1 trên 1 người đạt mọi tiêu chí");
        assertThat(commune.html()).contains("Nguyễn Ví Dụ", "1 trên 1 người đạt mọi tiêu chí");
    }

    @Test
    @Order(4)
    void a_clerk_sees_the_commune_alone() {
        var browser = new FormBrowser();

        var commune = signIn(browser, "canbo-xa", stack.setting("CANBO_XA_PASSWORD"));
        var province = browser.open(stack.of(Service.REPORTING).resolve("/units/" + PROVINCE));

        assertThat(commune.html()).contains("Phạm Thị Xã", "Nguyễn Ví Dụ");
        assertThat(province.status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void five_wrong_passwords_lock_the_account_and_four_do_not() {
        var right = stack.setting("PHEDUYET_PASSWORD");

        guess(4);
        assertThat(signIn(new FormBrowser(), "pheduyet", right).html())
                .contains("Lê Văn Phê Duyệt");
        guess(5);
        var locked = signIn(new FormBrowser(), "pheduyet", right);

        assertThat(locked.address().getAuthority()).startsWith("sign-in.localhost");
        assertThat(locked.html()).doesNotContain("Lê Văn Phê Duyệt");
    }

    /** Slowly: two wrong passwords within a second would lock on their own. */
    private static void guess(int times) {
        for (var time = 0; time < times; time++) {
            var page = signIn(new FormBrowser(), "pheduyet", "wrong-" + time);
            assertThat(page.address().getAuthority()).startsWith("sign-in.localhost");
            await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
        }
    }

    private static FormBrowser.Page signIn(FormBrowser browser, String user, String password) {
        var page = browser.open(stack.of(Service.REPORTING).resolve("/"));
        return browser.submit(page, Map.of("username", user, "password", password));
    }

    private static UUID takeOverDeputySecretaryWithoutPoliticalTheory() {
        var registered =
                accepted(
                        ReportedType.PERSON_REGISTERED,
                        new PersonRegistered(
                                "HS-01",
                                "Nguyễn Ví Dụ",
                                "999085000001",
                                LocalDate.of(1985, 3, 12),
                                Sex.MALE,
                                "Kinh",
                                false,
                                true,
                                Category.CADRE,
                                ManagingAuthority.COMMUNE,
                                DemoUnit.COMMUNE));
        obtained(QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY", null);
        obtained(QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        obtained(QualificationKind.POLITICAL_THEORY, "ELEMENTARY", null);
        accepted(
                ReportedType.POST_HELD,
                new PostHeld(
                        SECRETARY,
                        DemoUnit.COMMUNE,
                        "PARTY_DEPUTY_SECRETARY",
                        true,
                        LocalDate.of(2024, 1, 2)));
        return UUID.fromString(registered.required("personId").asString());
    }

    private static void obtained(QualificationKind kind, String level, @Nullable MajorGroup major) {
        accepted(
                ReportedType.QUALIFICATION_OBTAINED,
                new QualificationObtained(
                        SECRETARY, kind, level, major, null, LocalDate.of(2012, 6, 30), null));
    }

    private static JsonNode accepted(ReportedType type, Object content) {
        var outcome = doors.report(HOME_AFFAIRS, type, content);

        assertThat(outcome.path("result").asString()).as("%s", outcome).isEqualTo("ACCEPTED");
        return outcome;
    }

    private static void offerClass() {
        doors.command(
                Service.TRAINING,
                "/api/v1/courses",
                Map.of(
                        "code", "LLCT-TC",
                        "nameVi", "Trung cấp lý luận chính trị",
                        "nameEn", "Intermediate political theory",
                        "subject", "POLITICAL_THEORY",
                        "teaches", Map.of("kind", "POLITICAL_THEORY", "level", "INTERMEDIATE")));
        doors.command(
                Service.TRAINING,
                "/api/v1/classes",
                Map.of(
                        "code", "LLCT-TC-K1",
                        "courseCode", "LLCT-TC",
                        "provider", SCHOOL,
                        "firstDay", "2025-01-06",
                        "lastDay", "2025-12-31",
                        "seats", 60));
    }

    private static int headcount(UUID unit) {
        return doors.compliance(unit).path("figures").path("headcount").asInt();
    }

    private static int meeting(UUID unit) {
        return doors.compliance(unit).path("meetsStandard").path("numerator").asInt();
    }
}
