package vn.canbo.standalone.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.canbo.backing.machine.Waiting;

/** A part that was started. */
public final class PartProcess {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final int LAST_LINES = 15;
    private static final long LARGE_LOG = 20_000_000;

    private final Part part;
    private final Process process;

    private PartProcess(Part part, Process process) {
        this.part = part;
        this.process = process;
    }

    /**
     * Starts the process and writes it down in the directory, where other commands and a later
     * launcher find it.
     */
    public static PartProcess start(Part part, Path state) {
        try {
            startNewLog(part.log());
            var builder =
                    new ProcessBuilder(inOwnSession(part.command()))
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(part.log().toFile()));
            builder.environment().putAll(part.environment());
            var process = builder.start();
            RunningPart.of(part, process.toHandle()).save(state);
            return new PartProcess(part, process);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    part.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /** One older log is kept when a log has become large. */
    private static void startNewLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Ctrl-C in a terminal reaches every process of its session; the parts are to stop in their
     * order instead.
     */
    public static List<String> inOwnSession(List<String> command) {
        var found =
                List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                        .map(directory -> Path.of(directory, "setsid"))
                        .filter(Files::isExecutable)
                        .findFirst();
        if (found.isEmpty()) {
            return command;
        }
        var own = new ArrayList<String>();
        own.add(found.get().toString());
        own.addAll(command);
        return own;
    }

    /**
     * Returns when it takes requests.
     *
     * @throws IllegalStateException with the end of its log, if it ends before
     */
    public void awaitReady() {
        Waiting.until(
                part.name() + " is ready; see " + part.log(),
                LONGEST_START,
                () -> !isAlive() || part.ready().getAsBoolean());
        if (!isAlive()) {
            throw new IllegalStateException(
                    part.name()
                            + " ended at its start; the end of "
                            + part.log()
                            + ":\n"
                            + String.join("\n", lastLines()));
        }
    }

    public Part part() {
        return part;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, waits, and kills it when the time is over. */
    public void stop(Duration longest) {
        stop(process.toHandle(), longest);
    }

    static void stop(ProcessHandle process, Duration longest) {
        process.destroy();
        try {
            process.onExit().get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private List<String> lastLines() {
        try {
            var lines = Files.readAllLines(part.log());
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(its log cannot be read: " + e.getMessage() + ")");
        }
    }
}
