package vn.canbo.reporting.standing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** The figures of a unit, or the difference between two of them; a figure not given is 0. */
public record Figures(Map<Figure, Integer> counts) {

    public static final Figures NONE = new Figures(Map.of());

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

    public Figures plus(Figures other) {
        return combine(other, Integer::sum);
    }

    public Figures minus(Figures other) {
        return combine(other, (mine, theirs) -> mine - theirs);
    }

    public boolean isNone() {
        return counts.isEmpty();
    }

    /** People who meet the standard of every title they hold (LS-27). */
    public int meeting() {
        return of(Figure.ABOVE) + of(Figure.MET);
    }

    private Figures combine(Figures other, IntBinaryOperator operator) {
        var combined = new EnumMap<Figure, Integer>(Figure.class);
        Arrays.stream(Figure.values())
                .forEach(it -> combined.put(it, operator.applyAsInt(of(it), other.of(it))));
        return new Figures(combined);
    }
}
