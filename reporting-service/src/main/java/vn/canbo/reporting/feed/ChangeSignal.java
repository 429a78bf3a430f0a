package vn.canbo.reporting.feed;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something changed in a unit.
 *
 * @param unit absent when everything may have changed
 * @param persons of that unit; empty when they are too many to name
 */
record ChangeSignal(Position position, @Nullable UUID unit, List<UUID> persons) {

    /** More people than this are not named. */
    static final int NAMED = 50;

    ChangeSignal {
        persons = List.copyOf(persons);
    }

    /** The same signal for the people of an earlier one too. */
    ChangeSignal with(List<UUID> earlier) {
        var all = Stream.concat(earlier.stream(), persons.stream()).distinct().toList();
        var unknown = earlier.isEmpty() || persons.isEmpty() || all.size() > NAMED;
        return new ChangeSignal(position, unit, unknown ? List.of() : all);
    }
}
