package vn.canbo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitLevel;

/**
 * A unit with its whole dated history: names, kinds and parents change, the id and the code never
 * do.
 *
 * @param code text with leading zeros: 2 digits for a province, 5 for a commune-level unit, free
 *     for agencies; never reused
 * @param periods in order of time, without overlap; both ends included
 * @param successors the units that took over when this one was merged, split or dissolved
 * @param withdrawn true when the record was a mistake: there never was such a unit, whatever else
 *     is said; absent otherwise
 */
public record UnitState(
        UUID unitId,
        String code,
        UnitLevel level,
        Block block,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<UnitPeriod> periods,
        List<UUID> successors,
        @Nullable Boolean withdrawn)
        implements PublicState {

    public UnitState {
        periods = List.copyOf(periods);
        successors = List.copyOf(successors);
    }

    /** A unit that is or was. */
    public UnitState(
            UUID unitId,
            String code,
            UnitLevel level,
            Block block,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<UnitPeriod> periods,
            List<UUID> successors) {
        this(unitId, code, level, block, validFrom, validTo, periods, successors, null);
    }

    /** Whether there never was such a unit. */
    public boolean neverWas() {
        return Boolean.TRUE.equals(withdrawn);
    }

    @Override
    public UUID subject() {
        return unitId;
    }

    @Override
    public String thingId() {
        return unitId.toString();
    }
}
