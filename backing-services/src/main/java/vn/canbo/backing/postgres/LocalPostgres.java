package vn.canbo.backing.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.canbo.backing.machine.BackingServiceFailure;
import vn.canbo.backing.machine.Directories;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.machine.Ports;

/**
 * PostgreSQL from the binaries of the build, listening on 127.0.0.1 only and asking everybody for a
 * password. As root the library runs it in a user namespace of its own, so that the server does not
 * see user 0.
 */
final class LocalPostgres implements Postgres {

    private final PostgresSettings settings;
    private final Login superuser;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    private LocalPostgres(PostgresSettings settings) {
        this.settings = settings;
        this.superuser = SuperuserPassword.in(settings.passwordFile());
        this.port = settings.port() == 0 ? Ports.free() : settings.port();
    }

    static Postgres started(PostgresSettings settings) {
        try {
            Files.createDirectories(settings.directory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var postgres = new LocalPostgres(settings);
        postgres.start();
        return postgres;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Login superuser() {
        return superuser;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Postmaster.of(settings.dataDirectory()).stop();
        Ports.requireFree(port, "PostgreSQL");
        if (!Files.exists(settings.startedOnce())) {
            Directories.delete(settings.dataDirectory());
        }
        try (var _ = UnpackedBinaries.lock(settings.binaries())) {
            server = configured().start();
            requireOwn(settings.dataDirectory());
            Files.writeString(settings.startedOnce(), "");
        } catch (IOException | IllegalStateException e) {
            stop();
            throw new BackingServiceFailure(
                    "PostgreSQL did not start on port "
                            + port
                            + (settings.log() == null ? "" : "; see " + settings.log()),
                    e);
        }
    }

    private EmbeddedPostgres.Builder configured() {
        var log =
                settings.log() == null
                        ? Redirect.DISCARD
                        : Redirect.appendTo(settings.log().toFile());
        var onOff = settings.durable() ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(settings.binaries().toFile())
                .setDataDirectory(settings.dataDirectory())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                // Options of initdb, whatever the library calls them: a password for everybody who
                // comes over TCP.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", settings.passwordFile().toString())
                .setConnectConfig("password", superuser.password())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // The library passes -F; these come later on the command line and win.
                .setServerConfig("fsync", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("synchronous_commit", onOff);
    }

    /**
     * The library connects to whoever answers on the port; only our own data directory proves that
     * it is ours.
     */
    void requireOwn(Path expected) {
        try (var connection =
                        DriverManager.getConnection(
                                url("postgres"), superuser.user(), superuser.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW data_directory")) {
            rows.next();
            var actual = Path.of(rows.getString(1));
            if (!Files.isSameFile(actual, expected)) {
                throw new BackingServiceFailure(
                        "Port "
                                + port
                                + " is held by another PostgreSQL with its data in "
                                + actual
                                + "; stop that server or choose another port");
            }
        } catch (IOException | SQLException e) {
            throw new BackingServiceFailure(
                    "Port " + port + " is held by a server that is not ours", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server = null;
        }
        Postmaster.of(settings.dataDirectory()).stop();
    }

    @Override
    public void close() {
        stop();
        if (!settings.durable()) {
            Directories.delete(settings.directory());
        }
    }
}
