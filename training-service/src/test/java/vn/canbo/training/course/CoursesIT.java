package vn.canbo.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.training.TestSchool;

@CanboServiceTest
class CoursesIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;

    private TestSchool school;

    @BeforeEach
    void establish() {
        school = new TestSchool(api, tokens, topics, clock, feeds);
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
            var shown = api.get(school.clerk, "/api/v1/courses/" + code).json();
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
