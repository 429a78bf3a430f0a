package vn.canbo.benchmarks.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What stands of a person in the end.
 *
 * @param packVersion tells the version of the verdict
 * @param micros when it was committed, since 1970
 */
public record VerdictRow(int person, String verdict, String packVersion, long micros) {

    /**
     * @param query person, verdict, pack version and transaction of each row
     */
    static List<VerdictRow> read(Connection connection, String query) throws SQLException {
        var rows = new ArrayList<VerdictRow>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(
                        new VerdictRow(
                                Province.numberOf(found.getObject(1, UUID.class)),
                                found.getString(2),
                                found.getString(3),
                                found.getLong(4)));
            }
        }
        return rows;
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
