package vn.canbo.benchmarks.machine;

import java.util.Locale;

/**
 * How quiet the machine was around one measurement.
 *
 * @param hiccupBefore milliseconds that one of a thousand short sleeps exceeded while we did
 *     nothing ourselves; under our own load the same figure says nothing of others
 * @param hiccupDuring the same while we measured, to be told only
 * @param foreignShare of the whole machine that other processes had while we measured
 * @param stolenShare of it that the host took
 * @param load over one minute, before and after
 */
public record Quiet(
        double hiccupBefore,
        double hiccupDuring,
        double foreignShare,
        double stolenShare,
        String load) {

    private static final double LONGEST_HICCUP = 5;
    private static final double LARGEST_SHARE = 0.10;

    /** What was measured is told all the same. */
    public boolean isDisturbed() {
        return hiccupBefore > LONGEST_HICCUP || foreignShare + stolenShare > LARGEST_SHARE;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%shiccup %.1f ms before, %.1f during; foreign %.0f %%, stolen %.0f %%; load %s",
                isDisturbed() ? "**disturbed**: " : "",
                hiccupBefore,
                hiccupDuring,
                foreignShare * 100,
                stolenShare * 100,
                load);
    }
}
