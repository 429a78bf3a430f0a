package vn.canbo.policy.reelection;

import java.util.List;

/**
 * What a pack says about re-election.
 *
 * @param ages no two of one body and measure month
 * @param policies no two of one measure month
 */
public record ReElectionTerms(List<AgeCondition> ages, List<LeavingPolicy> policies) {

    public static final ReElectionTerms NONE = new ReElectionTerms(List.of(), List.of());

    public ReElectionTerms {
        ages = List.copyOf(ages);
        policies = List.copyOf(policies);
    }
}
