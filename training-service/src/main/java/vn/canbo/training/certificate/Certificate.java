package vn.canbo.training.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.training.course.Teaches;

/**
 * A certificate: one that holds per completed enrolment of a course that teaches a qualification.
 *
 * @param verified reported by its provider, a publisher with training authority
 * @param withdrawn absent while it holds
 */
public record Certificate(
        UUID id,
        UUID personId,
        UUID enrolmentId,
        Teaches attests,
        CertificateNumber number,
        @Nullable GraduationGrade grade,
        LocalDate awardedOn,
        boolean verified,
        @Nullable WithdrawalReason withdrawn) {

    /** What it says now is not what its provider reported, so an officer must see it anew. */
    Certificate corrected(
            CertificateNumber toNumber, @Nullable GraduationGrade toGrade, LocalDate on) {
        return new Certificate(
                id, personId, enrolmentId, attests, toNumber, toGrade, on, false, withdrawn);
    }

    Certificate withdrawn(WithdrawalReason reason) {
        return new Certificate(
                id, personId, enrolmentId, attests, number, grade, awardedOn, verified, reason);
    }
}
