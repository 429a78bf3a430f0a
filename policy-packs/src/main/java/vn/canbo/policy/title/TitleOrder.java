package vn.canbo.policy.title;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;

/**
 * Which titles are higher than others, for telling whether somebody went up or down (CT-3). A title
 * stands in no tier or in one; those of another order cannot be compared.
 *
 * @param tiers highest first
 */
public record TitleOrder(Validity validity, List<Set<TitleCode>> tiers, Source source) {

    public TitleOrder {
        tiers = tiers.stream().map(Set::copyOf).toList();
        var all = tiers.stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (all.size() != tiers.stream().mapToInt(Set::size).sum()) {
            throw new IllegalArgumentException("a title stands in one tier");
        }
    }

    /**
     * @return positive when the second title is higher; empty when this order does not know both
     */
    public OptionalInt compare(TitleCode from, TitleCode to) {
        var before = tierOf(from);
        var after = tierOf(to);
        return before.isPresent() && after.isPresent()
                ? OptionalInt.of(before.getAsInt() - after.getAsInt())
                : OptionalInt.empty();
    }

    /** The highest of some titles; empty when this order does not know every one of them. */
    public Optional<TitleCode> highestOf(Set<TitleCode> titles) {
        return titles.stream().allMatch(it -> tierOf(it).isPresent())
                ? titles.stream().min(Comparator.comparingInt(it -> tierOf(it).orElseThrow()))
                : Optional.empty();
    }

    public boolean overlaps(TitleOrder other) {
        return validity.overlaps(other.validity)
                && tiers.stream().flatMap(Set::stream).anyMatch(it -> other.tierOf(it).isPresent());
    }

    private OptionalInt tierOf(TitleCode title) {
        return IntStream.range(0, tiers.size())
                .filter(it -> tiers.get(it).contains(title))
                .findFirst();
    }
}
