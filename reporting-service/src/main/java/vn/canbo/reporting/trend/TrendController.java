package vn.canbo.reporting.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.reporting.compliance.Freshness;
import vn.canbo.reporting.compliance.UnitCompliances;
import vn.canbo.service.problem.Malformed;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.problem.Reason;

/** {@code GET /api/v1/trends/units/{id}?asOf=2024-12-31,2025-12-31&geography=2025-07-01}. */
@RestController
class TrendController {

    private static final int MOST_DAYS = 20;

    private final Trends trends;
    private final UnitCompliances units;
    private final Problems problems;

    TrendController(Trends trends, UnitCompliances units, Problems problems) {
        this.trends = trends;
        this.units = units;
        this.problems = problems;
    }

    /**
     * @param warnings what a reader must know before comparing the points
     */
    record TrendAnswer(Trend trend, List<Reason> warnings, Freshness freshness) {}

    @GetMapping("/api/v1/trends/units/{id}")
    TrendAnswer trend(
            @PathVariable UUID id,
            @RequestParam List<LocalDate> asOf,
            @RequestParam(required = false) @Nullable LocalDate geography) {
        if (asOf.isEmpty() || asOf.size() > MOST_DAYS) {
            throw new Malformed("WRONG_NUMBER_OF_DAYS", "asOf", Map.of("most", MOST_DAYS));
        }
        if (geography != null && asOf.stream().anyMatch(geography::isBefore)) {
            throw new Malformed(
                    "GEOGRAPHY_BEFORE_FIGURES", "geography", Map.of("geography", geography));
        }
        var trend = trends.of(id, asOf, geography);
        return new TrendAnswer(
                trend, trend.warning().stream().map(problems::reason).toList(), units.freshness());
    }
}
