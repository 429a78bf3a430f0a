package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Subject;

/**
 * What was decided about a unit; told inside the service too, in the transaction of the command.
 */
public sealed interface UnitEvent extends DomainEvent {

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

    /** A unit has another name from a day on, and perhaps another kind or other areas. */
    record UnitRenamed(UUID unitId, UnitPeriod period) implements UnitEvent {

        @Override
        public LocalDate effectiveOn() {
            return period.from();
        }
    }

    record UnitMoved(UUID unitId, UUID parentId, LocalDate effectiveOn) implements UnitEvent {}

    /**
     * A unit went into another one; people and posts follow into the successor (C-01).
     *
     * @param effectiveOn first day on which the merged unit is gone
     */
    record UnitMerged(UUID unitId, UUID successorId, LocalDate effectiveOn) implements UnitEvent {}

    record UnitClosed(UUID unitId, LocalDate lastDay, List<UUID> successors) implements UnitEvent {

        public UnitClosed {
            successors = List.copyOf(successors);
        }

        @Override
        public LocalDate effectiveOn() {
            return lastDay.plusDays(1);
        }
    }

    /**
     * What was recorded of a unit was wrong from the beginning.
     *
     * @param from first day of the period as it was recorded
     * @param period as it should have been
     */
    record UnitCorrected(UUID unitId, LocalDate from, UnitPeriod period, String reason)
            implements UnitEvent {

        @Override
        public LocalDate effectiveOn() {
            return period.from().isBefore(from) ? period.from() : from;
        }
    }

    /**
     * Parts of a unit became units; it goes on with the rest.
     *
     * @param parts the new units
     * @param moves the posts that went there, each from the unit
     */
    record UnitSplit(UUID unitId, List<UUID> parts, List<PostMove> moves, LocalDate effectiveOn)
            implements UnitEvent {

        public UnitSplit {
            parts = List.copyOf(parts);
            moves = List.copyOf(moves);
        }
    }

    /**
     * Posts went elsewhere in a split than was recorded.
     *
     * @param moves from where they were recorded to have gone
     */
    record UnitSplitCorrected(
            UUID unitId, List<PostMove> moves, String reason, LocalDate effectiveOn)
            implements UnitEvent {

        public UnitSplitCorrected {
            moves = List.copyOf(moves);
        }
    }

    /**
     * @param postId as it was in the unit that was split
     * @param from the unit that was split, or one of its parts
     */
    record PostMove(UUID postId, UUID from, UUID to) {}

    /** There never was such a unit. */
    record UnitWithdrawn(UUID unitId, String reason, LocalDate effectiveOn) implements UnitEvent {}

    /** A change, or the end, of a unit never took effect. */
    record UnitChangeWithdrawn(UUID unitId, LocalDate effectiveOn, String reason)
            implements UnitEvent {}
}
