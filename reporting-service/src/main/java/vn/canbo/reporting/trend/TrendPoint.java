package vn.canbo.reporting.trend;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of one day.
 *
 * @param geography the day whose tree tells what belongs to which unit
 * @param orgVersion since which day that tree stands so
 * @param unit everything in it
 * @param children the units right below, in the order of their codes; beside them the unit itself
 *     may have people
 */
record TrendPoint(
        LocalDate asOf,
        LocalDate geography,
        LocalDate orgVersion,
        PlacedFigures unit,
        List<PlacedFigures> children) {

    TrendPoint {
        children = List.copyOf(children);
    }
}
