package vn.canbo.backing.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.canbo.backing.machine.BackingServiceFailure;
import vn.canbo.backing.machine.Login;

/**
 * Databases and their two users, one set per service; nobody else can connect to them (design
 * section 1).
 */
final class ServiceDatabases {

    private static final List<String> EXTENSIONS =
            List.of("btree_gist", "unaccent", "pg_trgm", "pgcrypto");

    private final Postgres postgres;

    ServiceDatabases(Postgres postgres) {
        this.postgres = postgres;
    }

    void create(String service, Database database) {
        if (!service.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("Not a database name: " + service);
        }
        try {
            createEmpty(service, database);
            fill(service, database);
        } catch (SQLException e) {
            throw new BackingServiceFailure(
                    "The database " + service + " could not be made: " + e.getMessage(), e);
        }
    }

    private void createEmpty(String service, Database database) throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            createUser(statement, database.owner());
            createUser(statement, database.app());
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + service + "'")) {
                statement.execute(
                        "CREATE DATABASE " + service + " OWNER " + database.owner().user());
            }
            statement.execute("REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
            statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + service + " FROM PUBLIC");
            statement.execute(
                    "GRANT CONNECT ON DATABASE " + service + " TO " + database.app().user());
        }
    }

    /** Whether the server takes connections now. */
    boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    private static void createUser(Statement statement, Login login) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + login.user() + "'")) {
            statement.execute("CREATE ROLE " + login.user());
        }
        statement.execute(
                "ALTER ROLE "
                        + login.user()
                        + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '"
                        + login.password()
                        + "'");
    }

    private void fill(String service, Database database) throws SQLException {
        var rights =
                "ALTER DEFAULT PRIVILEGES FOR ROLE "
                        + database.owner().user()
                        + " IN SCHEMA public GRANT ";
        var toApp = " TO " + database.app().user();
        try (var connection = connect(service);
                var statement = connection.createStatement()) {
            for (var extension : EXTENSIONS) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
            }
            statement.execute("GRANT USAGE ON SCHEMA public" + toApp);
            statement.execute(rights + "SELECT, INSERT, UPDATE, DELETE ON TABLES" + toApp);
            statement.execute(rights + "USAGE, SELECT ON SEQUENCES" + toApp);
            statement.execute(rights + "EXECUTE ON FUNCTIONS" + toApp);
        }
    }

    private Connection connect(String database) throws SQLException {
        var superuser = postgres.superuser();
        return DriverManager.getConnection(
                postgres.url(database), superuser.user(), superuser.password());
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
