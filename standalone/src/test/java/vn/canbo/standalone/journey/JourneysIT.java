package vn.canbo.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.Topic;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.Sex;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.PostEnded;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.events.reported.SecondmentDecided;
import vn.canbo.events.reported.TrainingCompleted;
import vn.canbo.standalone.service.Service;

/** In the order of the legal calendar: the clock of the one instance only moves forward. */
@TestMethodOrder(OrderAnnotation.class)
class JourneysIT {

    private static final LocalDate BEGIN = LocalDate.of(2025, 6, 2);
    private static final LocalDate MERGED_ON = LocalDate.of(2025, 7, 1);
    private static final LocalDate SENT_ON = LocalDate.of(2025, 10, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 20);
    private static final Duration SOON = Duration.ofSeconds(10);

    private static RunningProvince province;
    private static Roster roster;
    private static SecondmentDesk desk;
    private static SeenFigures seen;

    @BeforeAll
    static void start() {
        province = RunningProvince.begunOn(BEGIN);
        roster = new Roster(province);
        desk = new SecondmentDesk(province, roster, SENT_ON);
        seen = new SeenFigures(province, roster);
        roster.establish("99", "PROVINCE", "tỉnh Thí Điểm", null);
        roster.establish("99-SM", "PROVINCIAL_AGENCY", "Sở Mẫu", "99");
        roster.establish("99001", "COMMUNE", "xã Ví Dụ Một", "99");
        roster.establish("99002", "COMMUNE", "xã Ví Dụ Hai", "99");
        roster.establish("99003", "WARD", "phường Minh Họa", "99");
        roster.establish("99004", "COMMUNE", "xã Minh Họa Đông", "99");
    }

    @AfterAll
    static void stop() {
        province.close();
    }

    @Test
    @Order(1)
    void a_certificate_from_a_school_flips_person_commune_and_province_and_reaches_the_feed() {
        var person = roster.deputySecretary("HS-01", "99001");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(seen.standing(person)).isEqualTo("UNMET"));
        var communeBefore = seen.meeting("99001");
        var provinceBefore = seen.meeting("99");
        offerClass();

        try (var feed = province.subscribe()) {
            province.topics()
                    .report(
                            RunningProvince.SCHOOL,
                            "CC-01",
                            ReportedType.TRAINING_COMPLETED,
                            new TrainingCompleted(
                                    new PersonReference(null, person),
                                    "LLCT-TC-K1",
                                    BEGIN.minusDays(1),
                                    "CC-01",
                                    GraduationGrade.GOOD));

            await().atMost(SOON)
                    .untilAsserted(
                            () -> {
                                assertThat(seen.standing(person)).isIn("MET", "ABOVE");
                                assertThat(seen.meeting("99001")).isEqualTo(communeBefore + 1);
                                assertThat(seen.meeting("99")).isEqualTo(provinceBefore + 1);
                                assertThat(feed.heard(roster.unit("99001"), person)).isTrue();
                            });
        }
    }

    /** Scenario C, step 1: both mergers of its set-up. */
    @Test
    @Order(2)
    void people_and_posts_follow_both_mergers_and_the_closed_codes_are_never_given_again() {
        var ofSecond = roster.deputySecretary("HS-02", "99002");
        var ofFourth = roster.deputySecretary("HS-04M", "99004");
        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            assertThat(seen.headcount("99002")).isEqualTo(1);
                            assertThat(seen.headcount("99004")).isEqualTo(1);
                        });

        merge("99002", "99001");
        merge("99004", "99003");
        province.moveClock(MERGED_ON);

        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            assertThat(seen.headcount("99001")).isEqualTo(2);
                            assertThat(seen.headcount("99003")).isEqualTo(1);
                        });
        assertThat(unitsOf(ofSecond, "2025-06-15")).containsExactly(roster.unit("99002"));
        assertThat(unitsOf(ofSecond, "2025-07-01")).containsExactly(roster.unit("99001"));
        assertThat(unitsOf(ofFourth, "2025-06-15")).containsExactly(roster.unit("99004"));
        assertThat(unitsOf(ofFourth, "2025-07-01")).containsExactly(roster.unit("99003"));
        var communes = communes();
        assertThat(communes).hasSize(3);
        for (var code : List.of("99002", "99004")) {
            var again = roster.establishing(code, "COMMUNE", "xã Mới", "99", MERGED_ON);
            assertThat(again.codes()).as(code).containsExactly("UNIT_CODE_TAKEN");
        }
        assertThat(communes()).isEqualTo(communes);
    }

    private static void merge(String closed, String successor) {
        province.command(
                        Service.PERSONNEL,
                        "/api/v1/units/" + roster.unit(closed) + "/merge",
                        Map.of(
                                "successorId",
                                roster.unit(successor),
                                "effectiveOn",
                                MERGED_ON.toString()))
                .with(200);
    }

    /** The units of the posts that somebody held on a day. */
    private static List<String> unitsOf(UUID person, String day) {
        return province.ask(Service.PERSONNEL, "/api/v1/persons/" + person + "?asOf=" + day)
                .with(200)
                .body()
                .path("posts")
                .valueStream()
                .map(it -> it.path("unitId").asString())
                .toList();
    }

    /** What stands directly below the province on the day of the mergers. */
    private static JsonNode communes() {
        return province.ask(
                        Service.PERSONNEL,
                        "/api/v1/units?parent=" + roster.unit("99") + "&asOf=" + MERGED_ON)
                .with(200)
                .body();
    }

    /** Scenario B, steps 1 to 4, 7 and 8, as far as the rules of issue 2 decide. */
    @Test
    @Order(3)
    @Tag("TN25-5")
    @Tag("TN25-18")
    void secondments_are_screened_decided_and_started_and_a_late_event_changes_nothing() {
        var b1 = official("B1", Sex.MALE, LocalDate.of(1973, 9, 5), "UNIVERSITY", MajorGroup.IT);
        var b2 =
                official(
                        "B2",
                        Sex.MALE,
                        LocalDate.of(1973, 8, 20),
                        "UNIVERSITY",
                        MajorGroup.ACCOUNTING_AUDIT_FINANCE);
        var b5 =
                official(
                        "B5",
                        Sex.FEMALE,
                        LocalDate.of(1995, 12, 12),
                        "COLLEGE",
                        MajorGroup.ACCOUNTING_AUDIT_FINANCE);
        var b6 =
                roster.provincialOfficial(
                        "B6",
                        Sex.MALE,
                        LocalDate.of(1994, 2, 3),
                        Category.PUBLIC_EMPLOYEE,
                        "UNIVERSITY",
                        MajorGroup.LAW);
        var b7 =
                official(
                        "B7",
                        Sex.FEMALE,
                        LocalDate.of(1991, 6, 18),
                        "UNIVERSITY",
                        MajorGroup.ACCOUNTING_AUDIT_FINANCE);
        province.moveClock(LocalDate.of(2025, 9, 20));

        var halfYear = LocalDate.of(2026, 3, 31);
        await().atMost(Duration.ofSeconds(70))
                .untilAsserted(() -> assertThat(desk.whyNot(b1, halfYear)).isEmpty());
        assertThat(desk.whyNot(b2, halfYear)).containsExactly("TOO_CLOSE_TO_PENSION");
        assertThat(desk.whyNot(b5, halfYear)).containsExactly("LEVEL_TOO_LOW");
        assertThat(desk.whyNot(b6, halfYear)).isEmpty();
        assertThat(desk.whyNot(b7, halfYear)).isEmpty();

        province.moveClock(LocalDate.of(2025, 9, 22));
        assertThat(desk.propose(b6, LocalDate.of(2025, 12, 30)).codes())
                .containsExactly("TERM_TOO_SHORT");
        var shortest = desk.propose(b6, LocalDate.of(2025, 12, 31)).with(201);
        assertThat(desk.propose(b1, LocalDate.of(2028, 10, 1)).codes())
                .containsExactly("TERM_TOO_LONG");
        var longest = desk.propose(b1, LocalDate.of(2028, 9, 30)).with(201);
        desk.propose(b7, halfYear).with(201);
        desk.approve(shortest);
        desk.approve(longest);

        province.moveClock(SENT_ON);
        await().atMost(SOON).untilAsserted(() -> assertThat(seen.secondedIn("99001")).isEqualTo(2));
        province.moveClock(LocalDate.of(2025, 10, 5));
        assertThat(
                        desk.proposeTo(
                                        "99003",
                                        b1,
                                        LocalDate.of(2026, 1, 1),
                                        LocalDate.of(2026, 6, 30))
                                .codes())
                .containsExactly("TOO_CLOSE_TO_PENSION", "ALREADY_SECONDED");

        deliverLateAndAgain(b6, shortest);
    }

    /** The newest again, then an older one; a later secondment of the same person marks the end. */
    private static void deliverLateAndAgain(UUID b6, RunningProvince.Answer secondment) {
        var told = province.topics().told(Topic.ASSIGNMENT.address(), b6);
        assertThat(told).hasSizeGreaterThanOrEqualTo(2);
        var ignored = ignored();
        province.topics().deliver(Service.ASSIGNMENT, List.of(told.getLast(), told.getFirst()));
        var id = UUID.randomUUID().toString();
        var later =
                new SecondmentDecided(
                        new PersonReference("B6", null),
                        "99-SM",
                        "99003",
                        null,
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 7, 31),
                        LocalDate.of(2025, 10, 3),
                        "15/QĐ-SNV");

        assertThat(desk.report(id, later)).isEqualTo("ACCEPTED");
        assertThat(desk.report(id, later)).isEqualTo("DUPLICATE");

        await().atMost(SOON).untilAsserted(() -> assertThat(seen.secondments(b6)).hasSize(2));
        assertThat(seen.secondments(b6))
                .filteredOn(
                        it ->
                                it.path("secondmentId")
                                        .equals(secondment.body().path("secondmentId")))
                .singleElement()
                .extracting(it -> it.path("status").asString())
                .isEqualTo("ACTIVE");
        assertThat(seen.secondedIn("99001")).isEqualTo(2);
        assertThat(ignored()).isGreaterThan(ignored);
    }

    private static double ignored() {
        return province.counted(Service.REPORTING, "canbo_events_outdated_total");
    }

    /** Scenario C, step 16; a plain end of a post stands for the exit. */
    @Test
    @Order(4)
    @Tag("TN12-15")
    void nobody_is_recruited_beyond_the_establishment_until_a_post_is_free() {
        IntStream.rangeClosed(3, 32)
                .forEach(
                        it -> roster.officeSpecialist("HS-%02d".formatted(it), "99001", MERGED_ON));
        var recruit = roster.applicant("HS-33", "99001");
        province.moveClock(YEAR_END);
        province.command(
                        Service.PERSONNEL,
                        "/api/v1/units/" + roster.unit("99001") + "/allocations",
                        Map.of(
                                "posts",
                                32,
                                "from",
                                YEAR_END.toString(),
                                "decisionNumber",
                                "32/QĐ-UBND"))
                .with(201);

        assertThat(recruit(recruit).codes()).containsExactly("ESTABLISHMENT_EXCEEDED");
        assertThat(seen.headcount("99001")).isEqualTo(32);

        province.topics()
                .report(
                        RunningProvince.HOME_AFFAIRS,
                        "EXIT-03",
                        ReportedType.POST_ENDED,
                        new PostEnded(
                                new PersonReference("HS-03", null),
                                "99001",
                                "OFFICE_SPECIALIST",
                                YEAR_END.minusDays(1),
                                EndReason.LEFT_SERVICE,
                                "33/QĐ-UBND"));
        await().atMost(SOON).untilAsserted(() -> assertThat(seen.headcount("99001")).isEqualTo(31));

        recruit(recruit).with(201);
        await().atMost(SOON).untilAsserted(() -> assertThat(seen.headcount("99001")).isEqualTo(32));
    }

    private static UUID official(
            String file, Sex sex, LocalDate born, String level, MajorGroup major) {
        return roster.provincialOfficial(file, sex, born, Category.CIVIL_SERVANT, level, major);
    }

    private static RunningProvince.Answer recruit(UUID person) {
        return province.command(
                Service.PERSONNEL,
                "/api/v1/persons/" + person + "/recruitments",
                Map.of(
                        "unitId", roster.unit("99001"),
                        "title", "OFFICE_SPECIALIST",
                        "decidedOn", YEAR_END.toString(),
                        "effectiveOn", YEAR_END.toString(),
                        "decisionNumber", "34/QĐ-UBND",
                        "degree", "UNIVERSITY",
                        "grade", "GOOD"));
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
                                "teaches",
                                        Map.of(
                                                "kind",
                                                "POLITICAL_THEORY",
                                                "level",
                                                "INTERMEDIATE")))
                .with(201);
        province.command(
                        Service.TRAINING,
                        "/api/v1/classes",
                        Map.of(
                                "code", "LLCT-TC-K1",
                                "courseCode", "LLCT-TC",
                                "provider", RunningProvince.SCHOOL,
                                "firstDay", "2025-01-06",
                                "lastDay", "2025-12-31",
                                "seats", 60))
                .with(201);
    }
}
