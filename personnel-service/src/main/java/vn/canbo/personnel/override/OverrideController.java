package vn.canbo.personnel.override;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.personnel.override.OverrideChange.CorrectOverride;
import vn.canbo.personnel.override.OverrideChange.DeclineOverride;
import vn.canbo.personnel.override.OverrideChange.GrantOverride;
import vn.canbo.personnel.override.OverrideChange.RequestOverride;
import vn.canbo.personnel.override.OverrideChange.WithdrawOverride;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Page;

/** Overrides of a standard over HTTP. */
@RestController
@RequestMapping("/api/v1")
class OverrideController {

    private final Overrides overrides;
    private final OverrideRequests requests;
    private final OverrideDecisions decisions;
    private final Answers answers;

    OverrideController(
            Overrides overrides,
            OverrideRequests requests,
            OverrideDecisions decisions,
            Answers answers) {
        this.overrides = overrides;
        this.requests = requests;
        this.decisions = decisions;
        this.answers = answers;
    }

    @GetMapping("/overrides")
    Page<StandardOverride> list(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            Cursor cursor) {
        return overrides.list(asOf, knownAt, cursor);
    }

    @GetMapping("/overrides/{id}")
    ResponseEntity<Object> show(@PathVariable UUID id) {
        return answers.of(overrides.show(id));
    }

    @PostMapping("/persons/{id}/overrides")
    ResponseEntity<Object> request(
            @PathVariable UUID id,
            @RequestBody RequestOverride command,
            Optional<ExpectedVersion> expected) {
        return answers.of(requests.request(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/overrides/{id}/grant")
    ResponseEntity<Object> grant(
            @PathVariable UUID id, @RequestBody GrantOverride command, ExpectedVersion expected) {
        return answers.of(decisions.grant(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/overrides/{id}/decline")
    ResponseEntity<Object> decline(
            @PathVariable UUID id, @RequestBody DeclineOverride command, ExpectedVersion expected) {
        return answers.of(decisions.decline(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/overrides/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, @RequestBody CorrectOverride command, ExpectedVersion expected) {
        return answers.of(decisions.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/overrides/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            @RequestBody WithdrawOverride command,
            ExpectedVersion expected) {
        return answers.of(decisions.withdraw(id, command, expected), HttpStatus.OK);
    }
}
