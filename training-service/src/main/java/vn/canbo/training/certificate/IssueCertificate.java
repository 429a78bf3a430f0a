package vn.canbo.training.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.training.course.Teaches;

/** Issues the certificate of a completed enrolment. */
public record IssueCertificate(
        UUID personId,
        UUID enrolmentId,
        Teaches attests,
        CertificateNumber number,
        @Nullable GraduationGrade grade,
        LocalDate awardedOn,
        boolean verified) {}
