package vn.canbo.training.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.GraduationGrade;

/**
 * Says what the certificate really says; what it attests follows from its course and stays.
 *
 * @param reason why what was recorded is wrong
 */
record CorrectCertificate(
        UUID certificateId,
        CertificateNumber number,
        @Nullable GraduationGrade grade,
        LocalDate awardedOn,
        String reason) {}
