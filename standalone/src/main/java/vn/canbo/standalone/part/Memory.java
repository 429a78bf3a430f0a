package vn.canbo.standalone.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a process holds in memory, from Linux's own account; other systems give no answer. */
public final class Memory {

    private Memory() {}

    /** Megabytes of the process alone. */
    public static OptionalLong megabytes(ProcessHandle process) {
        return megabytes(Stream.of(process));
    }

    /** Megabytes with all children; what they share (PostgreSQL's buffers) counts once. */
    public static OptionalLong megabytesWithChildren(ProcessHandle process) {
        return megabytes(Stream.concat(Stream.of(process), process.descendants()));
    }

    private static OptionalLong megabytes(Stream<ProcessHandle> processes) {
        var kilobytes =
                processes
                        .map(Memory::kilobytes)
                        .filter(OptionalLong::isPresent)
                        .mapToLong(OptionalLong::getAsLong)
                        .toArray();
        return kilobytes.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(LongStream.of(kilobytes).sum() / 1024);
    }

    private static OptionalLong kilobytes(ProcessHandle process) {
        var file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException _) {
            return OptionalLong.empty();
        }
    }
}
