package vn.canbo.personnel.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.canbo.events.code.Criterion;

/**
 * What a draft would change.
 *
 * @param counts by unit and criterion
 * @param consequences every finding that would be another one
 */
record WhatIfAnswer(
        String pack,
        String version,
        LocalDate asOf,
        Totals totals,
        List<UnitCount> counts,
        List<CoursePlaces> coursePlaces,
        List<Consequence> consequences) {

    WhatIfAnswer {
        counts = List.copyOf(counts);
        coursePlaces = List.copyOf(coursePlaces);
        consequences = List.copyOf(consequences);
    }

    /**
     * Over everybody in the scope.
     *
     * @param people whose dossiers were judged
     * @param peopleChanged of whom at least one verdict would be another one
     * @param verdictsChanged that would say something else, also of how long they hold
     * @param becomeUnmet verdicts that are something else now; the others likewise
     * @param lapse verdicts for which nothing would ask any more
     */
    record Totals(
            int people,
            int peopleChanged,
            int verdictsChanged,
            int becomeUnmet,
            int becomeUnmetInGrace,
            int becomeCannotTell,
            int becomeMet,
            int lapse) {}

    /** How many findings of a unit and criterion would be other ones, by what they would be. */
    record UnitCount(
            UUID unitId,
            Criterion criterion,
            int unmet,
            int unmetInGrace,
            int cannotTell,
            int met) {}

    /**
     * How many people would need a course that ends at the level: one place each, at the highest
     * level that a title of theirs would ask.
     */
    record CoursePlaces(Criterion criterion, String level, int places) {}
}
