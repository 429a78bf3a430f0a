package vn.canbo.reporting.dashboard;

import java.util.List;
import vn.canbo.reporting.compliance.Share;
import vn.canbo.reporting.compliance.UnitCompliance;
import vn.canbo.reporting.standing.Figure;

/**
 * The four figures at the top, over all units listed.
 *
 * @param unmet people who fall short without grace
 */
record Tiles(
        int units,
        long people,
        Share meetsStandard,
        long unmet,
        long unmetInGrace,
        long cannotTell,
        long secondedIn,
        long women) {

    static Tiles of(List<UnitCompliance> units) {
        return new Tiles(
                units.size(),
                sum(units, Figure.HEADCOUNT),
                new Share(
                        sum(units, Figure.ABOVE) + sum(units, Figure.MET),
                        sum(units, Figure.HEADCOUNT)),
                sum(units, Figure.UNMET),
                sum(units, Figure.UNMET_IN_GRACE),
                sum(units, Figure.CANNOT_TELL),
                sum(units, Figure.SECONDED_IN),
                sum(units, Figure.WOMEN));
    }

    private static long sum(List<UnitCompliance> units, Figure figure) {
        return units.stream().mapToLong(it -> it.of(figure)).sum();
    }
}
