package vn.canbo.service.access;

import java.util.Set;

/**
 * Who may call one endpoint.
 *
 * @param path Spring's path pattern, as on the controller
 * @param roles names of roles; {@code *} for anybody signed in, {@code public} for anybody at all
 */
public record AccessRow(String method, String path, Set<String> roles) {

    public AccessRow {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("no roles for " + method + " " + path);
        }
    }

    boolean isPublic() {
        return roles.contains("public");
    }

    boolean isForAnybodySignedIn() {
        return roles.contains("*");
    }
}
