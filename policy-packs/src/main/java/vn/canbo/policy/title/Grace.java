package vn.canbo.policy.title;

import java.time.LocalDate;
import java.util.Set;
import vn.canbo.events.code.AreaClass;
import vn.canbo.policy.source.Source;

/**
 * Time given to some people to make a shortfall good.
 *
 * @param remedyBy last day on which the demand may still be unmet; from the next day on it counts
 */
public record Grace(Group group, LocalDate remedyBy, Source source) {

    /** Who is given the time. */
    public sealed interface Group {

        /** People who held a title of that standard on the day (Decree 33/2023, art. 38). */
        record InPostOn(LocalDate day) implements Group {}

        /** People of an ethnic minority (Official Letter 11/CV-BCĐ). */
        record EthnicMinority() implements Group {}

        /** Everyone who serves in a unit of one of these areas (Official Letter 11/CV-BCĐ). */
        record ServingIn(Set<AreaClass> areas) implements Group {

            public ServingIn {
                areas = Set.copyOf(areas);
            }
        }
    }

    public boolean runsOn(LocalDate day) {
        return !day.isAfter(remedyBy);
    }
}
