package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.events.UnitPeriod;

/** A unit has another name from a day on, and perhaps another kind or other areas. */
public record UnitRenamed(UUID unitId, UnitPeriod period) implements UnitEvent {

    @Override
    public LocalDate effectiveOn() {
        return period.from();
    }
}
