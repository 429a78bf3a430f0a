package vn.canbo.policy.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;

/**
 * One figure of a pack.
 *
 * @param about codes of the titles, categories or sexes it is about; empty when it is about all
 * @param name which of their figures: a criterion, or such as SHORTEST
 * @param among for whom alone it holds, such as BORDER|ISLAND; absent when for all
 */
public record Figure(
        FigureKind kind,
        List<String> about,
        String name,
        @Nullable String among,
        Amount amount,
        Validity validity,
        Source source) {

    public Figure {
        about = List.copyOf(about);
    }

    /** Everything but whom it is about. */
    private record Alike(
            FigureKind kind,
            String name,
            @Nullable String among,
            Amount amount,
            Validity validity,
            Source source) {}

    /** Those that say the same of several titles become one; sorted as they are shown. */
    public static List<Figure> grouped(Collection<Figure> figures) {
        var about = new LinkedHashMap<Alike, TreeSet<String>>();
        for (var it : figures) {
            about.computeIfAbsent(
                            new Alike(
                                    it.kind, it.name, it.among, it.amount, it.validity, it.source),
                            _ -> new TreeSet<>())
                    .addAll(it.about);
        }
        var grouped = new ArrayList<Figure>();
        about.forEach(
                (it, codes) ->
                        grouped.add(
                                new Figure(
                                        it.kind,
                                        List.copyOf(codes),
                                        it.name,
                                        it.among,
                                        it.amount,
                                        it.validity,
                                        it.source)));
        grouped.sort(Comparator.comparing(Figure::kind));
        return grouped;
    }
}
