package vn.canbo.policy.reelection;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import vn.canbo.policy.source.Source;

/**
 * That whoever was re-elected to the Party committee may be re-elected elsewhere.
 *
 * @param within how long before the measure month that may have been; longer ago was another round
 */
public record Derivation(Period within, Source source) {

    boolean covers(LocalDate reElectedOn, YearMonth measure) {
        return !reElectedOn.isBefore(measure.atDay(1).minus(within))
                && !reElectedOn.isAfter(measure.atEndOfMonth());
    }
}
