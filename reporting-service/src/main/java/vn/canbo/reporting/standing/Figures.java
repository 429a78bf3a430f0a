package vn.canbo.reporting.standing;

import java.util.EnumMap;
import java.util.Map;

/** The figures of a unit; a figure not given is 0. */
public record Figures(Map<Figure, Integer> counts) {

    public Figures {
        var copy = new EnumMap<Figure, Integer>(Figure.class);
        counts.forEach(
                (figure, count) -> {
                    if (count != 0) {
                        copy.put(figure, count);
                    }
                });
        counts = Map.copyOf(copy);
    }

    public int of(Figure figure) {
        return counts.getOrDefault(figure, 0);
    }

    /** People who meet the standard of every title they hold (LS-27). */
    public int meeting() {
        return of(Figure.ABOVE) + of(Figure.MET);
    }
}
