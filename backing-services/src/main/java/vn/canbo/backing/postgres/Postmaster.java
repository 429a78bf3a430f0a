package vn.canbo.backing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.canbo.backing.machine.BackingServiceFailure;

/**
 * The server process that holds a data directory, by the {@code postmaster.pid} it keeps there. It
 * outlives a starter that was killed, and it may outlive the five seconds the library gives it to
 * write its last checkpoint.
 */
record Postmaster(Path dataDirectory) {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    static Postmaster of(Path dataDirectory) {
        return new Postmaster(dataDirectory);
    }

    /**
     * Stops it the fast way (open connections end) and waits until it is gone; does nothing if
     * there is none.
     */
    void stop() {
        process()
                .ifPresent(
                        process -> {
                            try {
                                interrupt(process);
                                process.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
                            } catch (IOException | ExecutionException | TimeoutException e) {
                                throw new BackingServiceFailure(
                                        "PostgreSQL, process " + process.pid() + ", does not stop",
                                        e);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                throw new BackingServiceFailure(
                                        "Interrupted while PostgreSQL stopped", e);
                            }
                        });
    }

    /** The server, if one holds the directory. */
    Optional<ProcessHandle> process() {
        var pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid).filter(Postmaster::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process id is given again to others, for example after the machine restarted. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(it -> it.endsWith("/postgres")).isPresent();
    }

    /**
     * SIGINT is PostgreSQL's fast shutdown; Java itself can send SIGTERM only, which waits for
     * every client.
     */
    private static void interrupt(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }
}
