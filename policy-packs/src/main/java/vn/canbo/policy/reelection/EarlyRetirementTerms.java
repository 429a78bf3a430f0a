package vn.canbo.policy.reelection;

import java.math.BigDecimal;
import java.time.Period;
import vn.canbo.policy.source.Source;

/**
 * What is due for retiring early, in months of current salary.
 *
 * @param perEarlyYear for every year between retiring and the retirement age
 * @param halfYearTo odd months up to this many, included, count as half a year, more as a year
 * @param firstYears of compulsory social insurance, for which {@code forFirstYears} is due at once
 * @param perFurtherYear for every insured year beyond them
 * @param mostEarly so long before the retirement age at most the pension is not cut
 */
public record EarlyRetirementTerms(
        BigDecimal perEarlyYear,
        int halfYearTo,
        int firstYears,
        BigDecimal forFirstYears,
        BigDecimal perFurtherYear,
        Period mostEarly,
        Source source) {

    private static final int MONTHS = 12;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public EarlyRetirementTerms {
        if (halfYearTo < 1 || halfYearTo >= MONTHS || firstYears < 1) {
            throw new IllegalArgumentException("half a year ends within the year");
        }
    }

    /** Years to be paid for: whole and half ones. */
    public BigDecimal yearsOf(long earlyMonths) {
        var odd = earlyMonths % MONTHS;
        var rounded = odd == 0 ? BigDecimal.ZERO : odd <= halfYearTo ? HALF : BigDecimal.ONE;
        return BigDecimal.valueOf(earlyMonths / MONTHS).add(rounded);
    }

    public BigDecimal forEarlyMonths(long earlyMonths) {
        return perEarlyYear.multiply(yearsOf(earlyMonths));
    }

    /**
     * @param insuredYears whole years, at least {@code firstYears}
     */
    public BigDecimal forYearsBeyondTheFirst(int insuredYears) {
        return perFurtherYear.multiply(BigDecimal.valueOf(insuredYears - (long) firstYears));
    }
}
