package vn.canbo.reporting.trend;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The figures of a unit on several days.
 *
 * @param points in the order asked for
 */
record Trend(UUID unitId, List<TrendPoint> points) {

    Trend {
        points = List.copyOf(points);
    }

    /** Present when the points stand in different trees: then they are not of the same whole. */
    Optional<OrgVersionMismatch> warning() {
        var versions = points.stream().map(TrendPoint::orgVersion).distinct().sorted().toList();
        return versions.size() < 2
                ? Optional.empty()
                : Optional.of(new OrgVersionMismatch(versions.getFirst(), versions.getLast()));
    }
}
