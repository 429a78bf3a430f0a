package vn.canbo.benchmarks.round;

import java.util.Locale;

/**
 * What a ratio or a figure has to keep.
 *
 * @param isMost it may be at most so great; otherwise it has to be at least so
 */
public record Limit(double value, boolean isMost) {

    public static Limit atLeast(double value) {
        return new Limit(value, false);
    }

    public static Limit atMost(double value) {
        return new Limit(value, true);
    }

    /** Exactly so much is enough, and not too much. */
    boolean isKeptBy(double ratio) {
        return isMost ? ratio <= value : ratio >= value;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.2f", isMost ? "at most" : "at least", value);
    }
}
