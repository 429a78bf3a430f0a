package vn.canbo.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.training.certificate.CertificateNumber;
import vn.canbo.training.course.ClassCode;
import vn.canbo.training.course.CourseCode;
import vn.canbo.training.course.TrainingClass;

class EnrolmentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final TrainingClass MARCH =
            new TrainingClass(
                    new UUID(1, 1),
                    new ClassCode("K1"),
                    new CourseCode("A"),
                    "truong-chinh-tri",
                    LocalDate.of(2026, 3, 2),
                    LocalDate.of(2026, 3, 31),
                    2);

    private static List<String> named(List<Refusal> refusals) {
        return refusals.stream().map(it -> it.getClass().getSimpleName()).toList();
    }

    @ParameterizedTest(name = "{0} taken, already {1}, on {2}: {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        1, false, 2026-03-31, -
        1, false, 2026-04-01, ClassOver
        2, false, 2026-03-01, NoSeatLeft
        1, true,  2026-03-01, AlreadyEnrolled
        """)
    void a_place_is_given_until_the_last_day_while_a_seat_is_left(
            int taken, boolean already, LocalDate asOf, @Nullable String expected) {
        assertThat(named(EnrolmentRules.objectionsToEnrolment(MARCH, taken, already, asOf)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void every_reason_against_a_place_is_named_at_once() {
        assertThat(named(EnrolmentRules.objectionsToEnrolment(MARCH, 2, true, TODAY)))
                .containsExactlyInAnyOrder("ClassOver", "NoSeatLeft", "AlreadyEnrolled");
    }

    @ParameterizedTest(name = "completed on {0}: {1}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        2026-03-01, BeforeTheClass
        2026-03-02, -
        2026-04-01, -
        2026-04-02, NotYetHappened
        """)
    void a_class_is_completed_between_its_first_day_and_today(
            LocalDate on, @Nullable String expected) {
        var completion = new Completion(on, new CertificateNumber("CC-1"), GraduationGrade.GOOD);

        assertThat(
                        named(
                                EnrolmentRules.objectionsToCompletion(
                                        EnrolmentStatus.ENROLLED, MARCH, completion, TODAY)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @EnumSource(EnrolmentStatus.class)
    void what_is_over_does_not_end_again(EnrolmentStatus status) {
        var expected = status == EnrolmentStatus.ENROLLED ? List.of() : List.of("EnrolmentOver");

        assertThat(named(EnrolmentRules.objectionsToEnd(status, TODAY, TODAY))).isEqualTo(expected);
    }
}
