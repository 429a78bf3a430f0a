package vn.canbo.personnel.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;

/** What was decided about a duty of a person. */
sealed interface DutyEvent extends DomainEvent {

    UUID personId();

    @Override
    default Subject subject() {
        return Subject.person(personId());
    }

    record PartyOfficeDutyAssigned(UUID personId, AssignedDuty duty) implements DutyEvent {

        @Override
        public LocalDate effectiveOn() {
            return duty.from();
        }
    }

    /**
     * @param effectiveOn first day without it
     */
    record DutyEnded(UUID personId, AssignedDuty duty, String decisionNumber, LocalDate effectiveOn)
            implements DutyEvent {}

    record DutyCorrected(UUID personId, AssignedDuty duty, @Personal String reason)
            implements DutyEvent {

        @Override
        public LocalDate effectiveOn() {
            return duty.from();
        }
    }

    record DutyWithdrawn(UUID personId, UUID dutyId, @Personal String reason, LocalDate effectiveOn)
            implements DutyEvent {}

    /**
     * The post with which it came ended, or was recorded otherwise than it was.
     *
     * @param duty what is left of it; absent when it was never carried
     */
    record DutyFollowed(
            UUID personId, UUID dutyId, @Nullable AssignedDuty duty, LocalDate effectiveOn)
            implements DutyEvent {}
}
