package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.AllocationState;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/** What was decided about a unit. */
sealed interface UnitEvent extends DomainEvent
        permits UnitEvent.UnitEstablished,
                UnitRenamed,
                UnitEvent.UnitMoved,
                UnitMerged,
                UnitEvent.UnitClosed,
                UnitEvent.EstablishmentAllocated,
                UnitEvent.AllocationEnded {

    UUID unitId();

    @Override
    default Subject subject() {
        return Subject.unit(unitId());
    }

    record UnitEstablished(
            UUID unitId, String code, UnitLevel level, Block block, UnitPeriod period)
            implements UnitEvent {

        @Override
        public LocalDate effectiveOn() {
            return period.from();
        }
    }

    record UnitMoved(UUID unitId, UUID parentId, LocalDate effectiveOn) implements UnitEvent {}

    record UnitClosed(UUID unitId, LocalDate lastDay, List<UUID> successors) implements UnitEvent {

        public UnitClosed {
            successors = List.copyOf(successors);
        }

        @Override
        public LocalDate effectiveOn() {
            return lastDay.plusDays(1);
        }
    }

    record EstablishmentAllocated(
            UUID unitId,
            UUID allocationId,
            @Nullable String title,
            int posts,
            LocalDate effectiveOn,
            @Nullable LocalDate to,
            String decisionNumber)
            implements UnitEvent {

        AllocationState state() {
            return new AllocationState(allocationId, unitId, title, posts, effectiveOn, to, false);
        }
    }

    /** An allocation ends earlier because another took its place or the unit ended. */
    record AllocationEnded(UUID unitId, AllocationState allocation, LocalDate effectiveOn)
            implements UnitEvent {}
}
