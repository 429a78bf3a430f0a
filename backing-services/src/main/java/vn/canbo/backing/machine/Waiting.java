package vn.canbo.backing.machine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until something holds, asking ten times a second. */
public final class Waiting {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Waiting() {}

    /**
     * Returns as soon as the condition holds.
     *
     * @throws BackingServiceFailure naming what was waited for, if it does not hold in time
     */
    public static void until(String what, Duration longest, BooleanSupplier condition) {
        var end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new BackingServiceFailure(
                        "Waited " + longest.toSeconds() + " s in vain until: " + what);
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BackingServiceFailure("Interrupted while waiting until: " + what, e);
            }
        }
    }
}
