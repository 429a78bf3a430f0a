package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.PostState;
import vn.canbo.events.code.EndReason;

/**
 * A post of a person.
 *
 * @param to the last day, included; absent while open
 * @param decisionNumber absent for a post taken over from older records
 * @param continues the post in a merged unit that goes on here
 */
record Post(
        UUID postId,
        UUID personId,
        UUID unitId,
        String title,
        boolean main,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable EndReason endReason,
        @Nullable String decisionNumber,
        @Nullable UUID continues) {

    Post endingOn(LocalDate lastDay, @Nullable EndReason reason) {
        return new Post(
                postId,
                personId,
                unitId,
                title,
                main,
                from,
                lastDay,
                reason,
                decisionNumber,
                continues);
    }

    /** The same post in another unit from its first day on. */
    Post in(UUID otherUnitId) {
        return new Post(
                postId,
                personId,
                otherUnitId,
                title,
                main,
                from,
                to,
                endReason,
                decisionNumber,
                continues);
    }

    /** The post that goes on in the successor of its unit. */
    Post continuedIn(UUID successorId, LocalDate day) {
        return new Post(
                UUID.randomUUID(),
                personId,
                successorId,
                title,
                main,
                day,
                to,
                endReason,
                decisionNumber,
                postId);
    }

    boolean isHeldFrom(LocalDate day) {
        return to == null || !day.isAfter(to);
    }

    PostState state() {
        return new PostState(postId, personId, unitId, title, main, from, to, endReason, false);
    }

    PostState withdrawn() {
        return new PostState(postId, personId, unitId, title, main, from, to, endReason, true);
    }
}
