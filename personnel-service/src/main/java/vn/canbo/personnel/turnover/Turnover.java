package vn.canbo.personnel.turnover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a unit and below it in a period.
 *
 * @param from first day on which a change may show, included
 * @param to last one, included
 * @param asOf of the tree of units: on that day they lie below the unit, or went into one that does
 * @param knownAt as it was known then; absent for what is known now
 * @param directions and then by the way taken
 * @param next cursor of the turns that follow; absent at the end
 */
record Turnover(
        UUID unitId,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        @Nullable Instant knownAt,
        List<Counted> directions,
        List<Counted> ways,
        List<Turn> turns,
        @Nullable String next) {

    Turnover {
        directions = List.copyOf(directions);
        ways = List.copyOf(ways);
        turns = List.copyOf(turns);
    }

    /**
     * @param way absent for all of a direction
     * @param persons each once (LS-7)
     * @param posts that began or ended
     */
    record Counted(Direction direction, @Nullable Way way, int persons, int posts) {

        private static Counted of(Direction direction, @Nullable Way way, List<Turn> turns) {
            var persons = new HashSet<UUID>();
            turns.forEach(it -> persons.add(it.personId()));
            return new Counted(
                    direction,
                    way,
                    persons.size(),
                    turns.stream().mapToInt(it -> it.posts().size()).sum());
        }
    }

    static List<Counted> directionsOf(List<Turn> turns) {
        return groups(turns, Turn::direction).entrySet().stream()
                .map(it -> Counted.of(it.getKey(), null, it.getValue()))
                .toList();
    }

    static List<Counted> waysOf(List<Turn> turns) {
        return groups(turns, Turn::direction).entrySet().stream()
                .flatMap(
                        ofDirection ->
                                groups(ofDirection.getValue(), Turn::way).entrySet().stream()
                                        .map(
                                                it ->
                                                        Counted.of(
                                                                ofDirection.getKey(),
                                                                it.getKey(),
                                                                it.getValue())))
                .toList();
    }

    private static <K extends Comparable<K>> TreeMap<K, List<Turn>> groups(
            List<Turn> turns, Function<Turn, K> key) {
        return turns.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    /** The newest day first; a person has one turn a day. */
    static final Comparator<Turn> NEWEST_FIRST =
            Comparator.comparing(Turn::on).reversed().thenComparing(it -> it.personId().toString());
}
