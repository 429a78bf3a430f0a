package vn.canbo.personnel.alert;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something holds without a break.
 *
 * @param to last day, included; absent while open
 */
record Spell(LocalDate from, @Nullable LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** The first day of it and the first day after it: on these something may change. */
    private Stream<LocalDate> edges() {
        return to == null ? Stream.of(from) : Stream.of(from, to.plusDays(1));
    }

    /** How many days it lasts up to one of its days, which is counted. */
    long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(from, day) + 1;
    }

    /**
     * Since when something has been so, that is so on the day.
     *
     * @param facts on which it depends: it changes only where one of them begins or is over
     * @param earliest nothing is asked of the days before
     */
    static Spell upTo(
            LocalDate day, LocalDate earliest, Collection<Spell> facts, Predicate<LocalDate> isSo) {
        var since = day;
        var changes =
                Stream.concat(Stream.of(earliest), facts.stream().flatMap(Spell::edges))
                        .filter(it -> !it.isBefore(earliest) && !it.isAfter(day))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        for (var change : changes) {
            if (!isSo.test(change)) {
                break;
            }
            since = change;
        }
        return new Spell(since, day);
    }
}
