package vn.canbo.reporting.standing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.canbo.reporting.standing.Counted.Held;

/** Counts people anew when rows about them were replaced, or a day was turned. */
@Service
class Standings {

    private final PersonCountedTable counted;
    private final PersonTable people;
    private final PostTable posts;
    private final UnitCounterTable counters;

    Standings(
            PersonCountedTable counted,
            PersonTable people,
            PostTable posts,
            UnitCounterTable counters) {
        this.counted = counted;
        this.people = people;
        this.posts = posts;
        this.counters = counters;
    }

    /**
     * What people add to the figures before rows about them are replaced.
     *
     * @param counted those who count somewhere
     * @param present those whose presence may change; of the others only the standing may
     */
    record Before(Map<UUID, Counted> counted, Set<UUID> present, UnitFigures presence) {}

    /**
     * @param holders who of the people counted anew holds a post in which unit
     */
    record After(UnitFigures difference, Map<UUID, Set<UUID>> holders) {

        static final After NOTHING = new After(new UnitFigures(), Map.of());
    }

    /**
     * Locks the people until the transaction ends.
     *
     * @param present those of them whose presence may change, and not their standing alone
     */
    Before lock(Collection<UUID> persons, Set<UUID> present, LocalDate day) {
        var before = persons.isEmpty() ? Map.<UUID, Counted>of() : counted.lock(persons);
        return new Before(before, present, counters.presenceOf(present, day));
    }

    /**
     * Counts locked people anew and writes where they count now.
     *
     * @param replaced the people of whom a row was replaced, among them all whose presence changed
     */
    After count(Before before, Collection<UUID> replaced, LocalDate day) {
        var held = posts.heldBy(replaced, day);
        var now = new HashMap<UUID, Counted>();
        held.stream()
                .collect(groupingBy(Held::person))
                .forEach((person, theirs) -> now.put(person, Counted.by(theirs)));
        now.keySet().removeAll(strangers(before, now.keySet()));
        var difference = new UnitFigures();
        difference.subtract(before.presence());
        difference.add(move(before.counted(), now, replaced));
        difference.add(counters.presenceOf(before.present(), day));
        return new After(difference, holders(held));
    }

    /** Only of a person whose presence may change it is asked whether the person is known. */
    private Set<UUID> strangers(Before before, Set<UUID> persons) {
        var strangers = new HashSet<>(persons);
        strangers.removeIf(
                it -> before.counted().containsKey(it) && !before.present().contains(it));
        strangers.removeAll(people.known(strangers));
        return strangers;
    }

    private UnitFigures move(
            Map<UUID, Counted> before, Map<UUID, Counted> now, Collection<UUID> persons) {
        var difference = new UnitFigures();
        var moved = new HashMap<UUID, Optional<Counted>>();
        for (var person : persons) {
            var was = Optional.ofNullable(before.get(person));
            var is = Optional.ofNullable(now.get(person));
            if (!was.equals(is)) {
                was.ifPresent(it -> difference.add(it.unit(), it.standing(), -1));
                is.ifPresent(it -> difference.add(it.unit(), it.standing(), 1));
                moved.put(person, is);
            }
        }
        counted.put(moved);
        return difference;
    }

    private static Map<UUID, Set<UUID>> holders(List<Held> held) {
        return held.stream().collect(groupingBy(Held::unit, mapping(Held::person, toSet())));
    }
}
