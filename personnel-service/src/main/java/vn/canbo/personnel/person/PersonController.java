package vn.canbo.personnel.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.canbo.personnel.person.PersonChange.CorrectIdentity;
import vn.canbo.personnel.person.PersonChange.RegisterPerson;
import vn.canbo.personnel.person.PersonChange.WithdrawRegistration;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Malformed;
import vn.canbo.service.problem.Page;

/** People over HTTP; every read of a person is audited. */
@RestController
@RequestMapping("/api/v1")
class PersonController {

    private static final int MOST_NAMES = 500;

    private final Registrations registrations;
    private final IdentityCorrections corrections;
    private final RegistrationWithdrawals withdrawals;
    private final Disclosures disclosures;
    private final Answers answers;

    PersonController(
            Registrations registrations,
            IdentityCorrections corrections,
            RegistrationWithdrawals withdrawals,
            Disclosures disclosures,
            Answers answers) {
        this.registrations = registrations;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
        this.disclosures = disclosures;
        this.answers = answers;
    }

    @PostMapping("/persons")
    ResponseEntity<Object> register(@RequestBody RegisterPerson command) {
        return answers.of(registrations.register(command, null), HttpStatus.CREATED);
    }

    @PostMapping("/persons/{id}/identity/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, @RequestBody CorrectIdentity command, ExpectedVersion expected) {
        return answers.of(corrections.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            @RequestBody WithdrawRegistration command,
            ExpectedVersion expected) {
        return answers.of(withdrawals.withdraw(id, command, expected), HttpStatus.OK);
    }

    @GetMapping("/persons/{id}")
    ResponseEntity<Object> show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return answers.of(disclosures.show(id, asOf, knownAt));
    }

    @GetMapping("/persons")
    Page<DossierView.Listed> search(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String q,
            Cursor cursor) {
        return disclosures.search(unit, q, cursor);
    }

    @PostMapping("/persons/names")
    List<DossierView.Named> names(@RequestBody People people) {
        if (people.ids().size() > MOST_NAMES) {
            throw new Malformed("TOO_MANY_PEOPLE", "/ids", Map.of("most", MOST_NAMES));
        }
        return disclosures.namesOf(people.ids());
    }

    @GetMapping("/persons/{id}/retirement")
    DossierView.Retirement retirement(@PathVariable UUID id) {
        return disclosures.retirementOf(id);
    }

    /** People whose names a page of another service needs. */
    record People(Set<UUID> ids) {

        People {
            ids = Set.copyOf(ids);
        }
    }
}
