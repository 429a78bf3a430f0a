package vn.canbo.benchmarks.instance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vn.canbo.backing.machine.BackingServiceFailure;
import vn.canbo.backing.machine.Directories;
import vn.canbo.backing.machine.Ports;
import vn.canbo.backing.machine.Waiting;
import vn.canbo.benchmarks.outside.Door;
import vn.canbo.events.ContractJson;

/**
 * Lives below {@code .canbo/bench}, with the jars of the checkout and the usual ports: no other
 * instance may run.
 */
public final class OwnInstance implements AutoCloseable {

    public static final String KAFKA = "127.0.0.1:9094";
    public static final URI PERSONNEL = URI.create("http://127.0.0.1:8081");
    public static final String OPERATOR = "canbo-cli";

    private static final URI REPORTING = URI.create("http://127.0.0.1:8080");
    private static final URI SIGN_IN = URI.create("http://127.0.0.1:8090");
    private static final int PORT = 8080;
    private static final int NOT_MEASURABLE_NOW = 3;
    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Path PLACE = Path.of(".canbo", "bench", "instance").toAbsolutePath();
    private static final List<String> MODULES =
            List.of(
                    "personnel-service",
                    "training-service",
                    "assignment-service",
                    "reporting-service");

    private final Process launcher;

    private OwnInstance(Process launcher) {
        this.launcher = launcher;
    }

    /** Removes what an earlier run left; ends the process when the ports are not free. */
    public static void prepare(String publishers) throws IOException {
        if (Ports.isHeld(PORT)) {
            System.err.println("an instance runs already: ./canbo down stops it");
            System.exit(NOT_MEASURABLE_NOW);
        }
        Directories.delete(PLACE);
        Directories.createPrivately(home());
        for (var module : MODULES) {
            Files.createSymbolicLink(PLACE.resolve(module), Path.of(module).toAbsolutePath());
        }
        Files.writeString(home().resolve("publishers.yaml"), publishers);
    }

    /**
     * Returns when it is ready.
     *
     * @param classPath of the launcher
     */
    public static OwnInstance start(Path classPath) throws IOException {
        var ready = state().resolve("ready.json");
        Files.deleteIfExists(ready);
        var log = PLACE.resolve("up.log");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                classPath.toAbsolutePath().toString(),
                                "vn.canbo.standalone.Canbo",
                                "up",
                                "--yes",
                                "--no-demo")
                        .directory(PLACE.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        var instance = new OwnInstance(process);
        Runtime.getRuntime().addShutdownHook(new Thread(instance::close, "instance-close"));
        Waiting.until(
                "the instance is ready; see " + log,
                LONGEST_START,
                () -> {
                    if (!process.isAlive()) {
                        throw new BackingServiceFailure("it could not start; see " + log);
                    }
                    return Files.exists(ready);
                });
        return instance;
    }

    /** As outside systems see it. */
    public static Door door() throws IOException {
        return new Door(REPORTING, SIGN_IN, secrets());
    }

    /** Passwords under {@code kafka.<user>}, client secrets under {@code client.<id>}. */
    public static Properties secrets() throws IOException {
        var secrets = new Properties();
        try (var reader =
                Files.newBufferedReader(
                        home().resolve("secrets").resolve("passwords.properties"))) {
            secrets.load(reader);
        }
        return secrets;
    }

    /** Its processes by the names of the launcher's parts, with PostgreSQL and without launcher. */
    public Map<String, ProcessHandle> parts() {
        var parts = new TreeMap<String, ProcessHandle>();
        try (var notes = Files.newDirectoryStream(state(), "*.part")) {
            for (var note : notes) {
                var part = ContractJson.mapper().readTree(Files.readString(note));
                parts.put(part.required("name").asString(), handle(part.required("pid").asLong()));
            }
            var postmaster = home().resolve("data/postgres/data/postmaster.pid");
            parts.put(
                    "postgres",
                    handle(
                            Long.parseLong(
                                    Files.readAllLines(postmaster, UTF_8).getFirst().strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** All that belongs to the measurement. */
    public Collection<ProcessHandle> processes() {
        var all = new ArrayList<>(parts().values());
        all.add(ProcessHandle.current());
        return all;
    }

    private static ProcessHandle handle(long pid) {
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static Path home() {
        return PLACE.resolve(".canbo");
    }

    private static Path state() {
        return home().resolve("run").resolve("state");
    }

    /** A clean stop, as on Ctrl-C; the data stays for the next start. */
    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(2, TimeUnit.MINUTES)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
