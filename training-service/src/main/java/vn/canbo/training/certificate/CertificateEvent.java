package vn.canbo.training.certificate;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/** What happens to a certificate. */
sealed interface CertificateEvent extends DomainEvent {

    UUID certificateId();

    @Override
    default Subject subject() {
        return subjectOf(certificateId());
    }

    static Subject subjectOf(UUID certificateId) {
        return new Subject("certificate", certificateId.toString());
    }

    /** It was earned. */
    record CertificateIssued(Certificate certificate) implements CertificateEvent {
        @Override
        public UUID certificateId() {
            return certificate.id();
        }

        @Override
        public LocalDate effectiveOn() {
            return certificate.awardedOn();
        }
    }

    /** It said something else from the beginning. */
    record CertificateCorrected(Certificate certificate, String reason)
            implements CertificateEvent {
        @Override
        public UUID certificateId() {
            return certificate.id();
        }

        @Override
        public LocalDate effectiveOn() {
            return certificate.awardedOn();
        }
    }

    /** It no longer holds. */
    record CertificateWithdrawn(UUID certificateId, WithdrawalReason reason, LocalDate effectiveOn)
            implements CertificateEvent {}
}
