package vn.canbo.service.origin;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param id subject of the token, {@code publisher:<name>} for an outside system, {@code
 *     system:<what>} for ourselves
 * @param scope where the actor may read, write and search
 * @param publisher name of the outside system; absent for people and for ourselves
 */
public record Actor(String id, Set<Role> roles, Scope scope, @Nullable String publisher) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Ourselves, such as a consumer or the day turn: everywhere. */
    public static Actor system(String what) {
        return new Actor("system:" + what, Set.of(Role.SYSTEM), Scope.EVERYWHERE, null);
    }

    /** An outside system, within its granted sub-trees. */
    public static Actor publisher(String name, Set<UUID> units) {
        return new Actor("publisher:" + name, Set.of(Role.PUBLISHER), Scope.of(units), name);
    }
}
