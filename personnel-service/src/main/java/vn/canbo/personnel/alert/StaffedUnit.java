package vn.canbo.personnel.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Duty;
import vn.canbo.events.code.UnitKind;

/**
 * A unit with everything that was allocated, held and assigned in it up to a day.
 *
 * @param since its first day
 */
record StaffedUnit(
        UUID unitId,
        String code,
        String name,
        UnitKind kind,
        LocalDate since,
        List<Given> given,
        List<Held> held,
        List<Carried> carried) {

    StaffedUnit {
        given = List.copyOf(given);
        held = List.copyOf(held);
        carried = List.copyOf(carried);
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

    /** Posts of the title that are held; of the total, main posts (LS-7). */
    long held(@Nullable String title, LocalDate day) {
        return held.stream().filter(it -> counts(it, title) && it.days().contains(day)).count();
    }

    long carried(Duty duty, LocalDate day) {
        return carried.stream().filter(it -> it.duty() == duty && it.days().contains(day)).count();
    }

    /** When posts of the title, or any, were allocated and held. */
    List<Spell> spellsOf(@Nullable String title) {
        var spells = new ArrayList<Spell>();
        given.stream()
                .filter(it -> Objects.equals(it.title(), title))
                .forEach(it -> spells.add(it.days()));
        held.stream().filter(it -> counts(it, title)).forEach(it -> spells.add(it.days()));
        return spells;
    }

    /** When posts of the title were allocated and the duty was carried. */
    List<Spell> spellsOf(String title, Duty duty) {
        var spells = new ArrayList<Spell>();
        given.stream().filter(it -> title.equals(it.title())).forEach(it -> spells.add(it.days()));
        carried.stream().filter(it -> it.duty() == duty).forEach(it -> spells.add(it.days()));
        return spells;
    }

    private static boolean counts(Held post, @Nullable String title) {
        return title == null ? post.main() : post.title().equals(title);
    }

    /** The later of its first day and another; an absent one was always. */
    LocalDate notBefore(@Nullable LocalDate other) {
        return Optional.ofNullable(other).filter(it -> it.isAfter(since)).orElse(since);
    }
}
