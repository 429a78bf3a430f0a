package vn.canbo.personnel.relative;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two people who are related; one row stands for both of them.
 *
 * @param kinship what the relative is to the person
 * @param from first day; absent when it holds since ever, as by birth
 * @param to last day, included; absent while it holds
 */
record Relation(
        UUID relationId,
        UUID personId,
        UUID relativeId,
        Kinship kinship,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Relation {
        if (personId.equals(relativeId)) {
            throw new IllegalArgumentException("nobody is related to himself");
        }
    }

    /** The same, told from the side of one of the two. */
    Relation seenBy(UUID one) {
        return one.equals(personId)
                ? this
                : new Relation(
                        relationId,
                        /* personId= */ relativeId,
                        /* relativeId= */ personId,
                        kinship.inverse(),
                        from,
                        to);
    }

    boolean isBetween(UUID one, UUID other) {
        return (personId.equals(one) && relativeId.equals(other))
                || (personId.equals(other) && relativeId.equals(one));
    }

    boolean overlaps(@Nullable LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return startsBy(from, otherTo) && startsBy(otherFrom, to);
    }

    private static boolean startsBy(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null || end == null || !start.isAfter(end);
    }
}
