package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.personnel.unit.Refusal.ImportLineRefused;
import vn.canbo.personnel.unit.UnitChange.EstablishUnit;

/** The units that stand while a list is imported, by level and code. */
final class UnitStock {

    private final Map<Key, UnitHistory> units = new HashMap<>();

    private record Key(UnitLevel level, String code) {}

    /** What a line of the list means beside what stands. */
    sealed interface Compared {}

    /** It stands as listed. */
    record Same() implements Compared {}

    record Fresh(EstablishUnit command, @Nullable UnitHistory parent) implements Compared {}

    record Guilty(ImportLineRefused reason) implements Compared {}

    UnitStock(Collection<UnitHistory> standing) {
        standing.forEach(this::add);
    }

    void add(UnitHistory unit) {
        units.put(new Key(unit.level(), unit.code()), unit);
    }

    /**
     * @param validFrom first day of the units of the list
     */
    Compared compare(UnitList.Line line, LocalDate validFrom, LocalDate today) {
        var parent = parentOf(line);
        if (line.parentCode() != null && parent == null) {
            return new Guilty(
                    new ImportLineRefused(line.number(), "parent_code", line.parentCode()));
        }
        var command =
                new EstablishUnit(
                        line.code(),
                        line.kind(),
                        line.fullName(),
                        Block.GOVERNMENT,
                        parent == null ? null : parent.id(),
                        Set.of(),
                        validFrom,
                        null);
        var standing = units.get(new Key(UnitRules.levelOf(line.kind(), parent), line.code()));
        if (standing != null) {
            return compare(line, command, standing);
        }
        return UnitRules.objectionsTo(command, parent, today).stream()
                .findFirst()
                .<Compared>map(
                        it ->
                                new Guilty(
                                        new ImportLineRefused(
                                                line.number(), fieldOf(it), line.code())))
                .orElseGet(() -> new Fresh(command, parent));
    }

    private static Compared compare(
            UnitList.Line line, EstablishUnit listed, UnitHistory standing) {
        var period = standing.periods().getLast();
        if (period.to() != null) {
            return new Guilty(new ImportLineRefused(line.number(), "code", line.code()));
        }
        if (period.kind() != listed.kind()) {
            return new Guilty(new ImportLineRefused(line.number(), "kind", listed.kind().name()));
        }
        if (!period.name().equals(listed.name())) {
            return new Guilty(new ImportLineRefused(line.number(), "full_name", listed.name()));
        }
        return Objects.equals(period.parentId(), listed.parentId())
                ? new Same()
                : new Guilty(
                        new ImportLineRefused(
                                line.number(), "parent_code", String.valueOf(line.parentCode())));
    }

    private static String fieldOf(Refusal refusal) {
        return refusal.pointer().map(it -> it.substring(1)).orElse("code");
    }

    private @Nullable UnitHistory parentOf(UnitList.Line line) {
        if (line.parentCode() == null) {
            return null;
        }
        var district = units.get(new Key(UnitLevel.DISTRICT, line.parentCode()));
        return district != null || line.kind() == UnitKind.PROVINCE
                ? district
                : units.get(new Key(UnitLevel.PROVINCE, line.parentCode()));
    }
}
