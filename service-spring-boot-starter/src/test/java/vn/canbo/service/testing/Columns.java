package vn.canbo.service.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Columns as {@code table.column}: those of the database and those of the classification. */
final class Columns {

    private static final Set<String> CLASSES = Set.of("none", "basic", "sensitive", "key");

    private Columns() {}

    static Set<String> of(JdbcClient jdbc) {
        return Set.copyOf(
                jdbc.sql(
                                """
                SELECT relname || '.' || attname
                  FROM pg_attribute
                  JOIN pg_class ON pg_class.oid = attrelid
                 WHERE relnamespace = 'public'::regnamespace
                   AND relkind IN ('r', 'p')
                   AND NOT relispartition
                   AND relname <> 'flyway_schema_history'
                   AND attnum > 0
                   AND NOT attisdropped
                """)
                        .query(String.class)
                        .list());
    }

    /** Each row says its class, what the column is for and how long it is kept. */
    static Set<String> classified(String... files) {
        return Arrays.stream(files)
                .flatMap(Columns::rows)
                .map(
                        cells -> {
                            if (cells.size() != 5
                                    || !CLASSES.contains(cells.get(2))
                                    || cells.stream().anyMatch(String::isBlank)) {
                                throw new AssertionError(
                                        "not table,column,class,purpose,retention: " + cells);
                            }
                            return cells.get(0) + "." + cells.get(1);
                        })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<List<String>> rows(String file) {
        try (var stream = Columns.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new AssertionError(file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",", -1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
