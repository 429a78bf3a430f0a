package vn.canbo.policy.quota;

import java.util.ArrayList;
import java.util.List;
import vn.canbo.policy.source.Source;

/**
 * How many posts a quota comes to for one unit, and how.
 *
 * @param lines their posts add up
 */
public record EstablishmentNorm(Quota quota, List<Line> lines) {

    public EstablishmentNorm {
        lines = List.copyOf(lines);
    }

    /** Why there are posts. */
    public enum Reason {
        CLASS,
        POPULATION,
        AREA
    }

    /**
     * One addend.
     *
     * @param derivation the sum as one would write it, areas in square kilometres; what is rounded
     *     down stands in ⌊ ⌋
     * @param sources of the figures in it
     */
    public record Line(Reason reason, String derivation, int posts, List<Source> sources) {

        public Line {
            sources = List.copyOf(sources);
        }
    }

    public static EstablishmentNorm of(Quota quota, UnitSize unit) {
        var lines = new ArrayList<Line>();
        var posts = quota.postsOf(unit.unitClass());
        lines.add(
                new Line(
                        Reason.CLASS,
                        unit.unitClass() + ": " + posts,
                        posts,
                        List.of(quota.source())));
        quota.normOf(unit.place())
                .ifPresent(
                        norm -> {
                            lines.add(forPeople(quota, norm, unit.population()));
                            lines.add(forArea(quota, norm, unit.area()));
                        });
        return new EstablishmentNorm(quota, lines);
    }

    private static Line forPeople(Quota quota, Norm norm, int people) {
        var posts = norm.postsForPeople(people);
        var derivation =
                people <= norm.population()
                        ? people + " ≤ " + norm.population()
                        : "⌊(%d − %d) × %d / %d⌋ = %d"
                                .formatted(
                                        people,
                                        norm.population(),
                                        norm.parts(),
                                        norm.population(),
                                        posts);
        return new Line(
                Reason.POPULATION, derivation, posts, List.of(quota.source(), norm.source()));
    }

    private static Line forArea(Quota quota, Norm norm, Area area) {
        var posts = norm.postsForArea(area);
        var ofUnit = area.inSquareKilometres();
        var ofNorm = norm.area().inSquareKilometres();
        var derivation =
                area.squareMetres() <= norm.area().squareMetres()
                        ? ofUnit + " ≤ " + ofNorm
                        : "⌊(%s − %s) / %s⌋ = %d".formatted(ofUnit, ofNorm, ofNorm, posts);
        return new Line(Reason.AREA, derivation, posts, List.of(quota.source(), norm.source()));
    }

    public int posts() {
        return lines.stream().mapToInt(Line::posts).sum();
    }
}
