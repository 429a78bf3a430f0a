package vn.canbo.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.code.QualificationKind;

class CourseRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private static Course course(String code, String nameVi, @Nullable Teaches teaches) {
        return new Course(
                new CourseCode(code),
                new Course.Name(nameVi, "Course"),
                Course.Subject.JOB_SKILLS,
                teaches,
                Set.of());
    }

    private static List<String> named(List<Refusal> refusals) {
        return refusals.stream().map(it -> it.getClass().getSimpleName()).toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        A,                                         -
        LLCT-TC_2,                                 -
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,  -
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, CodeNotWellFormed
        llct,                                      CodeNotWellFormed
        -LLCT,                                     CodeNotWellFormed
        'LL CT',                                   CodeNotWellFormed
        '',                                        CodeNotWellFormed
        """)
    void a_code_has_one_to_forty_plain_capitals(String code, @Nullable String expected) {
        assertThat(named(CourseRules.objectionsTo(course(code, "Khóa học", null))))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @EnumSource(QualificationKind.class)
    void a_course_teaches_any_level_on_the_scale_of_its_kind_and_no_other(QualificationKind kind) {
        for (var level : kind.scale()) {
            var teaches = new Teaches(kind, level, null);
            assertThat(CourseRules.objectionsTo(course("A", "Khóa học", teaches))).isEmpty();
        }
        var unheard = new Teaches(kind, "NO_SUCH_LEVEL", null);
        assertThat(named(CourseRules.objectionsTo(course("A", "Khóa học", unheard))))
                .containsExactly("LevelNotOnScale");
    }

    @Test
    void every_reason_against_a_course_is_named_at_once() {
        var nothing = new Teaches(QualificationKind.IT, "INTERMEDIATE", null);

        assertThat(named(CourseRules.objectionsTo(course("a", " ", nothing))))
                .containsExactlyInAnyOrder("CodeNotWellFormed", "NameMissing", "LevelNotOnScale");
    }

    @ParameterizedTest(name = "{0} days, {1} seats: {2}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
         0, 1, -
         5, 9, -
        -1, 1, ClassEndsBeforeItBegins
         0, 0, NoSeatOffered
        """)
    void a_class_lasts_a_day_and_takes_a_learner_at_least(
            int days, int seats, @Nullable String expected) {
        var opened =
                new TrainingClass(
                        new UUID(1, 1),
                        new ClassCode("K1"),
                        new CourseCode("A"),
                        "truong-chinh-tri",
                        FIRST,
                        FIRST.plusDays(days),
                        seats);

        assertThat(named(CourseRules.objectionsTo(opened)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void every_reason_against_a_class_is_named_at_once() {
        var opened =
                new TrainingClass(
                        new UUID(1, 1),
                        new ClassCode("k"),
                        new CourseCode("A"),
                        " ",
                        FIRST,
                        FIRST.minusDays(1),
                        -1);

        assertThat(named(CourseRules.objectionsTo(opened)))
                .containsExactlyInAnyOrder(
                        "CodeNotWellFormed",
                        "ProviderMissing",
                        "ClassEndsBeforeItBegins",
                        "NoSeatOffered");
    }
}
