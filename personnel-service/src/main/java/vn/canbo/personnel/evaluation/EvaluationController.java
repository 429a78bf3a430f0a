package vn.canbo.personnel.evaluation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.personnel.evaluation.EvaluationChange.CorrectEvaluation;
import vn.canbo.personnel.evaluation.EvaluationChange.RecordEvaluation;
import vn.canbo.personnel.evaluation.EvaluationChange.WithdrawEvaluation;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;

/** Evaluations of people over HTTP; they are read with the dossier. */
@RestController
@RequestMapping("/api/v1")
class EvaluationController {

    private final Evaluations evaluations;
    private final EvaluationCorrections corrections;
    private final Answers answers;

    EvaluationController(
            Evaluations evaluations, EvaluationCorrections corrections, Answers answers) {
        this.evaluations = evaluations;
        this.corrections = corrections;
        this.answers = answers;
    }

    @PostMapping("/persons/{id}/evaluations")
    ResponseEntity<Object> record(
            @PathVariable UUID id,
            @RequestBody RecordEvaluation command,
            Optional<ExpectedVersion> expected) {
        return answers.of(
                evaluations.record(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/evaluations/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id,
            @RequestBody CorrectEvaluation command,
            ExpectedVersion expected) {
        return answers.of(corrections.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/evaluations/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            @RequestBody WithdrawEvaluation command,
            ExpectedVersion expected) {
        return answers.of(corrections.withdraw(id, command, expected), HttpStatus.OK);
    }
}
