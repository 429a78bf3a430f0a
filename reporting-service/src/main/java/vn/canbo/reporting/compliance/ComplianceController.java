package vn.canbo.reporting.compliance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.events.code.UnitKind;
import vn.canbo.reporting.feed.ChangeSignals;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Malformed;
import vn.canbo.service.problem.Page;

/**
 * {@code GET /api/v1/compliance/units/...}. Each answer says how current it is; {@code ?after=}
 * waits up to 2 s until that chain stands in the views, and {@code Caught-Up} says whether it came.
 */
@RestController
class ComplianceController {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final UnitCompliances units;
    private final ChangeSignals signals;

    ComplianceController(UnitCompliances units, ChangeSignals signals) {
        this.units = units;
        this.signals = signals;
    }

    record UnitAnswer(UnitCompliance compliance, Freshness freshness) {}

    record ChildrenAnswer(List<UnitCompliance> items, @Nullable String next, Freshness freshness) {}

    record TitlesAnswer(List<TitleCompliance> items, Freshness freshness) {}

    @GetMapping("/api/v1/compliance/units/{id}")
    ResponseEntity<UnitAnswer> unit(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        var caughtUp = caughtUp(after);
        var compliance = units.unit(id);
        return answer(caughtUp, compliance, new UnitAnswer(compliance, units.freshness()));
    }

    @GetMapping("/api/v1/compliance/units/{id}/children")
    ResponseEntity<ChildrenAnswer> children(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean unmet,
            @RequestParam(defaultValue = "") Set<UnitKind> kind,
            Cursor cursor,
            @RequestParam(required = false) @Nullable UUID after) {
        var order =
                ChildOrder.parse(sort)
                        .orElseThrow(() -> new Malformed("UNKNOWN_SORT", "sort", Map.of()));
        var caughtUp = caughtUp(after);
        Page<UnitCompliance> page =
                units.childrenPage(id, new ChildFilter(q, unmet, kind), order, cursor);
        return answer(
                caughtUp, page, new ChildrenAnswer(page.items(), page.next(), units.freshness()));
    }

    @GetMapping("/api/v1/compliance/units/{id}/titles")
    ResponseEntity<TitlesAnswer> titles(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        var caughtUp = caughtUp(after);
        var titles = units.titles(id);
        return answer(caughtUp, titles, new TitlesAnswer(titles, units.freshness()));
    }

    private boolean caughtUp(@Nullable UUID after) {
        return after == null || signals.awaitChain(after, LONGEST_WAIT);
    }

    /**
     * The ETag is of the content alone, not of how current it is, and therefore weak: a reader who
     * has the same figures gets 304, with the headers that say how current they are.
     */
    private <A> ResponseEntity<A> answer(boolean caughtUp, Object content, A body) {
        var freshness = units.freshness();
        return ResponseEntity.ok()
                .eTag("W/\"" + ContentHash.of(content) + "\"")
                .header("Cache-Control", "private, no-cache")
                .header("Data-As-Of", String.valueOf(freshness.dataAsOf()))
                .header("Data-Current", Boolean.toString(freshness.current()))
                .header("Caught-Up", Boolean.toString(caughtUp))
                .body(body);
    }
}
