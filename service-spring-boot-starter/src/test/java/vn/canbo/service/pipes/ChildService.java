package vn.canbo.service.pipes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.canbo.backing.BackingServices;
import vn.canbo.backing.kafka.Kafka;
import vn.canbo.backing.postgres.Database;
import vn.canbo.service.crash.CrashPoint;

/**
 * The small service as assignment, each time in a process of its own, which may be told where to
 * die.
 */
final class ChildService {

    private static final String NAME = "assignment";

    private static final long LONGEST_SECONDS = 150;

    private final ChildProgram program = Made.ONCE;
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
        var process = program.start(log, settings(0, kafka, database), "-Dcanbo.crash=" + point);
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
        return program.start(log, settings(port, kafka, database));
    }

    private static List<String> settings(int port, Kafka kafka, Database database) {
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

    /** By whichever test comes first; the others wait for it. */
    private static final class Made {
        private static final ChildProgram ONCE = make();

        private static ChildProgram make() {
            var backing = BackingServices.shared();
            try {
                return ChildProgram.withArchive(
                        settings(0, backing.kafka(), backing.database("archived")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
