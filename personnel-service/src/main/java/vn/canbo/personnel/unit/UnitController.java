package vn.canbo.personnel.unit;

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
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.personnel.unit.UnitChange.CloseUnit;
import vn.canbo.personnel.unit.UnitChange.CorrectUnit;
import vn.canbo.personnel.unit.UnitChange.EstablishUnit;
import vn.canbo.personnel.unit.UnitChange.MergeUnit;
import vn.canbo.personnel.unit.UnitChange.MoveUnit;
import vn.canbo.personnel.unit.UnitChange.RenameUnit;
import vn.canbo.personnel.unit.UnitChange.WithdrawUnitChange;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Written;

/** The tree of units over HTTP. */
@RestController
@RequestMapping("/api/v1/units")
class UnitController {

    private final Units units;
    private final UnitChanges changes;
    private final UnitEndings endings;
    private final UnitImports imports;
    private final UnitCorrections corrections;
    private final Answers answers;

    UnitController(
            Units units,
            UnitChanges changes,
            UnitEndings endings,
            UnitImports imports,
            UnitCorrections corrections,
            Answers answers) {
        this.units = units;
        this.changes = changes;
        this.endings = endings;
        this.imports = imports;
        this.corrections = corrections;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<Object> establish(@RequestBody EstablishUnit command) {
        return answers.of(changes.establish(command), HttpStatus.CREATED);
    }

    /**
     * @param validFrom first day of the units that are new; the first day of Decision 19/2025
     *     unless stated
     */
    @PostMapping(path = "/import", consumes = "text/csv")
    ResponseEntity<Object> importList(
            @RequestBody String csv,
            @RequestParam(defaultValue = "2025-07-01") LocalDate validFrom) {
        return answers.of(imports.importList(csv, validFrom), HttpStatus.OK);
    }

    @PostMapping("/{id}/rename")
    ResponseEntity<Object> rename(
            @PathVariable UUID id,
            @RequestBody RenameUnit command,
            Optional<ExpectedVersion> expected) {
        return answers.of(changes.rename(id, command, expected.orElse(null)), HttpStatus.OK);
    }

    @PostMapping("/{id}/move")
    ResponseEntity<Object> move(
            @PathVariable UUID id,
            @RequestBody MoveUnit command,
            Optional<ExpectedVersion> expected) {
        return answers.of(changes.move(id, command, expected.orElse(null)), HttpStatus.OK);
    }

    @PostMapping("/{id}/merge")
    ResponseEntity<Object> merge(
            @PathVariable UUID id,
            @RequestBody MergeUnit command,
            Optional<ExpectedVersion> expected) {
        return answers.of(endings.merge(id, command, expected.orElse(null)), HttpStatus.OK);
    }

    @PostMapping("/{id}/close")
    ResponseEntity<Object> close(
            @PathVariable UUID id,
            @RequestBody CloseUnit command,
            Optional<ExpectedVersion> expected) {
        return answers.of(endings.close(id, command, expected.orElse(null)), HttpStatus.OK);
    }

    @PostMapping("/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, @RequestBody CorrectUnit command, ExpectedVersion expected) {
        return answers.of(corrections.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            @RequestBody WithdrawUnitChange command,
            ExpectedVersion expected) {
        return answers.of(corrections.withdraw(id, command, expected), HttpStatus.OK);
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return answers.of(
                new Written<>(Shown.of(units.get(id, knownAt), asOf), units.versionOf(id)));
    }

    /** The children of a unit on a day; the provinces when no parent is named. */
    @GetMapping
    List<Shown> children(
            @RequestParam(required = false) @Nullable UUID parent,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return units.childrenOf(parent, asOf, knownAt).stream()
                .map(it -> Shown.of(it, asOf))
                .toList();
    }

    /**
     * A unit with its whole history.
     *
     * @param onDay what it was on the day asked for; absent when no day was asked for or it did not
     *     exist
     */
    record Shown(UnitState unit, @Nullable UnitPeriod onDay) {

        static Shown of(UnitHistory unit, @Nullable LocalDate asOf) {
            return new Shown(unit.state(), asOf == null ? null : unit.on(asOf).orElse(null));
        }
    }
}
