package vn.canbo.reporting.compliance;

import java.util.EnumMap;
import java.util.Map;
import vn.canbo.reporting.standing.Figure;

/** The figures of a unit; a figure not given is 0. */
record Figures(Map<Figure, Integer> counts) {

    Figures {
        var copy = new EnumMap<Figure, Integer>(Figure.class);
        counts.forEach(
                (figure, count) -> {
                    if (count != 0) {
                        copy.put(figure, count);
                    }
                });
        counts = Map.copyOf(copy);
    }

    int of(Figure figure) {
        return counts.getOrDefault(figure, 0);
    }

    /** People who meet the standard of every title they hold (LS-27). */
    int meeting() {
        return of(Figure.ABOVE) + of(Figure.MET);
    }
}
