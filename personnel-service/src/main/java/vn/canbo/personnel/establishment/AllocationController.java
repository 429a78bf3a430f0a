package vn.canbo.personnel.establishment;

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
import vn.canbo.personnel.establishment.AllocationChange.AllocatePosts;
import vn.canbo.personnel.establishment.AllocationChange.CorrectAllocation;
import vn.canbo.personnel.establishment.AllocationChange.WithdrawAllocation;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;

/** The establishment of units over HTTP. */
@RestController
@RequestMapping("/api/v1")
class AllocationController {

    private final Allocations allocations;
    private final AllocationCorrections corrections;
    private final Ledgers ledgers;
    private final Answers answers;

    AllocationController(
            Allocations allocations,
            AllocationCorrections corrections,
            Ledgers ledgers,
            Answers answers) {
        this.allocations = allocations;
        this.corrections = corrections;
        this.ledgers = ledgers;
        this.answers = answers;
    }

    @PostMapping("/units/{id}/allocations")
    ResponseEntity<Object> allocate(
            @PathVariable UUID id,
            @RequestBody AllocatePosts command,
            Optional<ExpectedVersion> expected) {
        return answers.of(
                allocations.allocate(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/allocations/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id,
            @RequestBody CorrectAllocation command,
            ExpectedVersion expected) {
        return answers.of(corrections.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/allocations/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            @RequestBody WithdrawAllocation command,
            ExpectedVersion expected) {
        return answers.of(corrections.withdraw(id, command, expected), HttpStatus.OK);
    }

    /** With the version that a correction names: that of the unit. */
    @GetMapping("/units/{id}/allocations")
    ResponseEntity<Object> allocations(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return answers.of(allocations.of(id, asOf, knownAt));
    }

    @GetMapping("/units/{id}/establishment")
    List<AllocationTable.Filled> establishment(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return allocations.establishmentOf(id, asOf, knownAt);
    }

    /** What is given, used, reserved and free on every day on which something changes. */
    @GetMapping("/units/{id}/establishment/ledger")
    Ledger ledger(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return ledgers.of(id, from, to, asOf, knownAt);
    }
}
