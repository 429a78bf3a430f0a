package vn.canbo.personnel.relative;

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
import vn.canbo.personnel.relative.RelativeChange.CorrectRelative;
import vn.canbo.personnel.relative.RelativeChange.RecordRelative;
import vn.canbo.personnel.relative.RelativeChange.WithdrawRelative;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;

/** Relatives over HTTP; they change the version of the dossier of the person they were told of. */
@RestController
@RequestMapping("/api/v1")
class RelativeController {

    private final Relatives relatives;
    private final RelativeCorrections corrections;
    private final Answers answers;

    RelativeController(Relatives relatives, RelativeCorrections corrections, Answers answers) {
        this.relatives = relatives;
        this.corrections = corrections;
        this.answers = answers;
    }

    @GetMapping("/persons/{id}/relatives")
    List<Relation> show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return relatives.show(id, asOf, knownAt);
    }

    @PostMapping("/persons/{id}/relatives")
    ResponseEntity<Object> record(
            @PathVariable UUID id,
            @RequestBody RecordRelative command,
            Optional<ExpectedVersion> expected) {
        return answers.of(relatives.record(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/relations/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, @RequestBody CorrectRelative command, ExpectedVersion expected) {
        return answers.of(corrections.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/relations/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            @RequestBody WithdrawRelative command,
            ExpectedVersion expected) {
        return answers.of(corrections.withdraw(id, command, expected), HttpStatus.OK);
    }
}
