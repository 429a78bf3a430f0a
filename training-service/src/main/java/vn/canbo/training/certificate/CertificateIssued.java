package vn.canbo.training.certificate;

import java.time.LocalDate;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/** A certificate was earned. */
record CertificateIssued(Certificate certificate) implements DomainEvent {

    @Override
    public Subject subject() {
        return Certificates.subjectOf(certificate.id());
    }

    @Override
    public LocalDate effectiveOn() {
        return certificate.awardedOn();
    }
}
