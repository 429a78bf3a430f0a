package vn.canbo.training.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.events.code.FundingMode;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Written;
import vn.canbo.training.enrolment.EnrolmentCommand.CorrectEnrolment;
import vn.canbo.training.enrolment.EnrolmentCommand.WithdrawEnding;
import vn.canbo.training.enrolment.EnrolmentCommand.WithdrawEnrolment;

/** Corrections of enrolments over HTTP; all need {@code If-Match}. */
@RestController
@RequestMapping("/api/v1/enrolments/{id}")
class EnrolmentCorrectionController {

    private final EnrolmentCorrections corrections;
    private final Answers answers;

    EnrolmentCorrectionController(EnrolmentCorrections corrections, Answers answers) {
        this.corrections = corrections;
        this.answers = answers;
    }

    @PostMapping("/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody Correction body) {
        var command =
                new CorrectEnrolment(
                        id, body.funding(), body.enrolledOn(), body.endedOn(), body.reason());
        return answer(corrections.correct(command, expected));
    }

    @PostMapping("/ending/withdraw")
    ResponseEntity<Object> withdrawEnding(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody Withdrawal body) {
        return answer(corrections.withdrawEnding(new WithdrawEnding(id, body.reason()), expected));
    }

    @PostMapping("/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody Withdrawal body) {
        return answer(corrections.withdraw(new WithdrawEnrolment(id, body.reason()), expected));
    }

    private ResponseEntity<Object> answer(Decision<Enrolments.Place> decision) {
        return answers.of(
                decision.map(
                        it ->
                                new Written<>(
                                        EnrolmentController.Shown.of(
                                                it.enrolment(), it.certificateId(), List.of()),
                                        it.version())),
                HttpStatus.OK);
    }

    /**
     * Body of a correction: everything the record really says, also what was right already.
     *
     * @param endedOn day of completion or of dropping out; left out while enrolled
     */
    record Correction(
            FundingMode funding,
            LocalDate enrolledOn,
            @Nullable LocalDate endedOn,
            String reason) {}

    /** Body of a withdrawal. */
    record Withdrawal(String reason) {}
}
