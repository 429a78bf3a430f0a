package vn.canbo.personnel.establishment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The establishment of a unit as one sees it on a day, on every day on which something changes.
 *
 * @param asOf what is held on this day counts as used, what is decided for later as reserved
 * @param secondmentsProvenAsOf what assignment recorded before stands in it; absent when that is
 *     not proven
 */
record Ledger(
        UUID unitId, LocalDate asOf, @Nullable Instant secondmentsProvenAsOf, List<Day> days) {

    Ledger {
        days = List.copyOf(days);
    }

    /**
     * @param lines the total first, then title by title; a title of which there is nothing on that
     *     day is left out
     */
    record Day(LocalDate day, List<Line> lines) {

        Day {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param title absent for the total, which counts persons by their main post (LS-7)
     * @param decisionNumber of the allocation; absent when nothing is allocated
     * @param used posts held on the day that have begun by the day from which one looks
     * @param reserved posts held on the day that were decided and have not begun by then
     * @param free below 0 where more is held than allocated; absent when nothing is allocated
     * @param secondedOut people of the unit who serve elsewhere; they keep their posts
     * @param secondedIn people of others who serve here; they take no post
     */
    record Line(
            @Nullable String title,
            @Nullable String decisionNumber,
            @Nullable Integer allocated,
            long used,
            long reserved,
            @Nullable Long free,
            long secondedOut,
            long secondedIn) {

        static Line of(
                @Nullable String title,
                @Nullable String decisionNumber,
                @Nullable Integer allocated,
                long used,
                long reserved,
                long secondedOut,
                long secondedIn) {
            return new Line(
                    title,
                    decisionNumber,
                    allocated,
                    used,
                    reserved,
                    allocated == null ? null : allocated - used - reserved,
                    secondedOut,
                    secondedIn);
        }

        /** The total is shown whatever it says. */
        boolean saysSomething() {
            return title == null
                    || allocated != null
                    || used + reserved + secondedOut + secondedIn > 0;
        }
    }
}
