package vn.canbo.backing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.backing.machine.BackingServiceFailure;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.machine.Ports;

/** The server as the launcher runs it: durable, in a directory and on a port of its own. */
class PostgresIT {

    @TempDir Path directory;

    @Test
    void data_passwords_and_durable_settings_survive_a_restart() throws SQLException {
        var settings = durable(directory, Ports.free());
        var owner = Login.generated("kept_owner");
        var app = Login.generated("kept_app");

        try (var postgres = Postgres.local(settings)) {
            var database = postgres.createDatabase(owner, app, "kept");
            execute(database.url(), owner, "CREATE TABLE kept (id bigint)");
            execute(database.url(), app, "INSERT INTO kept VALUES (42)");
            assertThat(answer(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(answer(postgres, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(answer(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }

        try (var postgres = Postgres.local(settings)) {
            var database = postgres.createDatabase(owner, app, "kept");
            assertThat(answer(database.url(), app, "SELECT id FROM kept")).isEqualTo("42");
        }
        assertThat(settings.dataDirectory()).exists();
    }

    @Test
    void a_port_that_another_server_holds_is_refused() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = durable(directory, other.getLocalPort());

            assertThatThrownBy(() -> Postgres.local(settings))
                    .isInstanceOf(BackingServiceFailure.class)
                    .hasMessageContaining(
                            other.getLocalPort()
                                    + ", wanted by PostgreSQL, is held by another server");
        }
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void a_postgresql_that_answers_on_our_port_from_another_directory_is_not_taken_for_ours()
            throws IOException {
        var elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        var settings = durable(directory.resolve("ours"), 0);

        try (var postgres = Postgres.local(settings)) {
            var local = (LocalPostgres) postgres;
            local.requireOwn(settings.dataDirectory());
            assertThatThrownBy(() -> local.requireOwn(elsewhere))
                    .isInstanceOf(BackingServiceFailure.class)
                    .hasMessageContaining("held by another PostgreSQL");
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_starter_makes_way_for_the_new_one() throws Exception {
        var settings = durable(directory, Ports.free());
        var killed = startInAnotherProcess(settings);
        killed.destroyForcibly().waitFor();
        assertThat(Ports.isHeld(settings.port())).isTrue();

        try (var postgres = Postgres.local(settings)) {
            assertThat(answer(postgres, "SELECT 1")).isEqualTo("1");
        }
        assertThat(Ports.isHeld(settings.port())).isFalse();
    }

    @Test
    void the_rest_of_an_interrupted_first_start_is_removed() throws Exception {
        var settings = durable(directory, 0);
        Files.createDirectories(settings.dataDirectory());
        Files.writeString(settings.dataDirectory().resolve("PG_VERSION"), "18");

        try (var postgres = Postgres.local(settings)) {
            assertThat(answer(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    private static Process startInAnotherProcess(PostgresSettings settings) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                StartsPostgres.class.getName(),
                                settings.directory().toString(),
                                settings.binaries().toString(),
                                Integer.toString(settings.port()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("READY");
        return process;
    }

    private static PostgresSettings durable(Path directory, int port) {
        return new PostgresSettings(
                directory, UnpackedBinaries.keptBetweenRuns(), port, true, null);
    }

    private static String answer(Postgres postgres, String query) throws SQLException {
        return answer(postgres.url("postgres"), postgres.superuser(), query);
    }

    private static String answer(String url, Login login, String query) throws SQLException {
        try (var connection = connect(url, login);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(String url, Login login, String sql) throws SQLException {
        try (var connection = connect(url, login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
