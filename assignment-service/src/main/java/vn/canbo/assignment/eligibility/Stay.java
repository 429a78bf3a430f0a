package vn.canbo.assignment.eligibility;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decided secondment as the rules see it: where it takes the person, and when.
 *
 * @param term as decided, with extensions
 * @param endedOn the last day really served; absent while nobody decided its end
 * @param running the person has begun and its end is not decided
 */
public record Stay(
        UUID secondmentId, UUID host, Term term, @Nullable LocalDate endedOn, boolean running) {

    /** The days it takes the person away: to the day really served, else to the end decided. */
    Term held() {
        return new Term(term.firstDay(), endedOn == null ? term.lastDay() : endedOn);
    }

    /** Nobody decided to end or extend it although its last day is over (SEC-12). */
    public boolean isDecisionOverdue(LocalDate asOf) {
        return running && asOf.isAfter(term.lastDay());
    }
}
