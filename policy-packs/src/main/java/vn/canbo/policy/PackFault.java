package vn.canbo.policy;

import vn.canbo.policy.source.Wording;

/** A pack cannot be used: where the fault is, and what would be right there. */
public final class PackFault extends RuntimeException {

    private final Place place;
    private final Wording wording;

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

    public Place place() {
        return place;
    }

    public Wording wording() {
        return wording;
    }
}
