package vn.canbo.personnel.movement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.personnel.movement.MovementChange.CorrectMovement;
import vn.canbo.personnel.movement.MovementChange.ReassignLower;
import vn.canbo.personnel.movement.MovementChange.RecordExit;
import vn.canbo.personnel.movement.MovementChange.ResignFromPost;
import vn.canbo.personnel.movement.MovementChange.TransferPost;
import vn.canbo.personnel.movement.MovementChange.WithdrawMovement;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;

/** Exits, moves and resignations over HTTP. */
@RestController
@RequestMapping("/api/v1")
class MovementController {

    private final Movements movements;
    private final Transfers transfers;
    private final MovementCorrections corrections;
    private final Answers answers;

    MovementController(
            Movements movements,
            Transfers transfers,
            MovementCorrections corrections,
            Answers answers) {
        this.movements = movements;
        this.transfers = transfers;
        this.corrections = corrections;
        this.answers = answers;
    }

    @PostMapping("/persons/{id}/exits")
    ResponseEntity<Object> exit(
            @PathVariable UUID id,
            @RequestBody RecordExit command,
            Optional<ExpectedVersion> expected) {
        return answers.of(movements.exit(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/posts/{id}/transfer")
    ResponseEntity<Object> transfer(
            @PathVariable UUID id,
            @RequestBody TransferPost command,
            Optional<ExpectedVersion> expected) {
        return answers.of(
                transfers.transfer(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/posts/{id}/reassign")
    ResponseEntity<Object> reassign(
            @PathVariable UUID id,
            @RequestBody ReassignLower command,
            Optional<ExpectedVersion> expected) {
        return answers.of(
                transfers.reassign(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/posts/{id}/resign")
    ResponseEntity<Object> resign(
            @PathVariable UUID id,
            @RequestBody ResignFromPost command,
            Optional<ExpectedVersion> expected) {
        return answers.of(movements.resign(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/movements/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, @RequestBody CorrectMovement command, ExpectedVersion expected) {
        return answers.of(corrections.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/movements/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            @RequestBody WithdrawMovement command,
            ExpectedVersion expected) {
        return answers.of(corrections.withdraw(id, command, expected), HttpStatus.OK);
    }
}
