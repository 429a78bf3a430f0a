package vn.canbo.service.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.canbo.service.origin.Role;

/**
 * Roles and operations as one table: the service's {@code access.csv} and the starter's own rows.
 * What has no row is refused.
 */
public final class AccessTable {

    private final List<AccessRow> rows;

    private AccessTable(List<AccessRow> rows) {
        this.rows = List.copyOf(rows);
    }

    static AccessTable load() {
        var rows = new ArrayList<AccessRow>();
        rows.addAll(read("access.csv"));
        rows.addAll(read("canbo-access.csv"));
        return new AccessTable(rows);
    }

    /** The rows of one file; none when there is no such file. */
    public static List<AccessRow> read(String file) {
        try (var stream = AccessTable.class.getClassLoader().getResourceAsStream(file)) {
            return stream == null
                    ? List.of()
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(AccessTable::row)
                            .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Refuses what has no row; for the service's own security chain and for a chain beside it. */
    public void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        mostSpecificFirst()
                .forEach(
                        row -> {
                            var authorized =
                                    requests.requestMatchers(
                                            PathPatternRequestMatcher.withDefaults()
                                                    .matcher(
                                                            HttpMethod.valueOf(row.method()),
                                                            row.path()));
                            if (row.isPublic()) {
                                authorized.permitAll();
                            } else if (row.isForAnybodySignedIn()) {
                                authorized.authenticated();
                            } else {
                                authorized.hasAnyRole(row.roles().toArray(String[]::new));
                            }
                        });
        requests.anyRequest().denyAll();
    }

    /** The methods that some row allows on this path; empty when the path has no row at all. */
    public Set<String> methodsOn(String path) {
        var container = PathContainer.parsePath(path);
        return rows.stream()
                .filter(row -> pattern(row).matches(container))
                .map(AccessRow::method)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<AccessRow> mostSpecificFirst() {
        return rows.stream()
                .sorted(
                        Comparator.comparing(
                                AccessTable::pattern, PathPattern.SPECIFICITY_COMPARATOR));
    }

    private static PathPattern pattern(AccessRow row) {
        return PathPatternParser.defaultInstance.parse(row.path());
    }

    private static AccessRow row(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("not method,path,roles: " + line);
        }
        var roles = Set.of(cells[2].strip().split(" +"));
        roles.stream().filter(it -> !it.equals("*") && !it.equals("public")).forEach(Role::valueOf);
        return new AccessRow(cells[0].strip(), cells[1].strip(), roles);
    }
}
