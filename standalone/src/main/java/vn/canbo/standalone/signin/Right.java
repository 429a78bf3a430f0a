package vn.canbo.standalone.signin;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an access token says about its bearer, in the claims that the four services read (design
 * section 8).
 *
 * @param roles names of the roles
 * @param reads units whose sub-trees the bearer may read and search
 * @param writes units for whose sub-trees the bearer may write
 */
record Right(List<String> roles, List<UUID> reads, List<UUID> writes) {

    Right {
        roles = List.copyOf(roles);
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    static Right nowhere(String... roles) {
        return new Right(List.of(roles), List.of(), List.of());
    }

    static Right reading(String unitCode, String... roles) {
        return new Right(List.of(roles), List.of(DemoUnit.id(unitCode)), List.of());
    }

    static Right writing(String unitCode, String... roles) {
        var unit = List.of(DemoUnit.id(unitCode));
        return new Right(List.of(roles), unit, unit);
    }

    /** The claim {@code units}. */
    Map<String, List<String>> units() {
        return Map.of("read", text(reads), "write", text(writes), "search", text(reads));
    }

    private static List<String> text(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
