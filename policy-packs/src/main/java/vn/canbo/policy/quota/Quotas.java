package vn.canbo.policy.quota;

import java.time.LocalDate;
import java.util.List;
import vn.canbo.events.code.UnitKind;

/**
 * The quotas of all packs.
 *
 * @param all no two of the same people, kind of unit and day
 */
public record Quotas(List<Quota> all) {

    public Quotas {
        all = List.copyOf(all);
    }

    /** For a unit of the kind on that day: one for each group of people; none when no pack says. */
    public List<Quota> of(UnitKind kind, LocalDate day) {
        return all.stream().filter(it -> it.isFor(kind, day)).toList();
    }
}
