package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.assignment.eligibility.Term;
import vn.canbo.assignment.secondment.Secondment.DecisionNumber;
import vn.canbo.assignment.secondment.Secondment.Route;
import vn.canbo.assignment.secondment.SecondmentRecords.Settled;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.time.Today;

/** Corrections of secondments over HTTP; all need {@code If-Match}. */
@RestController
@RequestMapping("/api/v1/secondments/{id}")
class SecondmentCorrectionController {

    private final Corrections corrections;
    private final Answers answers;
    private final Problems problems;
    private final Today today;

    SecondmentCorrectionController(
            Corrections corrections, Answers answers, Problems problems, Today today) {
        this.corrections = corrections;
        this.answers = answers;
        this.problems = problems;
        this.today = today;
    }

    @PostMapping("/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody Correction body) {
        var command =
                new SecondmentCommand.CorrectSecondment(
                        id,
                        new Route(body.senderId(), body.hostId(), body.title()),
                        new Term(body.firstDay(), body.lastDay()),
                        body.decidedOn(),
                        new DecisionNumber(body.decisionNumber()),
                        body.reason());
        return answer(corrections.correct(command, expected));
    }

    @PostMapping("/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody Withdrawal body) {
        var command = new SecondmentCommand.WithdrawSecondment(id, body.reason());
        return answer(corrections.withdraw(command, expected));
    }

    private ResponseEntity<Object> answer(Decision<Settled> decision) {
        return answers.of(
                decision.map(it -> SecondmentController.Shown.of(it, today.date(), problems)),
                HttpStatus.OK);
    }

    /** Body of a correction: everything the decision really said, also what was right already. */
    record Correction(
            UUID senderId,
            UUID hostId,
            @Nullable String title,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate decidedOn,
            String decisionNumber,
            String reason) {}

    /** Body of a withdrawal. */
    record Withdrawal(String reason) {}
}
