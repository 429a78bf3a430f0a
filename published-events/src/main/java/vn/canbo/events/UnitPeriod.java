package vn.canbo.events;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.UnitKind;

/**
 * What a unit was called and where it stood in the tree during one period.
 *
 * @param to the last day, included; absent while open
 * @param parentId absent for a province
 * @param areas kept in the order of the enum, so that the same period is always the same bytes
 */
public record UnitPeriod(
        LocalDate from,
        @Nullable LocalDate to,
        UnitKind kind,
        String name,
        @Nullable UUID parentId,
        Set<AreaClass> areas) {

    public UnitPeriod {
        var ordered = EnumSet.noneOf(AreaClass.class);
        ordered.addAll(areas);
        areas = Collections.unmodifiableSet(ordered);
    }
}
