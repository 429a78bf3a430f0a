package vn.canbo.training.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.training.TestSchool;

/** Other tests open classes too: only those of this test are looked at. */
@CanboServiceTest
@Tag("TN12-22")
class VacanciesIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;

    private TestSchool school;
    private final String course = TestSchool.code();

    @BeforeEach
    void establish() {
        school = new TestSchool(api, tokens, topics, clock, feeds);
    }

    @Test
    void an_open_class_is_shown_with_its_provider_days_and_free_seats() {
        offer("PRINCIPAL", List.of());
        var first = clock.today().plusDays(7);
        open("K1", first, clock.today().plusDays(90), 30);

        var found = classes("STATE_MANAGEMENT", "SPECIALIST").getFirst();

        assertThat(found.path("classCode").asString()).isEqualTo(course + "-K1");
        assertThat(found.path("nameEn").asString()).isEqualTo("Principal specialists");
        assertThat(found.path("level").asString()).isEqualTo("PRINCIPAL");
        assertThat(found.path("provider").asString()).isEqualTo(TestSchool.PROVIDER);
        assertThat(found.path("firstDay").asString()).isEqualTo(first.toString());
        assertThat(found.path("freeSeats").asInt()).isEqualTo(30);
        assertThat(classes("STATE_MANAGEMENT", "SENIOR")).as("a lower level").isEmpty();
        assertThat(classes("IT", "CERTIFICATE")).as("another kind").isEmpty();
    }

    @Test
    void a_class_is_open_up_to_its_last_day_and_while_a_seat_is_free() {
        offer("PRINCIPAL", List.of());
        var today = clock.today();
        open("GONE", today.minusDays(60), today.minusDays(1), 30);
        open("LAST-DAY", today.minusDays(60), today, 30);
        open("ONE", today, today.plusDays(60), 1);
        assertThat(codes()).containsExactly(course + "-LAST-DAY", course + "-ONE");

        var learner = school.learner();
        school.settled();
        assertThat(school.enrol(learner, course + "-ONE").status()).isEqualTo(201);

        assertThat(codes()).containsExactly(course + "-LAST-DAY");
        assertThat(classesFor(school.officer, "")).hasSize(1);
    }

    @Test
    void a_class_that_was_withdrawn_is_not_offered() {
        offer("PRINCIPAL", List.of());
        var mistaken = open("MISTAKEN", clock.today(), clock.today().plusDays(60), 30);
        open("K1", clock.today(), clock.today().plusDays(60), 30);
        assertThat(codes()).containsExactly(course + "-K1", course + "-MISTAKEN");

        var withdrawn =
                api.post(
                        tokens.operator(),
                        mistaken + "/withdraw",
                        Map.of("reason", "Mở nhầm"),
                        "If-Match",
                        api.get(school.officer, mistaken).etag());

        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(codes()).containsExactly(course + "-K1");
    }

    @Test
    @Tag("QN-4")
    void a_course_for_some_titles_is_shown_to_their_holders() {
        offer("PRINCIPAL", List.of("PC_CHAIR"));
        open("K1", clock.today(), clock.today().plusDays(60), 30);

        assertThat(classesFor(school.clerk, "&title=PC_CHAIR")).hasSize(1);
        assertThat(classesFor(school.clerk, "&title=COUNCIL_CHAIR")).isEmpty();
        assertThat(classesFor(school.clerk, "")).hasSize(1);
    }

    @Test
    void a_level_that_is_not_on_the_scale_is_malformed_and_strangers_are_asked_to_sign_in() {
        var path = "/api/v1/classes/open?kind=IT&level=";

        assertThat(api.get(school.clerk, path + "INTERMEDIATE").codes())
                .containsExactly("WRONG_VALUE");
        assertThat(api.get("", path + "CERTIFICATE").status()).isEqualTo(401);
    }

    private void offer(String level, List<String> titles) {
        var offered =
                api.post(
                        tokens.operator(),
                        "/api/v1/courses",
                        Map.of(
                                "code",
                                course,
                                "nameVi",
                                "Chuyên viên chính",
                                "nameEn",
                                "Principal specialists",
                                "subject",
                                "STATE_MANAGEMENT",
                                "teaches",
                                Map.of("kind", "STATE_MANAGEMENT", "level", level),
                                "servesTitles",
                                titles));
        assertThat(offered.status()).as(offered.toString()).isEqualTo(201);
    }

    /** The path of the class. */
    private String open(String suffix, LocalDate first, LocalDate last, int seats) {
        var opened =
                api.post(
                        tokens.operator(),
                        "/api/v1/classes",
                        Map.of(
                                "code",
                                course + "-" + suffix,
                                "courseCode",
                                course,
                                "provider",
                                TestSchool.PROVIDER,
                                "firstDay",
                                first.toString(),
                                "lastDay",
                                last.toString(),
                                "seats",
                                seats));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        return "/api/v1/classes/" + opened.json().path("classId").asString();
    }

    private List<String> codes() {
        return classes("STATE_MANAGEMENT", "SPECIALIST").stream()
                .map(it -> it.path("classCode").asString())
                .toList();
    }

    private List<JsonNode> classes(String kind, String level) {
        return ask(school.clerk, "kind=" + kind + "&level=" + level);
    }

    private List<JsonNode> classesFor(String token, String more) {
        return ask(token, "kind=STATE_MANAGEMENT&level=PRINCIPAL" + more);
    }

    private List<JsonNode> ask(String token, String query) {
        var answer = api.get(token, "/api/v1/classes/open?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("courseCode").asString().equals(course))
                .toList();
    }
}
