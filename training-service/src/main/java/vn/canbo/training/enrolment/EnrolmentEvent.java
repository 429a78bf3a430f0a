package vn.canbo.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;

/** What happens to a place in a class. */
sealed interface EnrolmentEvent extends DomainEvent {

    UUID enrolmentId();

    @Override
    default Subject subject() {
        return subjectOf(enrolmentId());
    }

    static Subject subjectOf(UUID enrolmentId) {
        return new Subject("enrolment", enrolmentId.toString());
    }

    /** Somebody has a place. */
    record PersonEnrolled(Enrolment enrolment) implements EnrolmentEvent {
        @Override
        public UUID enrolmentId() {
            return enrolment.id();
        }

        @Override
        public LocalDate effectiveOn() {
            return enrolment.enrolledOn();
        }
    }

    /**
     * Somebody completed the class.
     *
     * @param reportedBy the publisher; absent when an officer recorded it
     */
    record EnrolmentCompleted(UUID enrolmentId, Completion completion, @Nullable String reportedBy)
            implements EnrolmentEvent {
        @Override
        public LocalDate effectiveOn() {
            return completion.completedOn();
        }
    }

    /** The record said something else from the beginning; the reason may speak of the person. */
    record EnrolmentCorrected(Enrolment enrolment, @Personal String reason, LocalDate effectiveOn)
            implements EnrolmentEvent {
        @Override
        public UUID enrolmentId() {
            return enrolment.id();
        }

        @Override
        public UUID sealedFor() {
            return enrolment.personId();
        }
    }

    /**
     * The class was neither completed nor dropped.
     *
     * @param was how it had been recorded to have ended
     */
    record EndingWithdrawn(
            UUID enrolmentId,
            UUID personId,
            EnrolmentStatus was,
            @Personal String reason,
            LocalDate effectiveOn)
            implements EnrolmentEvent {
        @Override
        public UUID sealedFor() {
            return personId;
        }
    }

    /** There never was such a place. */
    record EnrolmentWithdrawn(
            UUID enrolmentId, UUID personId, @Personal String reason, LocalDate effectiveOn)
            implements EnrolmentEvent {
        @Override
        public UUID sealedFor() {
            return personId;
        }
    }

    /** Somebody left the class without completing it. */
    record EnrolmentDropped(UUID enrolmentId, LocalDate droppedOn) implements EnrolmentEvent {
        @Override
        public LocalDate effectiveOn() {
            return droppedOn;
        }
    }
}
