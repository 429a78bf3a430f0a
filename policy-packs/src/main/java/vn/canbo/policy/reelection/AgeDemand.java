package vn.canbo.policy.reelection;

import vn.canbo.policy.source.Source;

/**
 * How long somebody must still be able to serve.
 *
 * @param months from the measure month to the month of retirement; exactly so many are enough
 */
public record AgeDemand(int months, Source source) {

    public AgeDemand {
        if (months < 1) {
            throw new IllegalArgumentException("some months are demanded, not " + months);
        }
    }

    boolean isMetBy(long remaining) {
        return remaining >= months;
    }
}
