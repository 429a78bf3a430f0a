package vn.canbo.assignment.doubt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.canbo.assignment.official.KnownVersion;
import vn.canbo.service.problem.Reason;

/**
 * A decision that would be refused on what is known now of its day.
 *
 * @param since when the first of that became known
 * @param lateFacts what personnel told after the decision
 * @param reasons why it would be refused, every one; none when they are not readable any more
 */
record Doubt(
        UUID secondmentId,
        UUID personId,
        Instant since,
        List<KnownVersion> lateFacts,
        List<Reason> reasons) {

    Doubt {
        lateFacts = List.copyOf(lateFacts);
        reasons = List.copyOf(reasons);
    }
}
