package vn.canbo.policy.quota;

import java.util.Set;
import vn.canbo.policy.source.Source;

/**
 * From which population and area on a unit gets further posts.
 *
 * @param places whose norm it is
 * @param parts one more post for each full part of the norm of population, which is taken in so
 *     many equal parts: 2 for each half, 3 for each third
 */
public record Norm(Set<Place> places, int population, Area area, int parts, Source source) {

    public Norm {
        places = Set.copyOf(places);
        if (places.isEmpty() || population <= 0 || parts <= 0) {
            throw new IllegalArgumentException("a norm is of some place, its figures are positive");
        }
    }

    /** Whole parts of the norm beyond it; without fractions, for a third has no last decimal. */
    int postsForPeople(int people) {
        return people <= population
                ? 0
                : Math.toIntExact(((long) people - population) * parts / population);
    }

    /** One for each full norm of area beyond the first. */
    int postsForArea(Area ofUnit) {
        var beyond = ofUnit.squareMetres() - area.squareMetres();
        return beyond <= 0 ? 0 : Math.toIntExact(beyond / area.squareMetres());
    }
}
