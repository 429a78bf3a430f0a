package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.canbo.assignment.secondment.Secondment.DecisionNumber;
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
        var term = running.term();
        if (command.endedOn().isBefore(term.firstDay())) {
            refusals.add(new Refusal.EndsBeforeItBegan(term.firstDay()));
        }
        if (command.endedOn().isAfter(term.lastDay())) {
            refusals.add(new Refusal.EndsAfterTheTerm(term.lastDay()));
        }
        if (command.endedOn().isBefore(term.lastDay()) && command.reason() == null) {
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

    /** Against recording what cannot have happened yet. */
    static List<Refusal> objectionsAhead(LocalDate happenedOn, LocalDate asOf) {
        return happenedOn.isAfter(asOf)
                ? List.of(new Refusal.NotYetHappened(happenedOn))
                : List.of();
    }
}
