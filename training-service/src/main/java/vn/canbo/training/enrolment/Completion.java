package vn.canbo.training.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.training.certificate.CertificateNumber;

/** How a learner completed a class. */
record Completion(
        LocalDate completedOn, CertificateNumber number, @Nullable GraduationGrade grade) {}
