package vn.canbo.personnel.establishment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.AllocationState;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/** What was decided about the posts allocated to a unit. */
sealed interface AllocationEvent extends DomainEvent {

    UUID unitId();

    @Override
    default Subject subject() {
        return Subject.unit(unitId());
    }

    record EstablishmentAllocated(
            UUID unitId,
            UUID allocationId,
            @Nullable String title,
            int posts,
            LocalDate effectiveOn,
            @Nullable LocalDate to,
            String decisionNumber)
            implements AllocationEvent {

        static EstablishmentAllocated of(Allocation allocation) {
            return new EstablishmentAllocated(
                    allocation.unitId(),
                    allocation.allocationId(),
                    allocation.title(),
                    allocation.posts(),
                    allocation.from(),
                    allocation.to(),
                    allocation.decisionNumber());
        }
    }

    /** An allocation ends earlier because another took its place or the unit ended. */
    record AllocationEnded(UUID unitId, AllocationState allocation, LocalDate effectiveOn)
            implements AllocationEvent {}

    record AllocationCorrected(UUID unitId, Allocation allocation, String reason)
            implements AllocationEvent {

        @Override
        public LocalDate effectiveOn() {
            return allocation.from();
        }
    }

    record AllocationWithdrawn(UUID unitId, UUID allocationId, String reason, LocalDate effectiveOn)
            implements AllocationEvent {}
}
