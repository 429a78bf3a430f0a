package vn.canbo.standalone.up;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Says what is being waited for. On a terminal the last line moves; in a file there is a line every
 * ten seconds.
 */
public final class Waits implements AutoCloseable {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean moving;
    private final Map<String, Long> waitedForSince = new ConcurrentSkipListMap<>();
    private final Map<String, String> howFarOf = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticks;

    /** Moving lines only where somebody looks at them. */
    public Waits(PrintStream out) {
        this(out, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    Waits(PrintStream out, boolean moving) {
        this.out = out;
        this.moving = moving;
        this.ticks =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("waits").factory());
        var every = moving ? 250 : 10_000;
        var _ = ticks.scheduleAtFixedRate(this::show, every, every, TimeUnit.MILLISECONDS);
    }

    /** Does the work, and says how long it took. */
    public <T> T during(String what, Callable<T> work) throws Exception {
        return during(what, "ready", work);
    }

    /** As above with another word for the end. */
    public <T> T during(String what, String outcome, Callable<T> work) throws Exception {
        var began = System.nanoTime();
        waitedForSince.put(what, began);
        try {
            var result = work.call();
            waitedForSince.remove(what);
            say("  %-42s %s after %.1f s".formatted(what, outcome, seconds(began)));
            return result;
        } finally {
            waitedForSince.remove(what);
        }
    }

    /** Says how far something that is being waited for has come. */
    public void note(String what, String howFar) {
        howFarOf.put(what, howFar);
    }

    /** A line of its own. */
    public synchronized void say(String line) {
        out.println(moving ? ERASE_LINE + line : line);
        out.flush();
    }

    private synchronized void show() {
        if (waitedForSince.isEmpty()) {
            return;
        }
        var waiting =
                waitedForSince.entrySet().stream()
                        .map(entry -> words(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
        if (moving) {
            var line = "  waiting for " + waiting;
            out.print(ERASE_LINE + line.substring(0, Math.min(line.length(), 110)));
        } else {
            out.println("  still waiting for " + waiting);
        }
        out.flush();
    }

    private String words(String what, long since) {
        var howFar = howFarOf.get(what);
        return what
                + (howFar == null ? "" : " (" + howFar + ")")
                + " %.0f s".formatted(seconds(since));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
