package vn.canbo.benchmarks.sink;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.canbo.backing.postgres.Database;
import vn.canbo.benchmarks.stage.Databases;

/** One row per person and title, in a database of its own, for those who only copy. */
public final class FlatTable {

    private static final String DATABASE = "flat";

    /** The names are those of the JSON fields, as a sink that knows nothing else calls them. */
    private static final String TABLE =
            """
            CREATE TABLE standing (
                personid     uuid   NOT NULL,
                title        text   NOT NULL,
                unitid       uuid   NOT NULL,
                verdict      text   NOT NULL,
                pack         text   NOT NULL,
                packversion  text   NOT NULL,
                onday        date   NOT NULL,
                remedyby     date,
                holdsuntil   date,
                epoch        bigint,
                version      bigint,
                PRIMARY KEY (personid, title)
            )
            """;

    /**
     * The sink sends ids and days as arrays of text, of a single row as text of another type; so
     * they become what they are without a detour.
     */
    private static final String CASTS =
            """
            CREATE CAST (text AS uuid) WITH INOUT AS ASSIGNMENT;
            CREATE CAST (text AS date) WITH INOUT AS ASSIGNMENT;
            CREATE CAST (varchar AS uuid) WITH INOUT AS ASSIGNMENT;
            CREATE CAST (varchar AS date) WITH INOUT AS ASSIGNMENT
            """;

    private final Databases databases;
    private final Database database;

    public FlatTable(Databases databases) throws SQLException {
        this.databases = databases;
        this.database = databases.create(DATABASE);
        try (var connection = databases.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(CASTS);
        }
        try (var connection =
                        DriverManager.getConnection(
                                database.url(),
                                database.owner().user(),
                                database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    public Database database() {
        return database;
    }

    public void keep() throws SQLException {
        databases.keep(DATABASE);
    }

    public void bringBack() throws SQLException {
        databases.bringBack(DATABASE, database.owner(), database.app());
    }

    public List<VerdictRow> rows() throws SQLException {
        var rows = new ArrayList<VerdictRow>();
        forEachRow(rows::add);
        return rows;
    }

    public void forEachRow(Consumer<VerdictRow> use) throws SQLException {
        try (var connection = databases.connect(DATABASE)) {
            VerdictRow.forEach(
                    connection,
                    """
                    SELECT personid, verdict, packversion,
                           (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
                      FROM standing
                    """,
                    use);
        }
    }

    public long count() throws SQLException {
        try (var connection = databases.connect(DATABASE);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM standing")) {
            row.next();
            return row.getLong(1);
        }
    }
}
