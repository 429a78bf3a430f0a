package vn.canbo.service.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Role;
import vn.canbo.service.origin.Scope;

/** Reads who acts from the claims of a token. */
final class Actors {

    /** Roles whose work is bound to units: a token without units is of no use to them. */
    private static final Set<Role> BOUND_TO_UNITS =
            EnumSet.of(
                    Role.COMMUNE_CLERK,
                    Role.COMMUNE_HEAD,
                    Role.HOME_AFFAIRS_OFFICER,
                    Role.HOME_AFFAIRS_APPROVER,
                    Role.REPORT_VIEWER);

    private Actors() {}

    /** Empty for a caller that is not signed in. */
    static Optional<Actor> of(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return switch (authentication.getPrincipal()) {
            case Jwt token -> Optional.of(actor(token.getClaims()));
            case OAuth2AuthenticatedPrincipal user -> Optional.of(actor(user.getAttributes()));
            case null, default -> Optional.empty();
        };
    }

    /** Whether this actor can do nothing because the token names no units. */
    static boolean lacksUnits(Actor actor) {
        return actor.scope().equals(Scope.NOWHERE)
                && actor.roles().stream().anyMatch(BOUND_TO_UNITS::contains);
    }

    /** A publisher's scope is not in its token: it comes from its grants, when it reports. */
    private static Actor actor(Map<String, Object> claims) {
        var publisher = claims.get("publisher") instanceof String name ? name : null;
        var id = publisher == null ? String.valueOf(claims.get("sub")) : "publisher:" + publisher;
        var scope = publisher == null ? scope(claims.get("units")) : Scope.NOWHERE;
        return new Actor(id, roles(claims.get("roles")), scope, publisher);
    }

    private static Set<Role> roles(@Nullable Object claim) {
        var names = claim instanceof Collection<?> several ? several : Set.of();
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM && names.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Scope scope(@Nullable Object claim) {
        return claim instanceof Map<?, ?> units
                ? new Scope(
                        false,
                        ids(units.get("read")),
                        ids(units.get("write")),
                        ids(units.get("search")))
                : Scope.NOWHERE;
    }

    private static Set<UUID> ids(@Nullable Object claim) {
        return claim instanceof Collection<?> several
                ? several.stream()
                        .map(it -> UUID.fromString(it.toString()))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
