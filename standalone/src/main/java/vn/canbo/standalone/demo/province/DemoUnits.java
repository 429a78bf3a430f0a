package vn.canbo.standalone.demo.province;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;

/**
 * The units of the demo province, parents before children, and the posts allocated to them.
 *
 * @param allocations one per unit: the total of its posts
 */
public record DemoUnits(List<Unit> units, List<Allocation> allocations) {

    /** The province; no province of Vietnam has this code. */
    public static final String PROVINCE = "99";

    public DemoUnits {
        units = List.copyOf(units);
        allocations = List.copyOf(allocations);
    }

    /** All units belong to the government block. */
    public record Unit(
            String code,
            UnitLevel level,
            UnitKind kind,
            String name,
            @Nullable String parentCode,
            Set<AreaClass> areas,
            LocalDate from) {

        public Unit {
            var ordered = EnumSet.noneOf(AreaClass.class);
            ordered.addAll(areas);
            areas = Collections.unmodifiableSet(ordered);
        }

        /** The id that the unit gets, so that the sign-in can name it before it exists. */
        public UUID id() {
            return idOf(code);
        }
    }

    public record Allocation(String unitCode, int posts, LocalDate from) {}

    /** The id of the unit with that code. */
    public static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("unit:" + code).getBytes(StandardCharsets.UTF_8));
    }

    List<Unit> communes() {
        return units.stream().filter(it -> it.level() == UnitLevel.COMMUNE).toList();
    }

    List<Unit> departments() {
        return units.stream().filter(it -> it.kind() == UnitKind.PROVINCIAL_AGENCY).toList();
    }
}
