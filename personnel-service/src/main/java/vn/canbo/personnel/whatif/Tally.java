package vn.canbo.personnel.whatif;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.Verdict;
import vn.canbo.personnel.whatif.WhatIfAnswer.CoursePlaces;
import vn.canbo.personnel.whatif.WhatIfAnswer.UnitCount;

/** Counts consequences. */
final class Tally {

    private record Place(UUID unitId, Criterion criterion) {}

    private record Learner(UUID personId, Criterion criterion) {}

    private record Course(Criterion criterion, String level) {}

    private Tally() {}

    /** Sorted by unit, then by criterion. */
    static List<UnitCount> byUnit(Collection<Consequence> consequences) {
        var counts = new HashMap<Place, Map<Verdict, Integer>>();
        for (var it : consequences) {
            counts.computeIfAbsent(
                            new Place(it.unitId(), it.criterion()),
                            _ -> new EnumMap<>(Verdict.class))
                    .merge(it.result(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(it -> count(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(UnitCount::unitId).thenComparing(UnitCount::criterion))
                .toList();
    }

    private static UnitCount count(Place place, Map<Verdict, Integer> by) {
        return new UnitCount(
                place.unitId,
                place.criterion,
                by.getOrDefault(Verdict.UNMET, 0),
                by.getOrDefault(Verdict.UNMET_IN_GRACE, 0),
                by.getOrDefault(Verdict.CANNOT_TELL, 0),
                by.getOrDefault(Verdict.MET, 0) + by.getOrDefault(Verdict.ABOVE, 0));
    }

    /** Sorted by criterion, then by level. */
    static List<CoursePlaces> coursePlaces(Collection<Consequence> consequences) {
        var highest = new HashMap<Learner, String>();
        for (var it : consequences) {
            if (it.fallsShort() && it.cure() == Cure.COURSE) {
                highest.merge(
                        new Learner(it.personId(), it.criterion()),
                        it.required(),
                        (one, other) ->
                                rank(it.criterion(), one) < rank(it.criterion(), other)
                                        ? other
                                        : one);
            }
        }
        var places =
                highest.entrySet().stream()
                        .map(it -> new Course(it.getKey().criterion, it.getValue()))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return places.entrySet().stream()
                .map(
                        it ->
                                new CoursePlaces(
                                        it.getKey().criterion,
                                        it.getKey().level,
                                        it.getValue().intValue()))
                .sorted(
                        Comparator.comparing(CoursePlaces::criterion)
                                .thenComparingInt(it -> rank(it.criterion(), it.level())))
                .toList();
    }

    /** On the scale of the criterion, ascending. */
    private static int rank(Criterion criterion, String level) {
        return criterion.constantOf(level).map(Enum::ordinal).orElse(-1);
    }
}
