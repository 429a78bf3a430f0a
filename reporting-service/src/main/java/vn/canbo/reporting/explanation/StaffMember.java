package vn.canbo.reporting.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.Verdict;

/**
 * A post in a unit and how its holder stands by the title.
 *
 * @param main whether the holder counts in this unit
 * @param incomplete an event about the holder lies in quarantine: the row may be wrong
 * @param shortfalls criteria that are not met
 */
public record StaffMember(
        UUID personId,
        String title,
        String nameVi,
        String nameEn,
        boolean main,
        boolean incomplete,
        Verdict verdict,
        List<Criterion> shortfalls,
        @Nullable LocalDate remedyBy) {

    public StaffMember {
        shortfalls = List.copyOf(shortfalls);
    }
}
