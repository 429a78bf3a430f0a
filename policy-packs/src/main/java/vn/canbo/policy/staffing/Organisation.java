package vn.canbo.policy.staffing;

import java.time.LocalDate;
import java.util.Set;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitKind;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;
import vn.canbo.policy.source.Wording;
import vn.canbo.policy.title.TitleCode;

/**
 * An organisation of the political system in a commune-level unit (domain reference 5.2). Its head
 * identifies it.
 *
 * @param leadsUnit its head is the head of the unit (người đứng đầu)
 * @param onlyWhereAllocated it exists only where posts are allocated to the title of its head
 */
public record Organisation(
        Wording name,
        TitleCode head,
        Block block,
        Set<UnitKind> kinds,
        boolean leadsUnit,
        boolean onlyWhereAllocated,
        Validity validity,
        Source source) {

    public Organisation {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("an organisation is part of some kind of unit");
        }
    }

    public boolean isPartOf(UnitKind kind, LocalDate day) {
        return kinds.contains(kind) && validity.contains(day);
    }
}
