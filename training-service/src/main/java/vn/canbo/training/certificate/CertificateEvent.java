package vn.canbo.training.certificate;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
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

    /** It said something else from the beginning; the reason may speak of the person. */
    record CertificateCorrected(Certificate certificate, @Personal String reason)
            implements CertificateEvent {
        @Override
        public UUID certificateId() {
            return certificate.id();
        }

        @Override
        public LocalDate effectiveOn() {
            return certificate.awardedOn();
        }

        @Override
        public UUID sealedFor() {
            return certificate.personId();
        }
    }

    /** It no longer holds. */
    record CertificateWithdrawn(UUID certificateId, WithdrawalReason reason, LocalDate effectiveOn)
            implements CertificateEvent {}
}
