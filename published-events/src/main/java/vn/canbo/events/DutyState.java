package vn.canbo.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Duty;

/**
 * A duty that a person carries in a unit beside the work of a post held there.
 *
 * @param to last day, included; absent while open
 * @param withdrawn the record was a mistake: it never held
 */
public record DutyState(
        UUID dutyId,
        UUID personId,
        UUID postId,
        UUID unitId,
        Duty duty,
        LocalDate from,
        @Nullable LocalDate to,
        boolean withdrawn)
        implements PublicState {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return dutyId.toString();
    }
}
