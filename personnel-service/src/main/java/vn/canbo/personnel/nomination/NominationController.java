package vn.canbo.personnel.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import vn.canbo.events.NominationState;
import vn.canbo.personnel.nomination.NominationChange.Advance;
import vn.canbo.personnel.nomination.NominationChange.AppraiseNomination;
import vn.canbo.personnel.nomination.NominationChange.ApproveNomination;
import vn.canbo.personnel.nomination.NominationChange.CorrectStep;
import vn.canbo.personnel.nomination.NominationChange.NominatePerson;
import vn.canbo.personnel.nomination.NominationChange.RatifyElection;
import vn.canbo.personnel.nomination.NominationChange.RecordElectionResult;
import vn.canbo.personnel.nomination.NominationChange.RejectNomination;
import vn.canbo.personnel.nomination.NominationChange.TakeOffice;
import vn.canbo.personnel.nomination.NominationChange.WithdrawNomination;
import vn.canbo.personnel.nomination.NominationChange.WithdrawStep;
import vn.canbo.personnel.nomination.NominationSteps.Progress;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.problem.Reason;

/** Nominations over HTTP; who may take which step says the table of access. */
@RestController
@RequestMapping("/api/v1")
class NominationController {

    private final Nominations nominations;
    private final NominationSteps steps;
    private final NominationCorrections corrections;
    private final NominationDisclosures disclosures;
    private final Answers answers;
    private final Problems problems;

    NominationController(
            Nominations nominations,
            NominationSteps steps,
            NominationCorrections corrections,
            NominationDisclosures disclosures,
            Answers answers,
            Problems problems) {
        this.nominations = nominations;
        this.steps = steps;
        this.corrections = corrections;
        this.disclosures = disclosures;
        this.answers = answers;
        this.problems = problems;
    }

    @GetMapping("/nominations/{id}")
    ResponseEntity<Object> show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return answers.of(disclosures.show(id, asOf, knownAt));
    }

    @GetMapping("/nominations")
    List<NominationState> list(
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return disclosures.list(unit, title, asOf, knownAt);
    }

    @PostMapping("/persons/{id}/nominations")
    ResponseEntity<Object> nominate(
            @PathVariable UUID id,
            @RequestBody NominatePerson command,
            Optional<ExpectedVersion> expected) {
        return answers.of(
                nominations.nominate(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/nominations/{id}/appraise")
    ResponseEntity<Object> appraise(
            @PathVariable UUID id,
            @RequestBody AppraiseNomination command,
            Optional<ExpectedVersion> expected) {
        return take(id, command, expected);
    }

    @PostMapping("/nominations/{id}/approve")
    ResponseEntity<Object> approve(
            @PathVariable UUID id,
            @RequestBody ApproveNomination command,
            Optional<ExpectedVersion> expected) {
        return take(id, command, expected);
    }

    @PostMapping("/nominations/{id}/reject")
    ResponseEntity<Object> reject(
            @PathVariable UUID id,
            @RequestBody RejectNomination command,
            Optional<ExpectedVersion> expected) {
        return take(id, command, expected);
    }

    @PostMapping("/nominations/{id}/election")
    ResponseEntity<Object> recordElection(
            @PathVariable UUID id,
            @RequestBody RecordElectionResult command,
            Optional<ExpectedVersion> expected) {
        return take(id, command, expected);
    }

    @PostMapping("/nominations/{id}/ratification")
    ResponseEntity<Object> ratify(
            @PathVariable UUID id,
            @RequestBody RatifyElection command,
            Optional<ExpectedVersion> expected) {
        return take(id, command, expected);
    }

    @PostMapping("/nominations/{id}/office")
    ResponseEntity<Object> takeOffice(
            @PathVariable UUID id,
            @RequestBody TakeOffice command,
            Optional<ExpectedVersion> expected) {
        return take(id, command, expected);
    }

    @PostMapping("/nominations/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            @RequestBody WithdrawNomination command,
            Optional<ExpectedVersion> expected) {
        return take(id, command, expected);
    }

    @PostMapping("/nominations/{id}/steps/correct")
    ResponseEntity<Object> correctStep(
            @PathVariable UUID id, @RequestBody CorrectStep command, ExpectedVersion expected) {
        return answers.of(corrections.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/nominations/{id}/steps/withdraw")
    ResponseEntity<Object> withdrawStep(
            @PathVariable UUID id, @RequestBody WithdrawStep command, ExpectedVersion expected) {
        return answers.of(corrections.withdraw(id, command, expected), HttpStatus.OK);
    }

    private ResponseEntity<Object> take(
            UUID id, Advance command, Optional<ExpectedVersion> expected) {
        return answers.of(
                steps.take(id, command, expected.orElse(null)).map(it -> it.as(shown(it.body()))),
                HttpStatus.OK);
    }

    private ProgressView shown(Progress progress) {
        return new ProgressView(
                progress.nomination(), progress.cautions().stream().map(problems::reason).toList());
    }

    /**
     * The nomination after a step.
     *
     * @param cautions what the decision should have weighed
     */
    record ProgressView(NominationState nomination, List<Reason> cautions) {}
}
