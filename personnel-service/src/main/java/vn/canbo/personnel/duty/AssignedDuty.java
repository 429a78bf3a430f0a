package vn.canbo.personnel.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.DutyState;
import vn.canbo.events.code.Duty;
import vn.canbo.personnel.dossier.HeldPost;

/**
 * A duty of somebody in a unit.
 *
 * @param postId the post with which it comes
 * @param to last day, included; absent while open
 */
public record AssignedDuty(
        UUID dutyId,
        UUID postId,
        UUID unitId,
        Duty duty,
        LocalDate from,
        @Nullable LocalDate to,
        String decisionNumber) {

    public AssignedDuty {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a duty has a day");
        }
    }

    boolean isCarriedOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether there is a day on which both are carried. */
    boolean overlaps(AssignedDuty other) {
        return (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }

    AssignedDuty endingOn(LocalDate lastDay) {
        return new AssignedDuty(dutyId, postId, unitId, duty, from, lastDay, decisionNumber);
    }

    /** What of it lies in the days of its post; empty when nothing does. */
    Optional<AssignedDuty> within(HeldPost post) {
        var first = post.from().isAfter(from) ? post.from() : from;
        var last = earlier(to, post.to());
        return last != null && last.isBefore(first)
                ? Optional.empty()
                : Optional.of(
                        new AssignedDuty(
                                dutyId, postId, unitId, duty, first, last, decisionNumber));
    }

    /** The earlier of two last days; an absent one never comes. */
    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    DutyState state(UUID personId, boolean withdrawn) {
        return new DutyState(dutyId, personId, postId, unitId, duty, from, to, withdrawn);
    }
}
