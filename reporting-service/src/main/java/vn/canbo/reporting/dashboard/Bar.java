package vn.canbo.reporting.dashboard;

import vn.canbo.reporting.compliance.UnitCompliance;

/**
 * How many of a unit meet the standard, as a bar.
 *
 * @param width in hundredths of the longest possible bar, rounded down; the exact share stands
 *     beside it
 */
record Bar(UnitCompliance of, Band band, int width) {

    static Bar of(UnitCompliance unit) {
        var share = unit.meetsStandard();
        var width =
                share.isApplicable() ? (int) (100 * share.numerator() / share.denominator()) : 0;
        return new Bar(unit, Band.of(share), width);
    }
}
