package vn.canbo.training.certificate;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/** A certificate no longer holds. */
record CertificateWithdrawn(UUID certificateId, WithdrawalReason reason, LocalDate effectiveOn)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Certificates.subjectOf(certificateId);
    }
}
