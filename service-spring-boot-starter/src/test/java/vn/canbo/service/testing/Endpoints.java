package vn.canbo.service.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.canbo.service.access.AccessTable;

/**
 * Endpoints as text, such as {@code GET /api/v1/units/{}}: the names of variables do not matter.
 */
final class Endpoints {

    private Endpoints() {}

    /** Those of our own controllers; a mapping without a method is ANY and has no row. */
    static Set<String> mapped(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().getBeanType().getName().startsWith("vn.canbo."))
                .filter(it -> !it.getKey().getPatternValues().contains("/error"))
                .flatMap(it -> endpoints(it.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> endpoints(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var names = methods.isEmpty() ? Set.of("ANY") : methods;
        return mapping.getPatternValues().stream()
                .flatMap(path -> names.stream().map(method -> method + " " + plain(path)));
    }

    /** Those with a row; rows that end in {@code **} stand for files and pages of libraries. */
    static Set<String> withRow(String... files) {
        return Arrays.stream(files)
                .flatMap(file -> AccessTable.read(file).stream())
                .filter(row -> !row.path().endsWith("/**"))
                .map(row -> row.method() + " " + plain(row.path()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
