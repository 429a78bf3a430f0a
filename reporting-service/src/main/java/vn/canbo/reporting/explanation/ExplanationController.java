package vn.canbo.reporting.explanation;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.reporting.compliance.Freshness;
import vn.canbo.reporting.compliance.UnitCompliances;
import vn.canbo.reporting.feed.ChangeSignals;

/**
 * {@code GET /api/v1/compliance/persons/{id}}: why not. {@code ?after=} waits up to 2 s until that
 * chain stands in the views, and {@code Caught-Up} says whether it came.
 */
@RestController
class ExplanationController {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final PersonCompliances persons;
    private final UnitCompliances units;
    private final ChangeSignals signals;

    ExplanationController(PersonCompliances persons, UnitCompliances units, ChangeSignals signals) {
        this.persons = persons;
        this.units = units;
        this.signals = signals;
    }

    record PersonAnswer(PersonCompliance compliance, Freshness freshness) {}

    @GetMapping("/api/v1/compliance/persons/{id}")
    ResponseEntity<PersonAnswer> person(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        var caughtUp = after == null || signals.awaitChain(after, LONGEST_WAIT);
        return ResponseEntity.ok()
                .header("Cache-Control", "private, no-store")
                .header("Caught-Up", Boolean.toString(caughtUp))
                .body(new PersonAnswer(persons.person(id), units.freshness()));
    }
}
