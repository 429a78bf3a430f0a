package vn.canbo.personnel.nomination;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.personnel.nomination.NominationChange.CorrectOpinion;
import vn.canbo.personnel.nomination.NominationChange.RecordOpinion;
import vn.canbo.personnel.nomination.NominationChange.WithdrawOpinion;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;

/** Opinions on nominations over HTTP; they change the version of the nomination. */
@RestController
@RequestMapping("/api/v1")
class OpinionController {

    private final Opinions opinions;
    private final Answers answers;

    OpinionController(Opinions opinions, Answers answers) {
        this.opinions = opinions;
        this.answers = answers;
    }

    @PostMapping("/nominations/{id}/opinions")
    ResponseEntity<Object> record(
            @PathVariable UUID id,
            @RequestBody RecordOpinion command,
            Optional<ExpectedVersion> expected) {
        return answers.of(opinions.record(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/opinions/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, @RequestBody CorrectOpinion command, ExpectedVersion expected) {
        return answers.of(opinions.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/opinions/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id, @RequestBody WithdrawOpinion command, ExpectedVersion expected) {
        return answers.of(opinions.withdraw(id, command, expected), HttpStatus.OK);
    }
}
