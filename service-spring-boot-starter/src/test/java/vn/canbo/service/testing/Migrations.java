package vn.canbo.service.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that make the schema of a service, from all places where they lie. */
final class Migrations {

    private Migrations() {}

    /**
     * @param locations as Flyway is told, such as {@code classpath:db/starter}
     * @return names of files
     */
    static List<String> in(List<String> locations) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var files = new ArrayList<String>();
        for (var location : locations) {
            var everywhere = location.replaceFirst("^classpath:", "classpath*:");
            Arrays.stream(resolver.getResources(everywhere + "/V*.sql"))
                    .map(Resource::getFilename)
                    .map(Objects::requireNonNull)
                    .forEach(files::add);
        }
        return files;
    }

    /** Every group of files that share a version. */
    static List<List<String>> ofOneVersion(List<String> files) {
        Collection<List<String>> groups =
                files.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.substring(0, it.indexOf("__")),
                                        TreeMap::new,
                                        Collectors.toList()))
                        .values();
        return groups.stream().filter(it -> it.size() > 1).toList();
    }
}
