package vn.canbo.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;
import vn.canbo.training.course.CourseCode;

/**
 * A person's place in a class.
 *
 * @param endedOn day of completion or of dropping out; absent while enrolled
 */
record Enrolment(
        UUID id,
        UUID personId,
        UUID classId,
        CourseCode course,
        FundingMode funding,
        EnrolmentStatus status,
        LocalDate enrolledOn,
        @Nullable LocalDate endedOn) {

    Enrolment ended(EnrolmentStatus how, LocalDate on) {
        return new Enrolment(id, personId, classId, course, funding, how, enrolledOn, on);
    }
}
