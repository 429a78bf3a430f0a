package vn.canbo.policy.title;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Criterion;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;

/**
 * What a standard asks under one criterion, already eased for the areas of the unit.
 *
 * @param validity of the row of the pack
 * @param graces those still running on the day of the standard; one for areas is listed only when
 *     the unit lies in them
 * @param evenInGrace what people in grace must meet meanwhile: the next lower row, judged like any
 *     other with graces of its own; absent when no other row asks anything
 */
public record Requirement(
        Demand demand,
        Source source,
        Validity validity,
        List<Grace> graces,
        @Nullable Requirement evenInGrace) {

    public Requirement {
        graces = List.copyOf(graces);
    }

    public Criterion criterion() {
        return demand.criterion();
    }

    Requirement withEvenInGrace(@Nullable Requirement lower) {
        return new Requirement(demand, source, validity, graces, lower);
    }
}
