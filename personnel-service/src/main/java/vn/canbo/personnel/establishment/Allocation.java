package vn.canbo.personnel.establishment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.AllocationState;

/**
 * Posts that a decision allocates to a unit.
 *
 * @param title absent for the total of the unit
 * @param to last day, included; absent while open
 */
record Allocation(
        UUID allocationId,
        UUID unitId,
        @Nullable String title,
        int posts,
        LocalDate from,
        @Nullable LocalDate to,
        String decisionNumber) {

    Allocation endingOn(LocalDate lastDay) {
        return new Allocation(allocationId, unitId, title, posts, from, lastDay, decisionNumber);
    }

    /** Whether there is a day on which both hold. */
    boolean overlaps(Allocation other) {
        return (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }

    AllocationState state() {
        return state(false);
    }

    AllocationState withdrawn() {
        return state(true);
    }

    private AllocationState state(boolean withdrawn) {
        return new AllocationState(allocationId, unitId, title, posts, from, to, withdrawn);
    }
}
