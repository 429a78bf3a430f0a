package vn.canbo.training.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.canbo.service.decision.Objection;
import vn.canbo.training.ReasonMissing;

/** What stands against changing a certificate. */
final class CertificateRules {

    private CertificateRules() {}

    static List<Refusal> objectionsToWithdrawal(Certificate certificate) {
        return certificate.withdrawn() == null
                ? List.of()
                : List.of(new Refusal.CertificateAlreadyWithdrawn(certificate.withdrawn()));
    }

    /**
     * @param classBegan first day of the class that it completes
     */
    static List<Objection> objectionsToCorrection(
            Certificate before, CorrectCertificate command, LocalDate classBegan, LocalDate asOf) {
        var refusals = new ArrayList<Objection>(objectionsToWithdrawal(before));
        if (command.reason().isBlank()) {
            refusals.add(new ReasonMissing());
        }
        if (command.number().value().isBlank()) {
            refusals.add(new Refusal.NumberMissing());
        }
        if (command.number().isTooLong()) {
            refusals.add(new Refusal.NumberTooLong(CertificateNumber.MOST_SIGNS));
        }
        if (command.awardedOn().isBefore(classBegan)) {
            refusals.add(new Refusal.BeforeTheClass(classBegan));
        }
        if (command.awardedOn().isAfter(asOf)) {
            refusals.add(new Refusal.NotYetHappened(command.awardedOn()));
        }
        return refusals;
    }
}
