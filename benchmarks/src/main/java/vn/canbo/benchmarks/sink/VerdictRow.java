package vn.canbo.benchmarks.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What stands of a person in the end.
 *
 * @param packVersion tells the version of the verdict
 * @param micros when it was committed, since 1970
 */
public record VerdictRow(int person, String verdict, String packVersion, long micros) {

    private static final int AT_A_TIME = 10_000;

    /**
     * @param query person, verdict, pack version and transaction of each row
     */
    static List<VerdictRow> read(Connection connection, String query) throws SQLException {
        var rows = new ArrayList<VerdictRow>();
        forEach(connection, query, rows::add);
        return rows;
    }

    /** One after another: there may be millions. */
    static void forEach(Connection connection, String query, Consumer<VerdictRow> use)
            throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            try (var found = statement.executeQuery(query)) {
                while (found.next()) {
                    use.accept(
                            new VerdictRow(
                                    Province.numberOf(found.getObject(1, UUID.class)),
                                    found.getString(2),
                                    found.getString(3),
                                    found.getLong(4)));
                }
            }
        }
    }

    /** Of the verdict. */
    public long version() {
        return Long.parseLong(packVersion.substring(packVersion.indexOf('.') + 1));
    }

    /** Whether the verdict is the one that a person has in such a version. */
    public boolean isVerdictOf(long expected) {
        return verdict.equals(Province.verdictCode(person, expected).name());
    }
}
