package vn.canbo.policy.source;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The legal days on which a row of a pack is in force.
 *
 * @param from first day; absent when no start is known
 * @param until last day, included; absent when no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    public Validity {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "ends on " + until + ", before it starts on " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    public boolean overlaps(Validity other) {
        return startsByTheEndOf(other) && other.startsByTheEndOf(this);
    }

    private boolean startsByTheEndOf(Validity other) {
        return from == null || other.until == null || !from.isAfter(other.until);
    }

    /** The days after {@code day} on which the row begins to hold or holds no longer. */
    public Stream<LocalDate> changesAfter(LocalDate day) {
        return Stream.concat(
                        Stream.ofNullable(from), Stream.ofNullable(until).map(it -> it.plusDays(1)))
                .filter(it -> it.isAfter(day));
    }
}
