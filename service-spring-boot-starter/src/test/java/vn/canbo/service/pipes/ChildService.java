package vn.canbo.service.pipes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.canbo.backing.kafka.Kafka;
import vn.canbo.backing.postgres.Database;
import vn.canbo.service.crash.CrashPoint;

/**
 * The small service as assignment, each time in a process of its own, which may be told where to
 * die. Started as cheaply as it goes: many starts are needed.
 */
final class ChildService {

    private static final String NAME = "assignment";

    private static final long LONGEST_SECONDS = 150;

    private final Path log;
    private final Kafka kafka;
    private final Database database;

    /**
     * @param log gets what the processes say
     * @param kafka what they read and write
     * @param database where they keep what they know
     */
    ChildService(Path log, Kafka kafka, Database database) throws IOException {
        this.log = log;
        this.kafka = kafka;
        this.database = database;
        Files.deleteIfExists(log);
    }

    /** Runs until it dies at the named point. */
    int runUntilKilledAt(CrashPoint point) throws IOException, InterruptedException {
        var process = started(point.name(), 0);
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it did not come to " + point + ", see " + log);
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Runs until somebody ends it. */
    Process start(int port) throws IOException {
        return started("", port);
    }

    private Process started(String crashPoint, int port) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-BytecodeVerificationRemote",
                        "-Xlog:disable",
                        "-Xmx256m",
                        "-Dcanbo.crash=" + crashPoint,
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        PipesApplication.class.getName()));
        command.addAll(settings(port));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private List<String> settings(int port) {
        return List.of(
                "--spring.application.name=" + NAME,
                "--server.port=" + port,
                "--spring.flyway.locations=classpath:db/starter,classpath:db/pipes",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.app().user(),
                "--spring.datasource.password=" + database.app().password(),
                "--spring.flyway.user=" + database.owner().user(),
                "--spring.flyway.password=" + database.owner().password(),
                "--canbo.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--canbo.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "--canbo.publishers.file=src/test/resources/pipes-publishers.yaml",
                "--canbo.watermark-every=1s",
                // A member that comes back under its name need not wait for its ghost.
                member("canbo-in-0"),
                member("ext-in-0"));
    }

    private static String member(String binding) {
        return "--spring.cloud.stream.kafka.bindings."
                + binding
                + ".consumer.configuration.group.instance.id="
                + binding;
    }
}
