package vn.canbo.benchmarks.round;

import java.util.Locale;

/**
 * What a ratio or a figure has to be in the middle of its rounds.
 *
 * @param says what is compared
 */
public record Goal(String says, Spread ratio, Limit limit) {

    public boolean isReached() {
        return limit.isKeptBy(ratio.median());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %.2f / %.2f / %.2f, to be %s: %s",
                says,
                ratio.least(),
                ratio.median(),
                ratio.greatest(),
                limit,
                isReached() ? "reached" : "missed");
    }
}
