package vn.canbo.personnel.reelection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How somebody came out of the election of a Party committee.
 *
 * @param unitId whose committee was elected
 * @param on day of the election
 */
record PartyResult(
        UUID resultId,
        UUID personId,
        UUID unitId,
        Outcome outcome,
        LocalDate on,
        String decisionNumber) {

    /** In the committee again, for the first time, or not. */
    enum Outcome {
        RE_ELECTED,
        NEWLY_ELECTED,
        NOT_ELECTED
    }

    boolean isReElection() {
        return outcome == Outcome.RE_ELECTED;
    }
}
