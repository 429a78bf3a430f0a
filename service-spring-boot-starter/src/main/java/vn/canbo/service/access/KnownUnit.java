package vn.canbo.service.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.UnitLevel;

/**
 * A unit as this service knows it.
 *
 * @param validTo the last day on which it existed, included; absent while it exists
 */
public record KnownUnit(
        UUID id,
        String code,
        UnitLevel level,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<UUID> successors) {

    public KnownUnit {
        successors = List.copyOf(successors);
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
