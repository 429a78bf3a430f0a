package vn.canbo.assignment.doubt;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.canbo.assignment.eligibility.Planned;
import vn.canbo.assignment.official.KnownVersion;

/**
 * A secondment that was decided and stands, with every day on which a gate asked about the person.
 *
 * @param planned what was decided, as it stands now
 * @param judgements the decision itself or its newest correction, and the start and extensions that
 *     still stand
 */
record Decided(
        UUID secondmentId,
        UUID personId,
        UUID sender,
        Planned planned,
        List<Judgement> judgements) {

    Decided {
        judgements = List.copyOf(judgements);
    }

    /**
     * @param ofDecision asked everything; the start and extensions ask for bars alone
     * @param on the legal day as of which the gate judged
     * @param restsOn what personnel had told until then
     */
    record Judgement(boolean ofDecision, LocalDate on, List<KnownVersion> restsOn) {

        Judgement {
            restsOn = List.copyOf(restsOn);
        }

        /** What was told anew since. */
        List<KnownVersion> lateAmong(List<KnownVersion> known) {
            return known.stream().filter(it -> !restsOn.contains(it)).toList();
        }
    }
}
