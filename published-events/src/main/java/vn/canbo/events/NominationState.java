package vn.canbo.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.NominationStatus;

/**
 * The nomination of a person for an elected title of a unit, from its draft to the office (QN-17).
 *
 * @param title code of the title as listed in the policy packs
 * @param expectedOn the day on which the office is expected to be taken
 * @param decidedOn the day of the step that led to the status
 * @param decidedBy who decided that step
 * @param postId the post taken; present with IN_OFFICE alone
 */
public record NominationState(
        UUID nominationId,
        UUID personId,
        UUID unitId,
        String title,
        LocalDate expectedOn,
        NominationStatus status,
        LocalDate decidedOn,
        DecidingBody decidedBy,
        @Nullable UUID postId)
        implements PublicState {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return nominationId.toString();
    }
}
