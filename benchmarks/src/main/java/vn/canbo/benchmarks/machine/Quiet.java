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
 * @param late part of the events that we sent late ourselves; 0 where none has a moment
 */
public record Quiet(
        double hiccupBefore,
        double hiccupDuring,
        double foreignShare,
        double stolenShare,
        String load,
        double late) {

    private static final double LONGEST_HICCUP = 5;
    private static final double LARGEST_SHARE = 0.10;

    private static final double LARGEST_LATE = 0.01;

    /** What was measured is told all the same. */
    public boolean isDisturbed() {
        return hiccupBefore > LONGEST_HICCUP
                || foreignShare + stolenShare > LARGEST_SHARE
                || late > LARGEST_LATE;
    }

    public Quiet withLate(double share) {
        return new Quiet(hiccupBefore, hiccupDuring, foreignShare, stolenShare, load, share);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%shiccup %.1f ms before, %.1f during; foreign %.0f %%, stolen %.0f %%; load %s%s",
                isDisturbed() ? "**disturbed**: " : "",
                hiccupBefore,
                hiccupDuring,
                foreignShare * 100,
                stolenShare * 100,
                load,
                late == 0 ? "" : String.format(Locale.ROOT, "; sent late %.1f %%", late * 100));
    }
}
