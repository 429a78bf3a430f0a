package vn.canbo.service.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;
import vn.canbo.service.transaction.Lookups;

/**
 * Answers where the bound actor may read, write and search; the sub-trees of its scope are expanded
 * through the tree of today.
 */
public class Access {

    private final JdbcClient jdbc;
    private final Today today;
    private final Lookups<Place, Boolean> writable = new Lookups<>();

    public Access(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    public boolean mayRead(UUID unitId) {
        var scope = Origin.current().actor().scope();
        return scope.everywhere() || contains(scope.read(), unitId);
    }

    /**
     * Asked before a command writes; a refusal is {@link ForeignUnit} when the caller names the
     * unit itself.
     */
    public boolean mayWrite(UUID unitId) {
        var scope = Origin.current().actor().scope();
        return scope.everywhere()
                || writable.found(new Place(scope.write(), unitId)).isPresent()
                || isWritable(scope.write(), unitId);
    }

    /** What may be written stays so to the end of the transaction. */
    private boolean isWritable(Set<UUID> roots, UUID unitId) {
        var within = contains(roots, unitId);
        if (within) {
            writable.put(new Place(roots, unitId), true);
        }
        return within;
    }

    /**
     * The units whose people the actor may look for by name, all of them; empty when no unit limits
     * it. What may be read of those found is asked beside.
     */
    public Optional<Set<UUID>> searchable() {
        var scope = Origin.current().actor().scope();
        return scope.everywhere() ? Optional.empty() : Optional.of(below(scope.search()));
    }

    private Set<UUID> below(Set<UUID> roots) {
        return Set.of(
                jdbc.sql("SELECT units_below(:roots, :today)")
                        .param("roots", roots.toArray(UUID[]::new))
                        .param("today", today.date())
                        .query((row, _) -> (UUID[]) row.getArray(1).getArray())
                        .single());
    }

    private boolean contains(Set<UUID> roots, UUID unitId) {
        return jdbc.sql("SELECT :unitId = ANY (units_below(:roots, :today))")
                .param("unitId", unitId)
                .param("roots", roots.toArray(UUID[]::new))
                .param("today", today.date())
                .query(Boolean.class)
                .single();
    }

    private record Place(Set<UUID> roots, UUID unitId) {}
}
