package vn.canbo.reporting.standing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Figures of many units under addition: what some people add to each, or by how much a batch moves
 * them. A unit once named stays named, also when its figures come to 0.
 */
final class UnitFigures {

    private final Map<UUID, EnumMap<Figure, Integer>> counts = new HashMap<>();

    void add(UUID unit, Figure figure, int count) {
        counts.computeIfAbsent(unit, _ -> new EnumMap<>(Figure.class))
                .merge(figure, count, Integer::sum);
    }

    void add(UnitFigures others) {
        others.counts.forEach(
                (unit, theirs) -> theirs.forEach((figure, count) -> add(unit, figure, count)));
    }

    void subtract(UnitFigures others) {
        others.counts.forEach(
                (unit, theirs) -> theirs.forEach((figure, count) -> add(unit, figure, -count)));
    }

    int of(UUID unit, Figure figure) {
        var ofUnit = counts.get(unit);
        return ofUnit == null ? 0 : ofUnit.getOrDefault(figure, 0);
    }

    /** Every unit named. */
    Set<UUID> units() {
        return Set.copyOf(counts.keySet());
    }

    /** The units of which a figure is not 0. */
    Set<UUID> moved() {
        var moved = new HashSet<UUID>();
        counts.forEach(
                (unit, ofUnit) -> {
                    if (ofUnit.values().stream().anyMatch(it -> it != 0)) {
                        moved.add(unit);
                    }
                });
        return moved;
    }
}
