package vn.canbo.policy.nomination;

import java.util.Set;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.policy.source.Source;

/**
 * The training that goes before an appointment of a leader and before a nomination for election
 * (QN-3).
 *
 * @param provedBy a qualification of one of these kinds shows it
 * @param whenMissing of somebody who has none
 */
public record TrainingTerms(
        Set<QualificationKind> provedBy, Consequence whenMissing, Source source) {

    public TrainingTerms {
        provedBy = Set.copyOf(provedBy);
        if (provedBy.isEmpty()) {
            throw new IllegalArgumentException("nothing would prove the training");
        }
    }
}
