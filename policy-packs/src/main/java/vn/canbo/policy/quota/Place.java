package vn.canbo.policy.quota;

import java.util.Set;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.UnitKind;

/** What a commune-level unit is as far as norms of population and area go. */
public enum Place {
    WARD_OF_URBAN_DISTRICT,
    WARD_OF_CITY,
    WARD_OF_TOWN,
    TOWNSHIP,
    MOUNTAIN_COMMUNE,
    OTHER_COMMUNE;

    /** Whether a unit of the kind can be one. */
    public boolean isOf(UnitKind kind) {
        return switch (this) {
            case WARD_OF_URBAN_DISTRICT, WARD_OF_CITY, WARD_OF_TOWN -> kind == UnitKind.WARD;
            case TOWNSHIP -> kind == UnitKind.TOWNSHIP;
            case MOUNTAIN_COMMUNE, OTHER_COMMUNE ->
                    kind == UnitKind.COMMUNE || kind == UnitKind.SPECIAL_ZONE;
        };
    }

    /** A commune is one of the mountains where it lies in the mountains or highlands. */
    public static Place ofCommune(Set<AreaClass> areas) {
        return areas.contains(AreaClass.MOUNTAINOUS) || areas.contains(AreaClass.HIGHLAND)
                ? MOUNTAIN_COMMUNE
                : OTHER_COMMUNE;
    }
}
