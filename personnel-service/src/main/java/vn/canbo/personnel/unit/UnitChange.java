package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitKind;

/** What an office may ask to be done to the tree of units. */
public sealed interface UnitChange {

    /**
     * @param code 2 digits for a province, 5 for a district or commune-level unit, free for
     *     agencies
     * @param parentId absent for a province
     * @param validTo last day, included; absent while it exists
     */
    record EstablishUnit(
            String code,
            UnitKind kind,
            String name,
            Block block,
            @Nullable UUID parentId,
            Set<AreaClass> areas,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements UnitChange {

        public EstablishUnit {
            areas = Set.copyOf(areas);
        }
    }

    /** A new name, and with it a new kind or other areas; what is absent stays as it is. */
    record RenameUnit(
            String name,
            @Nullable UnitKind kind,
            @Nullable Set<AreaClass> areas,
            LocalDate effectiveOn)
            implements UnitChange {

        public RenameUnit {
            areas = areas == null ? null : Set.copyOf(areas);
        }
    }

    record MoveUnit(UUID parentId, LocalDate effectiveOn) implements UnitChange {}

    /**
     * The unit goes into the one that keeps the headquarters and with it the code (Decision
     * 19/2025).
     *
     * @param effectiveOn first day on which the merged unit is gone
     */
    record MergeUnit(UUID successorId, LocalDate effectiveOn) implements UnitChange {}

    /**
     * @param lastDay included
     * @param successors the units that took over; may be none
     */
    record CloseUnit(LocalDate lastDay, List<UUID> successors) implements UnitChange {

        public CloseUnit {
            successors = List.copyOf(successors);
        }
    }

    /**
     * What the unit should have been recorded as during one period; what is absent was right.
     *
     * @param from first day of the period as it is recorded
     * @param effectiveOn its true first day
     */
    record CorrectUnit(
            LocalDate from,
            @Nullable LocalDate effectiveOn,
            @Nullable String name,
            @Nullable UnitKind kind,
            @Nullable UUID parentId,
            @Nullable Set<AreaClass> areas,
            String reason)
            implements UnitChange {

        public CorrectUnit {
            areas = areas == null ? null : Set.copyOf(areas);
        }

        UnitPeriod applyTo(UnitPeriod wrong) {
            return new UnitPeriod(
                    effectiveOn == null ? wrong.from() : effectiveOn,
                    wrong.to(),
                    kind == null ? wrong.kind() : kind,
                    name == null ? wrong.name() : name.strip(),
                    parentId == null ? wrong.parentId() : parentId,
                    areas == null ? wrong.areas() : areas);
        }
    }

    /**
     * The change was a mistake: it never took effect.
     *
     * @param effectiveOn first day on which it is recorded to hold; of an end, the day after the
     *     last one
     */
    record WithdrawUnitChange(LocalDate effectiveOn, String reason) implements UnitChange {}
}
