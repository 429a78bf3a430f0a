package vn.canbo.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes hold in memory: pages that several share count once in all of them together. */
public final class Memory {

    private Memory() {}

    /** Megabytes (PSS) of the process with its children. */
    public static long megabytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(it -> kilobytes(it, "smaps_rollup", "Pss:"))
                        .sum()
                / 1024;
    }

    /** Megabytes (RSS) of the process alone. */
    public static long resident(ProcessHandle process) {
        return kilobytes(process, "status", "VmRSS:") / 1024;
    }

    /** 0 of a process that has just ended. */
    private static long kilobytes(ProcessHandle process, String name, String what) {
        var file = Path.of("/proc", Long.toString(process.pid()), name);
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(what))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }
}
