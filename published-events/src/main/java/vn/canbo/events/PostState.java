package vn.canbo.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EndReason;

/**
 * A post held by a person. A person may hold several at once; one of them is the main post, in
 * whose unit the person counts (LS-7).
 *
 * @param title code of the title as listed in the policy packs
 * @param to the last day in the post, included; absent while open
 * @param withdrawn the record was a mistake: it never held
 */
public record PostState(
        UUID postId,
        UUID personId,
        UUID unitId,
        String title,
        boolean main,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable EndReason endReason,
        boolean withdrawn)
        implements PublicState {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return postId.toString();
    }
}
