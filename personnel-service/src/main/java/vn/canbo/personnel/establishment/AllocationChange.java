package vn.canbo.personnel.establishment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be decided about the posts allocated to a unit. */
sealed interface AllocationChange {

    /**
     * Posts that a decision allocates from a day on; replaces what was allocated before.
     *
     * @param title absent for the total of the unit
     * @param to last day, included; absent while open
     */
    record AllocatePosts(
            @Nullable String title,
            int posts,
            LocalDate from,
            @Nullable LocalDate to,
            String decisionNumber)
            implements AllocationChange {

        Allocation to(UUID unitId) {
            return new Allocation(
                    UUID.randomUUID(), unitId, title, posts, from, to, decisionNumber);
        }
    }

    /**
     * Everything the record should have said from the beginning, also what was right already; the
     * unit stays.
     */
    record CorrectAllocation(
            @Nullable String title,
            int posts,
            LocalDate from,
            @Nullable LocalDate to,
            String decisionNumber,
            String reason)
            implements AllocationChange {

        Allocation applyTo(Allocation wrong) {
            return new Allocation(
                    wrong.allocationId(), wrong.unitId(), title, posts, from, to, decisionNumber);
        }
    }

    /** The record was a mistake: it never held. */
    record WithdrawAllocation(String reason) implements AllocationChange {}
}
