package vn.canbo.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** Processor ticks of processes with their children, of those that have ended too. */
final class ProcessTicks {

    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;

    private ProcessTicks() {}

    static long of(Collection<ProcessHandle> roots) {
        return roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .mapToLong(ProcessTicks::of)
                .sum();
    }

    private static long of(ProcessHandle process) {
        try {
            return parse(Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")));
        } catch (IOException _) {
            return 0;
        }
    }

    /**
     * @param stat of {@code /proc/<pid>/stat}; the name in parentheses may hold spaces
     */
    static long parse(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Stream.of(fields).skip(FIRST_TIME).limit(TIMES).mapToLong(Long::parseLong).sum();
    }
}
