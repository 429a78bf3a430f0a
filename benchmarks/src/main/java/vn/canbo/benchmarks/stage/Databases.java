package vn.canbo.benchmarks.stage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import vn.canbo.backing.machine.BackingServiceFailure;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.machine.Waiting;
import vn.canbo.backing.postgres.Database;
import vn.canbo.backing.postgres.Postgres;

/** The databases of a run; a filled one can be kept and brought back as it was for every round. */
public final class Databases {

    private static final String KEPT = "_kept";
    private static final Duration LONGEST_LEAVE = Duration.ofSeconds(30);

    private final Postgres postgres;

    Databases(Postgres postgres) {
        this.postgres = postgres;
    }

    /** An empty one with an owner and a user who owns nothing. */
    public Database create(String name) {
        return postgres.createDatabase(name);
    }

    /** Keeps its state, tidied, under another name; nobody may be connected. */
    public void keep(String name) throws SQLException {
        try (var connection = connect(name);
                var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
        }
        Waiting.until("nobody uses " + name, LONGEST_LEAVE, () -> !isUsed(name));
        execute("ALTER DATABASE " + name + " RENAME TO " + name + KEPT);
    }

    /** The same addresses and users, the rows as they were kept, and nothing left to write. */
    public void bringBack(String name, Login owner, Login app) throws SQLException {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        execute(
                "CREATE DATABASE "
                        + name
                        + " TEMPLATE "
                        + name
                        + KEPT
                        + " OWNER "
                        + owner.user()
                        + " STRATEGY FILE_COPY");
        postgres.createDatabase(owner, app, name);
        execute("CHECKPOINT");
    }

    private boolean isUsed(String name) {
        try (var connection = connect("postgres");
                var statement =
                        connection.prepareStatement(
                                "SELECT FROM pg_stat_activity WHERE datname = ?")) {
            statement.setString(1, name);
            try (var session = statement.executeQuery()) {
                return session.next();
            }
        } catch (SQLException e) {
            throw new BackingServiceFailure("PostgreSQL does not answer", e);
        }
    }

    /** As the superuser, who sees every row whatever the policies say. */
    public Connection connect(String name) throws SQLException {
        var superuser = postgres.superuser();
        return DriverManager.getConnection(
                postgres.url(name), superuser.user(), superuser.password());
    }

    /** One statement of the server itself. */
    public void execute(String sql) throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
