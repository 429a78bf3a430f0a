package vn.canbo.reporting.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as an exact fraction (domain reference 4.9).
 *
 * @param percent rounded half up to two decimals, for showing only; absent when the denominator is
 *     0: not applicable
 */
public record Share(long numerator, long denominator, @Nullable BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share(long numerator, long denominator) {
        this(numerator, denominator, percent(numerator, denominator));
    }

    public boolean isApplicable() {
        return denominator > 0;
    }

    /** Compared as fractions, never as rounded percentages: 57 of 60 is not more than 95 %. */
    public boolean isBelow(long percentage) {
        return isApplicable() && numerator * 100 < percentage * denominator;
    }

    /** Floor of a million millionths: orders any two different shares of fewer than a million. */
    long rank() {
        return isApplicable() ? numerator * 1_000_000_000_000L / denominator : -1;
    }

    private static @Nullable BigDecimal percent(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }
}
