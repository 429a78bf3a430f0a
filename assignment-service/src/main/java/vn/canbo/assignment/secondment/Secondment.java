package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secondment as it stands.
 *
 * @param term as decided, with extensions
 * @param proposedBy id of the actor, for the second pair of eyes
 * @param decidedOn absent while proposed
 * @param endedOn the last day really served; absent while it runs
 * @param earlyEnd absent unless it ended before the last day of the term
 */
record Secondment(
        UUID id,
        UUID personId,
        Route route,
        Term term,
        Stage stage,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable LocalDate decidedOn,
        @Nullable DecisionNumber decisionNumber,
        @Nullable LocalDate endedOn,
        @Nullable EarlyEndReason earlyEnd,
        @Nullable LocalDate returnedOn) {

    /**
     * Where a secondment stands (domain reference 4.3). Due and overdue are read from its dates.
     */
    enum Stage {
        PROPOSED,
        APPROVED,
        ACTIVE,
        ENDED,
        ENDED_EARLY,
        RETURNED
    }

    /** Why a secondment ends before its last day (SEC-17). */
    enum EarlyEndReason {
        TASK_DONE,
        HEALTH,
        FAMILY_EXEMPTION,
        DISCIPLINE,
        REQUEST_HOST,
        REQUEST_SENDER,
        RETIREMENT,
        TRANSFER_HERE,
        DEATH
    }

    /** The days it takes the person away: to the day really served, else to the end decided. */
    Term held() {
        return new Term(term.firstDay(), endedOn == null ? term.lastDay() : endedOn);
    }

    /** Nobody decided to end or extend it although its last day is over (SEC-12). */
    boolean isDecisionOverdue(LocalDate asOf) {
        return stage == Stage.ACTIVE && asOf.isAfter(term.lastDay());
    }

    /** Decided, its first day has come, and nobody recorded the start. */
    boolean isStartDue(LocalDate asOf) {
        return stage == Stage.APPROVED && !asOf.isBefore(term.firstDay());
    }

    Secondment approved(LocalDate on, DecisionNumber number) {
        return new Secondment(
                id,
                personId,
                route,
                term,
                Stage.APPROVED,
                proposedBy,
                proposedOn,
                on,
                number,
                endedOn,
                earlyEnd,
                returnedOn);
    }

    Secondment started() {
        return at(Stage.ACTIVE, term);
    }

    Secondment extended(LocalDate lastDay, DecisionNumber number) {
        return new Secondment(
                id,
                personId,
                route,
                new Term(term.firstDay(), lastDay),
                stage,
                proposedBy,
                proposedOn,
                decidedOn,
                number,
                endedOn,
                earlyEnd,
                returnedOn);
    }

    /**
     * @param reason present when the day lies before the end of the term
     */
    Secondment ended(LocalDate on, @Nullable EarlyEndReason reason) {
        return new Secondment(
                id,
                personId,
                route,
                term,
                reason == null ? Stage.ENDED : Stage.ENDED_EARLY,
                proposedBy,
                proposedOn,
                decidedOn,
                decisionNumber,
                on,
                reason,
                returnedOn);
    }

    Secondment returned(LocalDate on) {
        return new Secondment(
                id,
                personId,
                route,
                term,
                Stage.RETURNED,
                proposedBy,
                proposedOn,
                decidedOn,
                decisionNumber,
                endedOn,
                earlyEnd,
                on);
    }

    private Secondment at(Stage next, Term nextTerm) {
        return new Secondment(
                id,
                personId,
                route,
                nextTerm,
                next,
                proposedBy,
                proposedOn,
                decidedOn,
                decisionNumber,
                endedOn,
                earlyEnd,
                returnedOn);
    }
}
