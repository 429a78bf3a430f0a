package vn.canbo.assignment.secondment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.canbo.assignment.eligibility.Term;
import vn.canbo.assignment.secondment.Secondment.DecisionNumber;
import vn.canbo.assignment.secondment.Secondment.EarlyEndReason;
import vn.canbo.assignment.secondment.Secondment.Route;
import vn.canbo.assignment.secondment.Secondment.Stage;
import vn.canbo.assignment.secondment.SecondmentRecords.Settled;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.problem.Reason;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Secondments over HTTP, from the proposal to the return. */
@RestController
@RequestMapping("/api/v1")
class SecondmentController {

    private final SecondmentRecords records;
    private final Proposals proposals;
    private final Secondments secondments;
    private final Answers answers;
    private final Problems problems;
    private final Today today;

    SecondmentController(
            SecondmentRecords records,
            Proposals proposals,
            Secondments secondments,
            Answers answers,
            Problems problems,
            Today today) {
        this.records = records;
        this.proposals = proposals;
        this.secondments = secondments;
        this.answers = answers;
        this.problems = problems;
        this.today = today;
    }

    @PostMapping("/secondments")
    ResponseEntity<Object> propose(@RequestBody Proposal body) {
        var command =
                new SecondmentCommand.ProposeSecondment(
                        body.personId(),
                        new Route(body.senderId(), body.hostId(), body.title()),
                        new Term(body.firstDay(), body.lastDay()));
        return answer(proposals.propose(command), HttpStatus.CREATED);
    }

    @PostMapping("/secondments/{id}/approve")
    ResponseEntity<Object> approve(
            @PathVariable UUID id, Optional<ExpectedVersion> expected, @RequestBody Approval body) {
        var command =
                new SecondmentCommand.ApproveSecondment(
                        id, new DecisionNumber(body.decisionNumber()));
        return answer(proposals.approve(command, expected.orElse(null)), HttpStatus.OK);
    }

    @PostMapping("/secondments/{id}/start")
    ResponseEntity<Object> start(@PathVariable UUID id, Optional<ExpectedVersion> expected) {
        var command = new SecondmentCommand.StartSecondment(id);
        return answer(secondments.start(command, expected.orElse(null)), HttpStatus.OK);
    }

    @PostMapping("/secondments/{id}/extend")
    ResponseEntity<Object> extend(
            @PathVariable UUID id,
            Optional<ExpectedVersion> expected,
            @RequestBody Extension body) {
        var command =
                new SecondmentCommand.ExtendSecondment(
                        id, body.lastDay(), new DecisionNumber(body.decisionNumber()));
        return answer(secondments.extend(command, expected.orElse(null)), HttpStatus.OK);
    }

    @PostMapping("/secondments/{id}/end")
    ResponseEntity<Object> end(
            @PathVariable UUID id, Optional<ExpectedVersion> expected, @RequestBody Ending body) {
        var command = new SecondmentCommand.EndSecondment(id, body.endedOn(), body.reason());
        return answer(secondments.end(command, expected.orElse(null)), HttpStatus.OK);
    }

    @PostMapping("/secondments/{id}/return")
    ResponseEntity<Object> recordReturn(
            @PathVariable UUID id,
            Optional<ExpectedVersion> expected,
            @RequestBody Returning body) {
        var command = new SecondmentCommand.RecordReturn(id, body.returnedOn());
        return answer(secondments.recordReturn(command, expected.orElse(null)), HttpStatus.OK);
    }

    @GetMapping("/secondments/{id}")
    ResponseEntity<Object> show(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Instant knownAt) {
        return answers.of(shown(records.show(id, knownAt)));
    }

    @GetMapping("/persons/{personId}/secondments")
    List<Shown> of(
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        var day = asOf == null ? today.date() : asOf;
        return records.of(personId, asOf, knownAt).stream()
                .map(it -> Shown.of(it.secondment(), day, it.doubted(), List.of()))
                .toList();
    }

    private ResponseEntity<Object> answer(Decision<Settled> decision, HttpStatus whenAccepted) {
        return answers.of(decision.map(this::shown), whenAccepted);
    }

    private Written<Shown> shown(Settled settled) {
        return Shown.of(settled, today.date(), problems);
    }

    /** Body of a proposal. */
    record Proposal(
            UUID personId,
            UUID senderId,
            UUID hostId,
            @Nullable String title,
            LocalDate firstDay,
            LocalDate lastDay) {}

    /** Body of an approval. */
    record Approval(String decisionNumber) {}

    /** Body of an extension; {@code lastDay} is the new last day, included. */
    record Extension(LocalDate lastDay, String decisionNumber) {}

    /** Body of an end; the reason is needed when it ends early. */
    record Ending(LocalDate endedOn, @Nullable EarlyEndReason reason) {}

    /** Body of a return. */
    record Returning(LocalDate returnedOn) {}

    /**
     * A secondment as the caller sees it.
     *
     * @param changeReason why it was corrected or withdrawn, if that came last
     * @param startDue decided, its first day has come, and it has not started
     * @param decisionOverdue its last day is over and nobody decided to end or extend it
     * @param doubted what became known since speaks against the decision: {@code /api/v1/doubts};
     *     absent in what was known before
     */
    record Shown(
            UUID secondmentId,
            UUID personId,
            UUID senderId,
            UUID hostId,
            @Nullable String title,
            LocalDate firstDay,
            LocalDate lastDay,
            Stage stage,
            @Nullable LocalDate decidedOn,
            @Nullable String decisionNumber,
            @Nullable LocalDate endedOn,
            @Nullable EarlyEndReason earlyEndReason,
            @Nullable LocalDate returnedOn,
            @Nullable String changeReason,
            boolean startDue,
            boolean decisionOverdue,
            @Nullable Boolean doubted,
            List<Reason> warnings) {

        static Shown of(
                Secondment it, LocalDate asOf, @Nullable Boolean doubted, List<Reason> warnings) {
            var decided = it.decided();
            var ended = it.ended();
            return new Shown(
                    it.id(),
                    it.personId(),
                    it.route().sender(),
                    it.route().host(),
                    it.route().title(),
                    it.term().firstDay(),
                    it.term().lastDay(),
                    it.stage(),
                    decided == null ? null : decided.on(),
                    decided == null ? null : decided.number().value(),
                    ended == null ? null : ended.on(),
                    ended == null ? null : ended.early(),
                    it.returnedOn(),
                    it.changeReason(),
                    it.isStartDue(asOf),
                    it.isDecisionOverdue(asOf),
                    doubted,
                    warnings);
        }

        static Written<Shown> of(Settled settled, LocalDate asOf, Problems problems) {
            var warnings = settled.warnings().stream().map(problems::reason).toList();
            var shown = of(settled.secondment(), asOf, settled.doubted(), warnings);
            return new Written<>(shown, settled.version(), shown.beside());
        }

        /** What comes and goes with the day, or with what personnel tells. */
        private String beside() {
            var marks = new ArrayList<String>();
            if (startDue) {
                marks.add("due");
            }
            if (decisionOverdue) {
                marks.add("overdue");
            }
            if (Boolean.TRUE.equals(doubted)) {
                marks.add("doubted");
            }
            return String.join("-", marks);
        }
    }
}
