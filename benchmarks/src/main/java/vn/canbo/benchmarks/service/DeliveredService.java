package vn.canbo.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.canbo.backing.machine.Ports;
import vn.canbo.backing.machine.Waiting;
import vn.canbo.backing.postgres.Database;
import vn.canbo.benchmarks.stage.ChildJava;
import vn.canbo.benchmarks.stage.Stage;

/** One service, with its own settings but for the addresses of the servers. */
public final class DeliveredService {

    /** Any 32 bytes: the key locks nothing here. */
    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Stage stage;
    private final String name;
    private final Path jar;
    private final Database database;
    private final int port = Ports.free();

    private DeliveredService(Stage stage, String name, Path jar, Database database) {
        this.stage = stage;
        this.name = name;
        this.jar = jar;
        this.database = database;
    }

    /** Unpacks it and makes its database. */
    public static DeliveredService on(Stage stage, String name) throws InterruptedException {
        return new DeliveredService(
                stage, name, ServiceJar.unpack(stage, name), stage.databases().create(name));
    }

    /** Its name is that of its database and of its consumer group too. */
    public String name() {
        return name;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Returns at once.
     *
     * @param settings further ones, each as {@code --name=value}
     */
    public ChildJava start(List<String> settings) {
        var program = new ArrayList<>(List.of("-jar", jar.toString()));
        program.addAll(
                List.of(
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.url(),
                        "--canbo.database.app-password=" + database.app().password(),
                        "--canbo.database.owner-password=" + database.owner().password(),
                        "--canbo.kafka.bootstrap-servers=" + stage.bootstrapServers(),
                        "--canbo.master-key=" + MASTER_KEY));
        program.addAll(settings);
        return stage.start(name, program);
    }

    /** Returns when it takes requests. */
    public void awaitReady(ChildJava process) {
        var ready = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness")).build();
        try (var http = HttpClient.newHttpClient()) {
            Waiting.until(
                    name + " is ready",
                    LONGEST_START,
                    () -> {
                        process.requireAlive();
                        return isUp(http, ready);
                    });
        }
    }

    private static boolean isUp(HttpClient http, HttpRequest ready) {
        try {
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Keeps what it has, for every later turn; it must have been stopped. */
    public void keep() throws SQLException {
        stage.databases().keep(name);
    }

    public void bringBack() throws SQLException {
        stage.databases().bringBack(name, database.owner(), database.app());
    }

    /** To its database, as somebody who sees every row. */
    public Connection connect() throws SQLException {
        return stage.databases().connect(name);
    }

    /** The only number that a query answers. */
    public long count(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
