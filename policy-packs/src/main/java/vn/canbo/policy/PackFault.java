package vn.canbo.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.canbo.policy.source.Wording;

/** A pack cannot be used: where the fault is, and what would be right there. */
public final class PackFault extends RuntimeException {

    private final Place place;
    private final Wording wording;
    private List<PackFault> others = List.of();

    /**
     * Where something stands in a pack.
     *
     * @param line counted from 1
     * @param field path of the field, such as standards[0].until; empty for the file itself
     */
    public record Place(String file, int line, String field) {

        Place within(String name) {
            return new Place(file, line, field.isEmpty() ? name : field + "." + name);
        }
    }

    PackFault(Place place, String vi, String en) {
        super(place.file + ":" + place.line + ": " + place.field + ": " + vi + " / " + en);
        this.place = place;
        this.wording = new Wording(vi, en);
    }

    /** The first of these by place, which knows the others. */
    static PackFault of(Collection<PackFault> faults) {
        var byPlace = new LinkedHashMap<Place, PackFault>();
        faults.forEach(it -> byPlace.putIfAbsent(it.place, it));
        var sorted =
                byPlace.values().stream()
                        .sorted(Comparator.comparingInt(it -> it.place.line()))
                        .toList();
        var first = sorted.getFirst();
        var all = new PackFault(first.place, first.wording.vi(), first.wording.en());
        all.others = sorted.subList(1, sorted.size());
        return all;
    }

    /** This one and those found beside it, in the order of the file. */
    public List<PackFault> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    public Place place() {
        return place;
    }

    public Wording wording() {
        return wording;
    }
}
