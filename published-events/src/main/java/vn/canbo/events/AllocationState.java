package vn.canbo.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Posts that a decision allocates to a unit (TN12-15).
 *
 * @param title absent for the total of the unit
 * @param to the last day, included; absent while open
 */
public record AllocationState(
        UUID allocationId,
        UUID unitId,
        @Nullable String title,
        int posts,
        LocalDate from,
        @Nullable LocalDate to,
        boolean withdrawn)
        implements PublicState {

    @Override
    public UUID subject() {
        return unitId;
    }

    @Override
    public String thingId() {
        return allocationId.toString();
    }
}
