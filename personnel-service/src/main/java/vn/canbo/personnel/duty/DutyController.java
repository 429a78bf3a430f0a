package vn.canbo.personnel.duty;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.personnel.duty.DutyChange.AssignPartyOfficeDuty;
import vn.canbo.personnel.duty.DutyChange.CorrectDuty;
import vn.canbo.personnel.duty.DutyChange.EndDuty;
import vn.canbo.personnel.duty.DutyChange.WithdrawDuty;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;

/** Duties over HTTP; they are read with the dossier, whose version a change names. */
@RestController
@RequestMapping("/api/v1")
class DutyController {

    private final Duties duties;
    private final DutyCorrections corrections;
    private final Answers answers;

    DutyController(Duties duties, DutyCorrections corrections, Answers answers) {
        this.duties = duties;
        this.corrections = corrections;
        this.answers = answers;
    }

    @PostMapping("/persons/{id}/duties")
    ResponseEntity<Object> assign(
            @PathVariable UUID id,
            @RequestBody AssignPartyOfficeDuty command,
            Optional<ExpectedVersion> expected) {
        return answers.of(duties.assign(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/duties/{id}/end")
    ResponseEntity<Object> end(
            @PathVariable UUID id, @RequestBody EndDuty command, ExpectedVersion expected) {
        return answers.of(corrections.end(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/duties/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, @RequestBody CorrectDuty command, ExpectedVersion expected) {
        return answers.of(corrections.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/duties/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id, @RequestBody WithdrawDuty command, ExpectedVersion expected) {
        return answers.of(corrections.withdraw(id, command, expected), HttpStatus.OK);
    }
}
