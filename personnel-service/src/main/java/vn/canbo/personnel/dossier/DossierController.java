package vn.canbo.personnel.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.canbo.personnel.dossier.DossierChange.CorrectQualification;
import vn.canbo.personnel.dossier.DossierChange.RecordQualification;
import vn.canbo.personnel.dossier.DossierChange.RegisterPerson;
import vn.canbo.personnel.dossier.DossierChange.WithdrawQualification;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Malformed;
import vn.canbo.service.problem.Page;

/** Dossiers over HTTP; every read of a person is audited. */
@RestController
@RequestMapping("/api/v1")
class DossierController {

    private static final int MOST_NAMES = 500;

    private final Dossiers dossiers;
    private final Answers answers;

    DossierController(Dossiers dossiers, Answers answers) {
        this.dossiers = dossiers;
        this.answers = answers;
    }

    @PostMapping("/persons")
    ResponseEntity<Object> register(@RequestBody RegisterPerson command) {
        return answers.of(dossiers.register(command, null), HttpStatus.CREATED);
    }

    @GetMapping("/persons/{id}")
    ResponseEntity<Object> show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return answers.of(dossiers.show(id, asOf, knownAt));
    }

    @GetMapping("/persons")
    Page<DossierView.Listed> search(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String q,
            Cursor cursor) {
        return dossiers.search(unit, q, cursor);
    }

    @PostMapping("/persons/names")
    List<DossierView.Named> names(@RequestBody People people) {
        if (people.ids().size() > MOST_NAMES) {
            throw new Malformed("TOO_MANY_PEOPLE", "/ids", Map.of("most", MOST_NAMES));
        }
        return dossiers.namesOf(people.ids());
    }

    @GetMapping("/persons/{id}/retirement")
    DossierView.Retirement retirement(@PathVariable UUID id) {
        return dossiers.retirementOf(id);
    }

    @PostMapping("/persons/{id}/qualifications")
    ResponseEntity<Object> record(
            @PathVariable UUID id,
            @RequestBody RecordQualification command,
            Optional<ExpectedVersion> expected) {
        return answers.of(dossiers.record(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/qualifications/{id}/verify")
    ResponseEntity<Object> verify(@PathVariable UUID id, Optional<ExpectedVersion> expected) {
        return answers.of(dossiers.verify(id, expected.orElse(null)), HttpStatus.OK);
    }

    @PostMapping("/qualifications/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id,
            @RequestBody CorrectQualification command,
            ExpectedVersion expected) {
        return answers.of(dossiers.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/qualifications/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            @RequestBody WithdrawQualification command,
            ExpectedVersion expected) {
        return answers.of(dossiers.withdraw(id, command, expected), HttpStatus.OK);
    }

    /** People whose names a page of another service needs. */
    record People(Set<UUID> ids) {

        People {
            ids = Set.copyOf(ids);
        }
    }
}
