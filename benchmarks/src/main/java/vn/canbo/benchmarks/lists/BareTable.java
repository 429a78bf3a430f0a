package vn.canbo.benchmarks.lists;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.canbo.backing.postgres.Database;
import vn.canbo.benchmarks.stage.Stage;

/** Inserts rows of text by unnest, 500 a commit, and does nothing else. */
final class BareTable {

    private static final int BATCH = 500;
    private static final long LEAST = TimeUnit.SECONDS.toNanos(3);

    private final Database database;

    BareTable(Stage stage) {
        this.database = stage.databases().create("bare");
    }

    /** Rows a second; the same rows again and again for three seconds, into a new table. */
    double insert(ListRows list) throws SQLException {
        try (var connection =
                DriverManager.getConnection(
                        database.url(), database.owner().user(), database.owner().password())) {
            create(connection, list.titles().size());
            connection.setAutoCommit(false);
            var began = System.nanoTime();
            var inserted = 0L;
            for (var pass = 0; System.nanoTime() - began < LEAST; pass++) {
                for (var from = 0; from < list.rows().size(); from += BATCH) {
                    var to = Math.min(from + BATCH, list.rows().size());
                    insert(connection, pass, from, list.rows().subList(from, to));
                    inserted += to - from;
                }
            }
            return inserted * 1e9 / (System.nanoTime() - began);
        }
    }

    private static void create(Connection connection, int columns) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS listed");
            statement.execute(
                    "CREATE TABLE listed (pass integer, line integer, "
                            + columns(columns, "c%d text NOT NULL")
                            + ", PRIMARY KEY (pass, line))");
        }
    }

    private static void insert(Connection connection, int pass, int first, List<List<String>> rows)
            throws SQLException {
        var columns = rows.getFirst().size();
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO listed SELECT "
                                + pass
                                + ", * FROM unnest(CAST(? AS integer[]), "
                                + columns(columns, "CAST(? AS text[])")
                                + ")")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "integer",
                            IntStream.range(first, first + rows.size())
                                    .boxed()
                                    .toArray(Integer[]::new)));
            for (var column = 0; column < columns; column++) {
                var at = column;
                insert.setArray(
                        column + 2,
                        connection.createArrayOf(
                                "text",
                                rows.stream().map(it -> it.get(at)).toArray(String[]::new)));
            }
            insert.executeUpdate();
        }
        connection.commit();
    }

    private static String columns(int columns, String each) {
        return IntStream.range(0, columns)
                .mapToObj(it -> each.replace("%d", Integer.toString(it)))
                .collect(Collectors.joining(", "));
    }
}
