package vn.canbo.service.origin;

import java.util.Set;
import java.util.UUID;

/**
 * Roots of the unit sub-trees in which an actor may read, write and search. The sub-trees are
 * expanded through the dated tree when a transaction begins; a merged unit opens its successor from
 * the day of the merge on.
 *
 * @param everywhere no limit by unit: ourselves only
 */
public record Scope(boolean everywhere, Set<UUID> read, Set<UUID> write, Set<UUID> search) {

    public static final Scope EVERYWHERE = new Scope(true, Set.of(), Set.of(), Set.of());
    public static final Scope NOWHERE = new Scope(false, Set.of(), Set.of(), Set.of());

    public Scope {
        read = Set.copyOf(read);
        write = Set.copyOf(write);
        search = Set.copyOf(search);
    }

    public static Scope of(Set<UUID> units) {
        return new Scope(false, units, units, units);
    }
}
