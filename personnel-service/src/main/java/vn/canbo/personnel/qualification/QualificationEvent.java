package vn.canbo.personnel.qualification;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.personnel.dossier.Qualification;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;

/** What was decided about a qualification of a person. */
sealed interface QualificationEvent extends DomainEvent {

    UUID personId();

    @Override
    default Subject subject() {
        return Subject.person(personId());
    }

    record QualificationRecorded(UUID personId, Qualification qualification)
            implements QualificationEvent {

        @Override
        public LocalDate effectiveOn() {
            return qualification.awardedOn();
        }
    }

    record QualificationVerified(UUID personId, UUID qualificationId, LocalDate effectiveOn)
            implements QualificationEvent {}

    record QualificationCorrected(
            UUID personId, Qualification qualification, @Personal String reason)
            implements QualificationEvent {

        @Override
        public LocalDate effectiveOn() {
            return qualification.awardedOn();
        }
    }

    record QualificationWithdrawn(
            UUID personId, UUID qualificationId, @Personal String reason, LocalDate effectiveOn)
            implements QualificationEvent {}
}
