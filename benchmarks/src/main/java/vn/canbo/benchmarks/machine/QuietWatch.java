package vn.canbo.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Watches the machine around one measurement. */
public final class QuietWatch {

    private static final long LOOK_MILLIS = 2000;

    private final Supplier<Collection<ProcessHandle>> ours;
    private final double hiccupBefore;
    private final String loadBefore;
    private final CpuTimes before;
    private final long oursBefore;
    private final Hiccups hiccups;

    private QuietWatch(Supplier<Collection<ProcessHandle>> ours) throws InterruptedException {
        this.ours = ours;
        try (var look = Hiccups.start()) {
            Thread.sleep(LOOK_MILLIS);
            hiccupBefore = look.worst();
        }
        loadBefore = load();
        before = cpu();
        oursBefore = ProcessTicks.of(ours.get());
        hiccups = Hiccups.start();
    }

    /**
     * Looks for two seconds, during which the caller does nothing, and goes on watching.
     *
     * @param ours the processes that belong to the measurement; their children do too
     */
    public static QuietWatch begin(Supplier<Collection<ProcessHandle>> ours)
            throws InterruptedException {
        return new QuietWatch(ours);
    }

    /** While our processes still run: what one of them used is lost when it is gone. */
    public Quiet end() throws InterruptedException {
        var cpu = cpu().since(before);
        var used = ProcessTicks.of(ours.get()) - oursBefore;
        return new Quiet(
                hiccupBefore,
                hiccups.worst(),
                cpu.foreignShare(used),
                cpu.stolenShare(),
                loadBefore + " to " + load(),
                0);
    }

    private static CpuTimes cpu() {
        return CpuTimes.parse(lines("/proc/stat").getFirst());
    }

    private static String load() {
        return lines("/proc/loadavg").getFirst().split(" ", -1)[0];
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
