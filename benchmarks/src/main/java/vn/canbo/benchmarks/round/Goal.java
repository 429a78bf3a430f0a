package vn.canbo.benchmarks.round;

import java.util.Locale;

/**
 * What a ratio has to reach in the middle of its rounds.
 *
 * @param says the two that are compared
 */
public record Goal(String says, Spread ratio, double atLeast) {

    public boolean isReached() {
        return ratio.median() >= atLeast;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %.2f / %.2f / %.2f, to reach %.2f: %s",
                says,
                ratio.least(),
                ratio.median(),
                ratio.greatest(),
                atLeast,
                isReached() ? "reached" : "missed");
    }
}
