package vn.canbo.personnel.reelection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
import vn.canbo.personnel.reelection.PartyResultChange.CorrectPartyResult;
import vn.canbo.personnel.reelection.PartyResultChange.RecordPartyResult;
import vn.canbo.personnel.reelection.PartyResultChange.WithdrawPartyResult;
import vn.canbo.policy.reelection.Candidacy;
import vn.canbo.policy.reelection.ElectedBody;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;

/** Re-election ages, proposals and Party results over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ReElectionController {

    private final ReElections reElections;
    private final EarlyRetirements retirements;
    private final PartyResults results;
    private final Answers answers;

    ReElectionController(
            ReElections reElections,
            EarlyRetirements retirements,
            PartyResults results,
            Answers answers) {
        this.reElections = reElections;
        this.retirements = retirements;
        this.results = results;
        this.answers = answers;
    }

    @GetMapping("/persons/{id}/re-election")
    ResponseEntity<Object> reElection(
            @PathVariable UUID id,
            @RequestParam ElectedBody body,
            @RequestParam(required = false) @Nullable YearMonth measure,
            @RequestParam(required = false) @Nullable Candidacy candidacy,
            @RequestParam(required = false) @Nullable LocalDate electionDay,
            @RequestParam(required = false) @Nullable LocalDate termEnds,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        var election = new Election(body, measure, electionDay, termEnds, asOf, knownAt);
        return answers.of(reElections.of(id, election, candidacy), HttpStatus.OK);
    }

    @GetMapping("/units/{id}/re-elections")
    ResponseEntity<Object> roll(
            @PathVariable UUID id,
            @RequestParam ElectedBody body,
            @RequestParam(required = false) @Nullable YearMonth measure,
            @RequestParam(required = false) @Nullable LocalDate electionDay,
            @RequestParam(required = false) @Nullable LocalDate termEnds,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        var election = new Election(body, measure, electionDay, termEnds, asOf, knownAt);
        return answers.of(reElections.rollOf(id, election), HttpStatus.OK);
    }

    @GetMapping("/persons/{id}/early-retirement")
    ResponseEntity<Object> earlyRetirement(
            @PathVariable UUID id,
            @RequestParam LocalDate on,
            @RequestParam int insuredYears,
            @RequestParam(required = false) @Nullable YearMonth measure) {
        return answers.of(retirements.propose(id, on, measure, insuredYears), HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/party-results")
    ResponseEntity<Object> record(
            @PathVariable UUID id,
            @RequestBody RecordPartyResult command,
            Optional<ExpectedVersion> expected) {
        return answers.of(results.record(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/party-results/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id,
            @RequestBody CorrectPartyResult command,
            ExpectedVersion expected) {
        return answers.of(results.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/party-results/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            @RequestBody WithdrawPartyResult command,
            ExpectedVersion expected) {
        return answers.of(results.withdraw(id, command, expected), HttpStatus.OK);
    }
}
