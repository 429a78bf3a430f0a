package vn.canbo.backing.postgres;

import vn.canbo.backing.machine.Login;

/**
 * A running PostgreSQL 18. It may be stopped and started again on the same port with the same data.
 */
public sealed interface Postgres extends AutoCloseable permits LocalPostgres, ContainerPostgres {

    /** From the binaries that came with the build. */
    static Postgres local(PostgresSettings settings) {
        return LocalPostgres.started(settings);
    }

    /** In a container of the image {@code postgres:18}; always new and empty. */
    static Postgres container() {
        return ContainerPostgres.started();
    }

    /** On 127.0.0.1. */
    int port();

    /** For making databases and roles; no service ever gets it. */
    Login superuser();

    /** Starts it again on the same port after {@link #stop()}. */
    void start();

    /** Ends open connections and stops; the data stays. */
    void stop();

    /** Stops, and removes what was only made for a test. */
    @Override
    void close();

    /** JDBC address without credentials. */
    default String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /**
     * Makes the database {@code service} with the users {@code <service>_owner} and {@code
     * <service>_app}, or brings an existing one to this state.
     */
    default Database createDatabase(String service) {
        return createDatabase(
                Login.generated(service + "_owner"), Login.generated(service + "_app"), service);
    }

    /** As above with the passwords given, so that they survive a restart. */
    default Database createDatabase(Login owner, Login app, String service) {
        var database = new Database(url(service), owner, app);
        new ServiceDatabases(this).create(service, database);
        return database;
    }
}
