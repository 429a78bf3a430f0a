package vn.canbo.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;
import vn.canbo.service.journal.Personal;
import vn.canbo.training.course.CourseCode;

/**
 * A person's place in a class.
 *
 * @param endedOn day of completion or of dropping out; absent while enrolled
 * @param withdrawn why there never was such a place; may speak of the person's circumstances;
 *     absent for all others, empty when the person was forgotten
 */
record Enrolment(
        UUID id,
        UUID personId,
        UUID classId,
        CourseCode course,
        FundingMode funding,
        EnrolmentStatus status,
        LocalDate enrolledOn,
        @Nullable LocalDate endedOn,
        @Personal @Nullable String withdrawn) {

    Enrolment ended(EnrolmentStatus how, LocalDate on) {
        return new Enrolment(
                id, personId, classId, course, funding, how, enrolledOn, on, withdrawn);
    }

    Enrolment corrected(FundingMode to, LocalDate since, @Nullable LocalDate until) {
        return new Enrolment(id, personId, classId, course, to, status, since, until, withdrawn);
    }

    /** It neither was completed nor dropped. */
    Enrolment goingOn() {
        return new Enrolment(
                id,
                personId,
                classId,
                course,
                funding,
                EnrolmentStatus.ENROLLED,
                enrolledOn,
                null,
                withdrawn);
    }

    Enrolment withdrawn(String reason) {
        return new Enrolment(
                id, personId, classId, course, funding, status, enrolledOn, endedOn, reason);
    }
}
