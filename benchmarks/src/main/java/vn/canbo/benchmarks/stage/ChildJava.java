package vn.canbo.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.canbo.backing.machine.BackingServiceFailure;

/** A Java program in a process of its own; all that are compared get the same flags. */
public final class ChildJava implements AutoCloseable {

    /** Both compilers and the collector with the least threads: two processors have to do. */
    public static final List<String> FLAGS =
            List.of(
                    "-Xms512m",
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dfile.encoding=UTF-8");

    private static final long LONGEST_STOP_SECONDS = 30;

    private final Process process;
    private final Path log;
    private final long startedMicros;

    private ChildJava(Process process, Path log, long startedMicros) {
        this.process = process;
        this.log = log;
        this.startedMicros = startedMicros;
    }

    /**
     * @param program class path or jar, main class and arguments
     * @param log gets what it says
     */
    public static ChildJava start(List<String> program, Path log, InstantSource system) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(program);
        try {
            Files.createDirectories(log.getParent());
            var started = system.instant().toEpochMilli() * 1000;
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(log.toFile()))
                            .start();
            return new ChildJava(process, log, started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class that comes with this very process, with its arguments. */
    public static List<String> ours(Class<?> main, String... arguments) {
        var program = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path")));
        program.add(main.getName());
        program.addAll(List.of(arguments));
        return program;
    }

    /** Microseconds since 1970 when it was started. */
    public long startedMicros() {
        return startedMicros;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Throws when it has ended, which none of ours does by itself. */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new BackingServiceFailure(
                    "a process ended with " + process.exitValue() + "; see " + log);
        }
    }

    /** Whether it has said a line that is this word. */
    public boolean hasSaid(String word) {
        try (var lines = Files.lines(log)) {
            return lines.anyMatch(word::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
