package vn.canbo.personnel.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Duty;
import vn.canbo.events.code.UnitKind;

/**
 * A unit with everything that was allocated, held and assigned in it up to a day.
 *
 * @param since its first day
 * @param held when posts were held, by title
 * @param main when main posts were held, of whatever title: the total counts these (LS-7)
 */
record StaffedUnit(
        UUID unitId,
        String code,
        String name,
        UnitKind kind,
        LocalDate since,
        List<Given> given,
        Map<String, List<Spell>> held,
        List<Spell> main,
        List<Carried> carried) {

    StaffedUnit {
        given = List.copyOf(given);
        held = Map.copyOf(held);
        main = List.copyOf(main);
        carried = List.copyOf(carried);
    }

    static StaffedUnit of(
            UUID unitId,
            String code,
            String name,
            UnitKind kind,
            LocalDate since,
            List<Given> given,
            List<Held> posts,
            List<Carried> carried) {
        return new StaffedUnit(
                unitId,
                code,
                name,
                kind,
                since,
                given,
                posts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Held::title,
                                        Collectors.mapping(Held::days, Collectors.toList()))),
                posts.stream().filter(Held::main).map(Held::days).toList(),
                carried);
    }

    /**
     * Allocated posts.
     *
     * @param title absent for the total
     */
    record Given(@Nullable String title, int posts, Spell days) {}

    /** A post that somebody holds. */
    record Held(String title, boolean main, Spell days) {}

    /** A duty that somebody carries. */
    record Carried(Duty duty, Spell days) {}

    /** Allocations in force on the day. */
    List<Given> givenOn(LocalDate day) {
        return given.stream().filter(it -> it.days().contains(day)).toList();
    }

    /** Posts allocated to the title, or in total; none when nobody decided. */
    int allocated(@Nullable String title, LocalDate day) {
        return given.stream()
                .filter(it -> Objects.equals(it.title(), title) && it.days().contains(day))
                .mapToInt(Given::posts)
                .sum();
    }

    /** Posts of the title that are held; of the total, main posts. */
    long held(@Nullable String title, LocalDate day) {
        return countOn(day, heldSpells(title));
    }

    long carried(Duty duty, LocalDate day) {
        return countOn(day, carriedSpells(duty));
    }

    private static long countOn(LocalDate day, Collection<Spell> spells) {
        var count = 0L;
        for (var spell : spells) {
            if (spell.contains(day)) {
                count++;
            }
        }
        return count;
    }

    /** When posts of the title, or any, were allocated and held. */
    List<Spell> spellsOf(@Nullable String title) {
        var spells = givenSpells(title);
        spells.addAll(heldSpells(title));
        return spells;
    }

    /** When posts of the title were allocated and the duty was carried. */
    List<Spell> spellsOf(String title, Duty duty) {
        var spells = givenSpells(title);
        spells.addAll(carriedSpells(duty));
        return spells;
    }

    private List<Spell> givenSpells(@Nullable String title) {
        var spells = new ArrayList<Spell>();
        given.stream()
                .filter(it -> Objects.equals(it.title(), title))
                .forEach(it -> spells.add(it.days()));
        return spells;
    }

    private List<Spell> heldSpells(@Nullable String title) {
        return title == null ? main : held.getOrDefault(title, List.of());
    }

    private List<Spell> carriedSpells(Duty duty) {
        return carried.stream().filter(it -> it.duty() == duty).map(Carried::days).toList();
    }

    /** The later of its first day and another; an absent one was always. */
    LocalDate notBefore(@Nullable LocalDate other) {
        return Optional.ofNullable(other).filter(it -> it.isAfter(since)).orElse(since);
    }
}
