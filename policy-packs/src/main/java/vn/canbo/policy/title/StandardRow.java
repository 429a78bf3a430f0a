package vn.canbo.policy.title;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.canbo.events.code.AreaClass;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;

/**
 * What one instrument demands of one title under one criterion: one row per pack, title and
 * criterion at any day.
 */
public record StandardRow(
        TitleCode title,
        Demand demand,
        Validity validity,
        Source source,
        List<Derogation> derogations,
        List<Grace> graces) {

    /** A lower demand in units of one of these areas; it eases this row and no other. */
    public record Derogation(Set<AreaClass> areas, Demand demand, Source source) {

        public Derogation {
            areas = Set.copyOf(areas);
            if (areas.isEmpty()) {
                throw new IllegalArgumentException("a derogation is for some areas");
            }
        }

        boolean appliesTo(Set<AreaClass> unitAreas) {
            return !Collections.disjoint(areas, unitAreas);
        }
    }

    public StandardRow {
        derogations = List.copyOf(derogations);
        graces = List.copyOf(graces);
        for (var derogation : derogations) {
            if (!demand.isStricterThan(derogation.demand)) {
                throw new IllegalArgumentException(
                        "a derogation must lower "
                                + demand.code()
                                + ", not set "
                                + derogation.demand.code());
            }
        }
    }

    /** What the row asks in a unit with these areas on a day on which the row holds. */
    Requirement requirementIn(Set<AreaClass> unitAreas, LocalDate asOf) {
        var open =
                graces.stream()
                        .filter(it -> it.runsOn(asOf) && isOfferedIn(unitAreas, it.group()))
                        .toList();
        var least = new Requirement(demand, source, validity, open, null);
        for (var derogation : derogations) {
            if (derogation.appliesTo(unitAreas)
                    && least.demand().isStricterThan(derogation.demand)) {
                least = new Requirement(derogation.demand, derogation.source, validity, open, null);
            }
        }
        return least;
    }

    private static boolean isOfferedIn(Set<AreaClass> unitAreas, Grace.Group group) {
        return switch (group) {
            case Grace.Group.InPostOn _, Grace.Group.EthnicMinority _ -> true;
            case Grace.Group.ServingIn in -> !Collections.disjoint(in.areas(), unitAreas);
        };
    }
}
