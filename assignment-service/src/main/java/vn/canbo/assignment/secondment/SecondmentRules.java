package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.canbo.assignment.eligibility.Term;
import vn.canbo.assignment.secondment.Secondment.DecisionNumber;
import vn.canbo.assignment.secondment.Secondment.EarlyEndReason;
import vn.canbo.assignment.secondment.Secondment.Stage;

/** What may happen to a secondment where it stands; every question answers with all reasons. */
final class SecondmentRules {

    private SecondmentRules() {}

    static List<Refusal> objectionsUnlessAt(Secondment secondment, Stage... stages) {
        return List.of(stages).contains(secondment.stage())
                ? List.of()
                : List.of(new Refusal.NotAtThatStage(secondment.stage()));
    }

    /**
     * @param approver id of the actor who would approve
     */
    static List<Refusal> objectionsToApproval(
            Secondment proposed, String approver, DecisionNumber number) {
        var refusals = new ArrayList<>(objectionsUnlessAt(proposed, Stage.PROPOSED));
        if (proposed.proposed().by().equals(approver)) {
            refusals.add(new Refusal.SecondPersonNeeded());
        }
        refusals.addAll(objectionsTo(number));
        return refusals;
    }

    static List<Refusal> objectionsTo(DecisionNumber number) {
        return number.value().isBlank() ? List.of(new Refusal.DecisionNumberMissing()) : List.of();
    }

    /** The shortest term binds what was planned, not what was served (SEC-17). */
    static List<Refusal> objectionsToEnd(
            Secondment running, SecondmentCommand.EndSecondment command) {
        var refusals = new ArrayList<>(objectionsUnlessAt(running, Stage.ACTIVE));
        refusals.addAll(objectionsToEnd(running.term(), command.endedOn(), command.reason()));
        return refusals;
    }

    private static List<Refusal> objectionsToEnd(
            Term term, LocalDate endedOn, @Nullable EarlyEndReason early) {
        var refusals = new ArrayList<Refusal>();
        if (endedOn.isBefore(term.firstDay())) {
            refusals.add(new Refusal.EndsBeforeItBegan(term.firstDay()));
        }
        if (endedOn.isAfter(term.lastDay())) {
            refusals.add(new Refusal.EndsAfterTheTerm(term.lastDay()));
        }
        if (endedOn.isBefore(term.lastDay()) && early == null) {
            refusals.add(new Refusal.EarlyEndNeedsReason(term.lastDay()));
        }
        return refusals;
    }

    static List<Refusal> objectionsToReturn(
            Secondment ended, LocalDate returnedOn, LocalDate asOf) {
        var refusals = new ArrayList<>(objectionsUnlessAt(ended, Stage.ENDED, Stage.ENDED_EARLY));
        refusals.addAll(objectionsAhead(returnedOn, asOf));
        if (ended.ended() != null && !returnedOn.isAfter(ended.ended().on())) {
            refusals.add(new Refusal.ReturnsBeforeTheEnd(ended.ended().on()));
        }
        return refusals;
    }

    /** What happened since must still fit; the rules of the packs are asked beside. */
    static List<Refusal> objectionsToCorrection(
            Secondment before, SecondmentCommand.CorrectSecondment command, LocalDate asOf) {
        var refusals =
                new ArrayList<>(
                        objectionsUnlessAt(
                                before,
                                Stage.APPROVED,
                                Stage.ACTIVE,
                                Stage.ENDED,
                                Stage.ENDED_EARLY,
                                Stage.RETURNED));
        refusals.addAll(objectionsToReason(command.reason()));
        refusals.addAll(objectionsTo(command.number()));
        refusals.addAll(objectionsAhead(command.decidedOn(), asOf));
        var ended = before.ended();
        if (ended != null) {
            refusals.addAll(objectionsToEnd(command.term(), ended.on(), ended.early()));
        }
        return refusals;
    }

    static List<Refusal> objectionsToWithdrawal(Secondment before, String reason) {
        var refusals = new ArrayList<Refusal>();
        if (before.stage() == Stage.WITHDRAWN) {
            refusals.add(new Refusal.NotAtThatStage(before.stage()));
        }
        refusals.addAll(objectionsToReason(reason));
        return refusals;
    }

    private static List<Refusal> objectionsToReason(String reason) {
        return reason.isBlank() ? List.of(new Refusal.ReasonMissing()) : List.of();
    }

    /** Against recording what cannot have happened yet. */
    static List<Refusal> objectionsAhead(LocalDate happenedOn, LocalDate asOf) {
        return happenedOn.isAfter(asOf)
                ? List.of(new Refusal.NotYetHappened(happenedOn))
                : List.of();
    }
}
