package vn.canbo.personnel.suitability;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Criterion;
import vn.canbo.personnel.override.StandardOverride;
import vn.canbo.personnel.standard.Assessment;

/**
 * How a person suits a post on the day of a decision.
 *
 * @param assessment absent when nobody can hold the title there on that day
 * @param overrides by the criterion that is not met and need not be
 * @param cautions all that is to be weighed, also what stands in the way
 * @param inTheWay of the cautions those that a pack does not let pass
 */
public record Suitability(
        @Nullable Assessment assessment,
        Map<Criterion, StandardOverride> overrides,
        List<Caution> cautions,
        List<Caution> inTheWay) {

    public Suitability {
        overrides = Map.copyOf(overrides);
        cautions = List.copyOf(cautions);
        inTheWay = List.copyOf(inTheWay);
    }

    public Optional<Assessment> assessed() {
        return Optional.ofNullable(assessment);
    }

    public Set<Criterion> overridden() {
        return overrides.keySet();
    }
}
