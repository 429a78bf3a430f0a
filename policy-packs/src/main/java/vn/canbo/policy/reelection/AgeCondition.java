package vn.canbo.policy.reelection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;
import vn.canbo.policy.title.TitleCode;

/**
 * How old one may be to be elected into a body.
 *
 * @param validity of the measure months that it is for
 * @param titles whose holders are in the body
 * @param measure month as of which ages are measured; absent where it is that of each congress
 * @param electionDay absent where each unit has its own or no source states it
 * @param demands of one or both candidacies; of the other one nothing is known
 * @param derivation why whoever was re-elected to the Party committee may be re-elected here too;
 *     absent where it does not follow
 */
public record AgeCondition(
        ElectedBody body,
        Validity validity,
        Set<TitleCode> titles,
        @Nullable YearMonth measure,
        @Nullable LocalDate electionDay,
        Map<Candidacy, AgeDemand> demands,
        @Nullable Derivation derivation,
        Source source) {

    public AgeCondition {
        titles = Set.copyOf(titles);
        demands = Map.copyOf(demands);
        if (demands.isEmpty()) {
            throw new IllegalArgumentException("it demands something of somebody");
        }
        if (measure != null && !validity.contains(measure.atDay(1))) {
            throw new IllegalArgumentException("it is not for its own measure month " + measure);
        }
        if (derivation != null && body == ElectedBody.PARTY_COMMITTEE) {
            throw new IllegalArgumentException("the Party committee does not follow from itself");
        }
    }

    public Optional<AgeDemand> demandOf(Candidacy candidacy) {
        return Optional.ofNullable(demands.get(candidacy));
    }

    public boolean overlaps(AgeCondition other) {
        return body == other.body && validity.overlaps(other.validity);
    }
}
