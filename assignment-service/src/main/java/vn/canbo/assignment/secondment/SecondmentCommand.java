package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.assignment.eligibility.Term;
import vn.canbo.assignment.secondment.Secondment.DecisionNumber;
import vn.canbo.assignment.secondment.Secondment.Route;

/** What may be asked of secondments. */
sealed interface SecondmentCommand {

    /** Proposes to send a person; another person approves. */
    record ProposeSecondment(UUID personId, Route route, Term term) implements SecondmentCommand {}

    /** Decides what was proposed. */
    record ApproveSecondment(UUID secondmentId, DecisionNumber number)
            implements SecondmentCommand {}

    /** A decision of the sender's authority, reported by its system. */
    record RecordDecision(
            UUID personId, Route route, Term term, LocalDate decidedOn, DecisionNumber number)
            implements SecondmentCommand {}

    /** The person has begun at the host. */
    record StartSecondment(UUID secondmentId) implements SecondmentCommand {}

    /**
     * Lengthens the term.
     *
     * @param lastDay the new last day, included
     */
    record ExtendSecondment(UUID secondmentId, LocalDate lastDay, DecisionNumber number)
            implements SecondmentCommand {}

    /**
     * Ends the secondment.
     *
     * @param endedOn the last day served; may lie ahead
     * @param reason needed when that is before the last day of the term (SEC-17)
     */
    record EndSecondment(
            UUID secondmentId, LocalDate endedOn, Secondment.@Nullable EarlyEndReason reason)
            implements SecondmentCommand {}

    /**
     * Says what the decision really said, from the beginning.
     *
     * @param reason why what was recorded is wrong
     */
    record CorrectSecondment(
            UUID secondmentId,
            Route route,
            Term term,
            LocalDate decidedOn,
            DecisionNumber number,
            String reason)
            implements SecondmentCommand {}

    /**
     * Takes back what should never have been proposed or decided: it never held.
     *
     * @param reason why
     */
    record WithdrawSecondment(UUID secondmentId, String reason) implements SecondmentCommand {}

    /** The person is back at the sender. */
    record RecordReturn(UUID secondmentId, LocalDate returnedOn) implements SecondmentCommand {}
}
