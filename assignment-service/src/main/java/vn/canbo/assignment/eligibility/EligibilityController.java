package vn.canbo.assignment.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.problem.Reason;

/** Asks over HTTP whether a person may be seconded; nothing is written. */
@RestController
@RequestMapping("/api/v1")
class EligibilityController {

    private final Eligibilities eligibilities;
    private final Problems problems;

    EligibilityController(Eligibilities eligibilities, Problems problems) {
        this.eligibilities = eligibilities;
        this.problems = problems;
    }

    @GetMapping("/persons/{personId}/eligibility")
    Shown of(
            @PathVariable UUID personId,
            @RequestParam LocalDate firstDay,
            @RequestParam(required = false) @Nullable LocalDate lastDay) {
        var found = eligibilities.of(personId, firstDay, lastDay);
        return new Shown(
                personId,
                found.asOf(),
                found.term().firstDay(),
                found.term().lastDay(),
                found.objections().isEmpty(),
                reasons(found.objections()),
                reasons(found.warnings()));
    }

    private List<Reason> reasons(List<? extends Objection> objections) {
        return objections.stream().map(problems::reason).toList();
    }

    /** Whether a person may be seconded, with every reason why not. */
    record Shown(
            UUID personId,
            LocalDate asOf,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean eligible,
            List<Reason> reasons,
            List<Reason> warnings) {}
}
