package vn.canbo.policy.reelection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is young enough, and how that follows.
 *
 * @param retiresOn last day in service by age
 * @param remaining months from the measure month to that of retirement; negative once it has passed
 * @param demand absent when no pack knows one
 * @param group to whom the policy offers something; absent for others
 */
public record AgeVerdict(
        Result result,
        LocalDate retiresOn,
        long remaining,
        @Nullable AgeDemand demand,
        LeavingPolicy.@Nullable Group group,
        List<Step> steps) {

    public AgeVerdict {
        steps = List.copyOf(steps);
    }

    /** What the age says; every other condition of an election stands beside. */
    public enum Result {
        ELIGIBLE,
        /** Too old by the months, but re-elected to the Party committee. */
        ELIGIBLE_BY_DERIVATION,
        NOT_ELIGIBLE,
        /** No pack knows what is demanded. */
        CANNOT_TELL
    }

    public Optional<LeavingPolicy.Group> offered() {
        return Optional.ofNullable(group);
    }
}
