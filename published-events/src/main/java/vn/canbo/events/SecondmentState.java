package vn.canbo.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.SecondmentStatus;

/**
 * A secondment of a person to a commune: the sender keeps the post (SEC-13).
 *
 * @param lastDay the last day of the term as decided, included, with extensions
 * @param endedOn the last day really served; absent while it runs
 * @param withdrawn the decision was a mistake: it never held, whatever its days and status say
 */
public record SecondmentState(
        UUID secondmentId,
        UUID personId,
        UUID senderId,
        UUID hostId,
        @Nullable String title,
        LocalDate firstDay,
        LocalDate lastDay,
        SecondmentStatus status,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate returnedOn,
        boolean withdrawn)
        implements PublicState {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return secondmentId.toString();
    }
}
