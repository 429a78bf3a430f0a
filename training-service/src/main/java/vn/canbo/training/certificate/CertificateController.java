package vn.canbo.training.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Written;

/** Certificates over HTTP. */
@RestController
@RequestMapping("/api/v1")
class CertificateController {

    private final Certificates certificates;
    private final Answers answers;

    CertificateController(Certificates certificates, Answers answers) {
        this.certificates = certificates;
        this.answers = answers;
    }

    @PostMapping("/certificates/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody Correction correction) {
        var command =
                new CorrectCertificate(
                        id,
                        new CertificateNumber(correction.certificateNumber()),
                        correction.grade(),
                        correction.awardedOn(),
                        correction.reason());
        return answers.of(
                certificates.correct(command, expected).map(CertificateController::shown),
                HttpStatus.OK);
    }

    @PostMapping("/certificates/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            Optional<ExpectedVersion> expected,
            @RequestBody Withdrawal withdrawal) {
        var decision =
                certificates.withdraw(
                        new WithdrawCertificate(id, withdrawal.reason()), expected.orElse(null));
        return answers.of(decision.map(CertificateController::shown), HttpStatus.OK);
    }

    @GetMapping("/certificates/{id}")
    ResponseEntity<Object> show(@PathVariable UUID id) {
        return answers.of(shown(certificates.show(id)));
    }

    @GetMapping("/persons/{personId}/certificates")
    List<Shown> of(@PathVariable UUID personId) {
        return certificates.of(personId).stream().map(Shown::of).toList();
    }

    private static Written<Shown> shown(Written<Certificate> written) {
        return written.as(Shown.of(written.body()));
    }

    /**
     * Body of a correction: everything the certificate really says, also what was right already.
     */
    record Correction(
            String certificateNumber,
            @Nullable GraduationGrade grade,
            LocalDate awardedOn,
            String reason) {}

    /** Body of a withdrawal: {@code {"reason": "FORGED"}}. */
    record Withdrawal(WithdrawalReason reason) {}

    /** A certificate as the caller sees it. */
    record Shown(
            UUID certificateId,
            UUID personId,
            UUID enrolmentId,
            QualificationKind kind,
            String level,
            @Nullable MajorGroup majorGroup,
            @Nullable GraduationGrade grade,
            String certificateNumber,
            LocalDate awardedOn,
            boolean verified,
            @Nullable WithdrawalReason withdrawn) {

        static Shown of(Certificate certificate) {
            var attests = certificate.attests();
            return new Shown(
                    certificate.id(),
                    certificate.personId(),
                    certificate.enrolmentId(),
                    attests.kind(),
                    attests.level(),
                    attests.majorGroup(),
                    certificate.grade(),
                    certificate.number().value(),
                    certificate.awardedOn(),
                    certificate.verified(),
                    certificate.withdrawn());
        }
    }
}
