package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.assignment.eligibility.Stay;
import vn.canbo.assignment.eligibility.Term;
import vn.canbo.service.journal.Personal;

/**
 * A secondment as it stands.
 *
 * @param term as decided, with extensions
 * @param decided absent while only proposed
 * @param ended absent while nobody decided its end
 * @param returnedOn first day back at the sender; absent until it is recorded
 * @param changeReason why it was just corrected or withdrawn; may speak of the person's
 *     circumstances; absent after anything else, empty when the person was forgotten
 */
record Secondment(
        UUID id,
        UUID personId,
        Route route,
        Term term,
        Stage stage,
        Proposed proposed,
        @Nullable Decided decided,
        @Nullable Ended ended,
        @Nullable LocalDate returnedOn,
        @Personal @Nullable String changeReason) {

    /**
     * From where to where, and as what.
     *
     * @param sender unit that keeps the post
     * @param host the commune
     * @param title code of the title offered at the host; absent if none
     */
    record Route(UUID sender, UUID host, @Nullable String title) {}

    /**
     * Where a secondment stands (domain reference 4.3). Due and overdue are read from its dates; a
     * withdrawn one never held.
     */
    enum Stage {
        PROPOSED,
        APPROVED,
        ACTIVE,
        ENDED,
        ENDED_EARLY,
        RETURNED,
        WITHDRAWN
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

    /**
     * @param by id of the actor, for the second pair of eyes
     */
    record Proposed(String by, LocalDate on) {}

    /**
     * @param number of the newest decision on paper
     */
    record Decided(LocalDate on, DecisionNumber number) {}

    /** Number of the decision on paper, such as 123/QĐ-SNV. */
    record DecisionNumber(String value) {

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * @param on the last day really served
     * @param early present when that lies before the last day of the term
     */
    record Ended(LocalDate on, @Nullable EarlyEndReason early) {}

    /** As the rules see it beside others of the same person. */
    Stay stay() {
        return new Stay(
                id, route.host(), term, ended == null ? null : ended.on(), stage == Stage.ACTIVE);
    }

    /** Nobody decided to end or extend it although its last day is over (SEC-12). */
    boolean isDecisionOverdue(LocalDate asOf) {
        return stay().isDecisionOverdue(asOf);
    }

    /** Decided, its first day has come, and nobody recorded the start. */
    boolean isStartDue(LocalDate asOf) {
        return stage == Stage.APPROVED && !asOf.isBefore(term.firstDay());
    }

    Secondment approved(Decided by) {
        return next(Stage.APPROVED, term, by, null, null);
    }

    Secondment started() {
        return next(Stage.ACTIVE, term, decided, null, null);
    }

    Secondment extended(LocalDate lastDay, DecisionNumber number) {
        var by = new Decided(Objects.requireNonNull(decided).on(), number);
        return next(stage, new Term(term.firstDay(), lastDay), by, null, null);
    }

    Secondment ended(Ended how) {
        return next(
                how.early() == null ? Stage.ENDED : Stage.ENDED_EARLY, term, decided, how, null);
    }

    Secondment returned(LocalDate on) {
        return next(Stage.RETURNED, term, decided, ended, on);
    }

    /**
     * What it should have said from the beginning. It has not begun while the first day lies ahead,
     * and an end on the last day is not an early one.
     */
    Secondment corrected(Route toRoute, Term toTerm, Decided by, String reason, LocalDate asOf) {
        var how = ended;
        if (how != null && how.on().equals(toTerm.lastDay())) {
            how = new Ended(how.on(), null);
        }
        var to =
                switch (stage) {
                    case ACTIVE -> toTerm.firstDay().isAfter(asOf) ? Stage.APPROVED : Stage.ACTIVE;
                    case ENDED, ENDED_EARLY ->
                            how == null || how.early() == null ? Stage.ENDED : Stage.ENDED_EARLY;
                    case PROPOSED, APPROVED, RETURNED, WITHDRAWN -> stage;
                };
        return new Secondment(
                id, personId, toRoute, toTerm, to, proposed, by, how, returnedOn, reason);
    }

    Secondment withdrawn(String reason) {
        return new Secondment(
                id,
                personId,
                route,
                term,
                Stage.WITHDRAWN,
                proposed,
                decided,
                ended,
                returnedOn,
                reason);
    }

    private Secondment next(
            Stage to,
            Term nextTerm,
            @Nullable Decided by,
            @Nullable Ended how,
            @Nullable LocalDate backOn) {
        return new Secondment(id, personId, route, nextTerm, to, proposed, by, how, backOn, null);
    }
}
