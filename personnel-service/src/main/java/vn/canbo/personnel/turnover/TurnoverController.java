package vn.canbo.personnel.turnover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.problem.Cursor;

/** Comings, goings, ups and downs over HTTP. */
@RestController
class TurnoverController {

    private final Turnovers turnovers;

    TurnoverController(Turnovers turnovers) {
        this.turnovers = turnovers;
    }

    @GetMapping("/api/v1/movements")
    Turnover movements(
            @RequestParam UUID unit,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            Cursor cursor) {
        return turnovers.of(unit, from, to, asOf, knownAt, cursor);
    }
}
