package vn.canbo.benchmarks.path;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import vn.canbo.backing.postgres.Database;
import vn.canbo.benchmarks.stage.Stage;

/** The least that an owner of facts keeps: what stands, and what has still to be told. */
public final class OwnerTables {

    private static final String DATABASE = "owner";
    private static final int PEOPLE = 10_000;

    private static final String TABLES =
            """
            CREATE TABLE state (
                person   integer NOT NULL PRIMARY KEY,
                version  bigint  NOT NULL,
                body     bytea   NOT NULL
            ) WITH (fillfactor = 70);
            CREATE TABLE outbox (
                id      bigint  NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                number  integer NOT NULL,
                body    bytea   NOT NULL
            )
            """;

    private final Stage stage;
    private final Database database;

    public OwnerTables(Stage stage) throws SQLException {
        this.stage = stage;
        this.database = stage.databases().create(DATABASE);
        try (var connection =
                        DriverManager.getConnection(
                                database.url(),
                                database.owner().user(),
                                database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    Database database() {
        return database;
    }

    /** Nothing to tell, and everybody in the first version. */
    public void empty() throws SQLException {
        try (var connection = stage.databases().connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE state, outbox");
            statement.execute(
                    "INSERT INTO state SELECT person, 1, '' FROM generate_series(0, "
                            + (PEOPLE - 1)
                            + ") AS person");
            statement.execute("VACUUM (ANALYZE) state");
        }
    }

    /** As the service's own user, for one writer. */
    public Writer connect() throws SQLException {
        var connection =
                DriverManager.getConnection(
                        database.url(), database.app().user(), database.app().password());
        connection.setAutoCommit(false);
        return new Writer(connection);
    }

    /** One connection; of one thread. */
    public record Writer(Connection connection) implements AutoCloseable {

        /** What happened to somebody, and that it has to be told: in one transaction. */
        public void write(int number, byte[] body) throws SQLException {
            try (var state =
                            connection.prepareStatement(
                                    """
                                    UPDATE state
                                       SET version = version + 1, body = ?
                                     WHERE person = ?
                                    """);
                    var outbox =
                            connection.prepareStatement(
                                    "INSERT INTO outbox (number, body) VALUES (?, ?)")) {
                state.setBytes(1, body);
                state.setInt(2, number % PEOPLE);
                state.executeUpdate();
                outbox.setInt(1, number);
                outbox.setBytes(2, body);
                outbox.executeUpdate();
                connection.commit();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
