package vn.canbo.policy.quota;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.UnitKind;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;
import vn.canbo.policy.source.Wording;

/**
 * How many posts units of some kinds have.
 *
 * @param covers which posts the number counts
 * @param posts of each class
 * @param norms beyond which a unit has more; none where the instrument knows no such posts
 */
public record Quota(
        Wording covers,
        Validity validity,
        Set<Category> categories,
        Set<UnitKind> kinds,
        Map<UnitClass, Integer> posts,
        List<Norm> norms,
        Source source) {

    public Quota {
        categories = Set.copyOf(categories);
        kinds = Set.copyOf(kinds);
        posts = Collections.unmodifiableMap(new EnumMap<>(posts));
        norms = List.copyOf(norms);
        if (categories.isEmpty() || kinds.isEmpty()) {
            throw new IllegalArgumentException("posts of somebody in some unit are counted");
        }
        if (posts.size() != UnitClass.values().length) {
            throw new IllegalArgumentException("every class of unit has its number");
        }
        if (norms.stream().mapToInt(it -> it.places().size()).sum()
                != norms.stream().flatMap(it -> it.places().stream()).distinct().count()) {
            throw new IllegalArgumentException("a place has one norm");
        }
    }

    public boolean isFor(UnitKind kind, LocalDate day) {
        return kinds.contains(kind) && validity.contains(day);
    }

    /** Whether both would count the same people in some unit on some day. */
    public boolean overlaps(Quota other) {
        return haveCommon(kinds, other.kinds)
                && haveCommon(categories, other.categories)
                && validity.overlaps(other.validity);
    }

    private static <T> boolean haveCommon(Set<T> some, Set<T> others) {
        var common = new HashSet<>(some);
        common.retainAll(others);
        return !common.isEmpty();
    }

    Optional<Norm> normOf(Place place) {
        return norms.stream().filter(it -> it.places().contains(place)).findFirst();
    }

    int postsOf(UnitClass unitClass) {
        return posts.getOrDefault(unitClass, 0);
    }
}
