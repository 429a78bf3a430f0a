package vn.canbo.reporting.compliance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;

/**
 * A unit as it stands in the tree of a day; of a unit that has ended, as it stood last.
 *
 * @param parentId absent for a province
 */
public record UnitPlace(
        UUID unitId,
        String code,
        String name,
        UnitKind kind,
        UnitLevel level,
        @Nullable UUID parentId) {}
