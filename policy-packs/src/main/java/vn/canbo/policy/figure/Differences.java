package vn.canbo.policy.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.source.Validity;

/** Compares two packs day by day: for each thing the spans of days on which they differ. */
public final class Differences {

    /** What figures may be about; at most one figure of a pack about it on any day. */
    private record Thing(
            FigureKind kind, @Nullable String about, String name, @Nullable String among) {}

    /** What both say on a span of days. */
    private record Pair(@Nullable Stated before, @Nullable Stated after) {}

    private Differences() {}

    /** Sorted by kind, then in the order of the packs. */
    public static List<Difference> between(Collection<Figure> before, Collection<Figure> after) {
        var ofBefore = byThing(before);
        var ofAfter = byThing(after);
        var things = new ArrayList<>(ofBefore.keySet());
        ofAfter.keySet().stream().filter(it -> !ofBefore.containsKey(it)).forEach(things::add);
        var all = new ArrayList<Difference>();
        for (var thing : things) {
            compare(
                    thing,
                    ofBefore.getOrDefault(thing, List.of()),
                    ofAfter.getOrDefault(thing, List.of()),
                    all);
        }
        all.sort(Comparator.comparing(Difference::kind));
        return all;
    }

    private static Map<Thing, List<Figure>> byThing(Collection<Figure> figures) {
        var things = new LinkedHashMap<Thing, List<Figure>>();
        for (var figure : figures) {
            var about = new ArrayList<@Nullable String>(figure.about());
            if (about.isEmpty()) {
                about.add(null);
            }
            for (var one : about) {
                things.computeIfAbsent(
                                new Thing(figure.kind(), one, figure.name(), figure.among()),
                                _ -> new ArrayList<>())
                        .add(figure);
            }
        }
        return things;
    }

    private static void compare(
            Thing thing, List<Figure> before, List<Figure> after, List<Difference> all) {
        var starts = startsOf(before, after);
        LocalDate from = null;
        var running = pairOn(LocalDate.MIN, before, after);
        for (var start : starts) {
            var next = pairOn(start, before, after);
            if (!next.equals(running)) {
                add(thing, new Validity(from, start.minusDays(1)), running, all);
                from = start;
                running = next;
            }
        }
        add(thing, new Validity(from, null), running, all);
    }

    /** The days on which something begins to be said or is said no more. */
    private static SortedSet<LocalDate> startsOf(List<Figure> before, List<Figure> after) {
        var starts = new TreeSet<LocalDate>();
        for (var figures : List.of(before, after)) {
            figures.forEach(it -> it.validity().changesAfter(LocalDate.MIN).forEach(starts::add));
        }
        return starts;
    }

    private static Pair pairOn(LocalDate day, List<Figure> before, List<Figure> after) {
        return new Pair(on(day, before).orElse(null), on(day, after).orElse(null));
    }

    private static Optional<Stated> on(LocalDate day, List<Figure> figures) {
        return figures.stream()
                .filter(it -> it.validity().contains(day))
                .findFirst()
                .map(it -> new Stated(it.amount(), it.source()));
    }

    private static void add(Thing thing, Validity span, Pair pair, List<Difference> all) {
        change(pair)
                .ifPresent(
                        it ->
                                all.add(
                                        new Difference(
                                                thing.kind,
                                                thing.about,
                                                thing.name,
                                                thing.among,
                                                span,
                                                pair.before,
                                                pair.after,
                                                it)));
    }

    /** Empty when both say the same, or neither anything. */
    private static Optional<Change> change(Pair pair) {
        var before = pair.before;
        var after = pair.after;
        if (before == null || after == null) {
            return after != null
                    ? Optional.of(Change.NEW)
                    : Optional.ofNullable(before).map(_ -> Change.GONE);
        }
        if (after.amount().asksMoreThan(before.amount())) {
            return Optional.of(Change.MORE);
        }
        if (before.amount().asksMoreThan(after.amount())) {
            return Optional.of(Change.LESS);
        }
        if (!after.amount().equals(before.amount())) {
            return Optional.of(Change.OTHER);
        }
        return after.isCitedLike(before) ? Optional.empty() : Optional.of(Change.SOURCE);
    }
}
