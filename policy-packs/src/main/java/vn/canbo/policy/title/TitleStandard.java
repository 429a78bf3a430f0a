package vn.canbo.policy.title;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.Criterion;
import vn.canbo.policy.source.Source;

/**
 * The standard of one title in units of some areas on one day: at most one requirement per
 * criterion.
 *
 * <p>How the rows of several packs combine: a derogation lowers only the row it belongs to; then
 * the strictest row of a criterion wins, and of equal ones the one without grace, then the one of
 * the earlier pack. What the next row asks stays visible as {@link Requirement#evenInGrace()}.
 *
 * @param areas of the unit for which it was asked
 * @param requirements in the order of {@link Criterion}; empty when no pack asks anything
 * @param sources of all rows that were in force, also of those that a stricter one outdid
 * @param changesOn first later day on which a row of the title begins or ends; absent when none is
 *     known; a grace ends on a day of its own
 */
public record TitleStandard(
        Title title,
        Set<AreaClass> areas,
        LocalDate asOf,
        List<Requirement> requirements,
        List<Source> sources,
        @Nullable LocalDate changesOn) {

    public TitleStandard {
        areas = Set.copyOf(areas);
        requirements = List.copyOf(requirements);
        sources = List.copyOf(sources);
    }

    /**
     * @param rows of this title and no other, in the order of their packs
     */
    public static TitleStandard of(
            Title title, Collection<StandardRow> rows, Set<AreaClass> areas, LocalDate asOf) {
        var byCriterion = new EnumMap<Criterion, List<Requirement>>(Criterion.class);
        var sources = new ArrayList<Source>();
        for (var row : rows) {
            if (row.validity().contains(asOf)) {
                sources.add(row.source());
                byCriterion
                        .computeIfAbsent(row.demand().criterion(), _ -> new ArrayList<>())
                        .add(row.requirementIn(areas, asOf));
            }
        }
        return new TitleStandard(
                title,
                areas,
                asOf,
                byCriterion.values().stream().map(TitleStandard::strictestOf).toList(),
                sources.stream().distinct().toList(),
                changesAfter(title, rows, asOf).orElse(null));
    }

    private static Requirement strictestOf(List<Requirement> ofOneCriterion) {
        var ascending = new ArrayList<>(ofOneCriterion.reversed());
        ascending.sort(
                Comparator.<Requirement>comparingInt(it -> (int) outdone(it, ofOneCriterion))
                        .thenComparing(it -> it.graces().isEmpty()));
        Requirement strictest = null;
        for (var requirement : ascending) {
            strictest =
                    requirement.withEvenInGrace(requirement.graces().isEmpty() ? null : strictest);
        }
        if (strictest == null) {
            throw new IllegalArgumentException("no requirement to choose from");
        }
        return strictest;
    }

    private static long outdone(Requirement by, List<Requirement> others) {
        return others.stream().filter(it -> by.demand().isStricterThan(it.demand())).count();
    }

    /** First day after {@code day} on which the title or a row of it begins or ends. */
    public static Optional<LocalDate> changesAfter(
            Title title, Collection<StandardRow> rows, LocalDate day) {
        return Stream.concat(Stream.of(title.validity()), rows.stream().map(StandardRow::validity))
                .flatMap(it -> it.changesAfter(day))
                .min(Comparator.naturalOrder());
    }

    public Optional<Requirement> of(Criterion criterion) {
        return requirements.stream().filter(it -> it.criterion() == criterion).findFirst();
    }

    /** The packs it rests on, such as national-baseline+tn12; empty when no row is in force. */
    public String packs() {
        return joined(sources.stream().map(Source::pack));
    }

    /**
     * The versions of {@link #packs()}, in the same order: national-baseline 2026.1, tn12 2026.1.
     */
    public String packVersions() {
        return joined(sources.stream().map(it -> it.pack() + " " + it.packVersion()));
    }

    private static String joined(Stream<String> parts) {
        return parts.distinct().collect(Collectors.joining("+"));
    }
}
