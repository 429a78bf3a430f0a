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
 * @param endDecision number of the decision that ended it; absent when none is known
 * @param continues the post in a merged unit that goes on here
 */
public record Post(
        UUID postId,
        UUID personId,
        UUID unitId,
        String title,
        boolean main,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable EndReason endReason,
        @Nullable String decisionNumber,
        @Nullable UUID continues,
        @Nullable String endDecision) {

    /** A post that goes on in the successor of its unit ends there without reason or decision. */
    public Post endingOn(LocalDate lastDay, @Nullable EndReason reason, @Nullable String decision) {
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
                continues,
                decision);
    }

    /** As if it had not ended. */
    public Post reopened() {
        return new Post(
                postId,
                personId,
                unitId,
                title,
                main,
                from,
                null,
                null,
                decisionNumber,
                continues,
                null);
    }

    /** Begun on another day, by another decision. */
    public Post beginningOn(LocalDate day, String decision) {
        return new Post(
                postId,
                personId,
                unitId,
                title,
                main,
                day,
                to,
                endReason,
                decision,
                continues,
                endDecision);
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
                continues,
                endDecision);
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
                postId,
                endDecision);
    }

    /** The same post, lasting as long as the one that went on from it. */
    Post lastingAs(Post goneOn) {
        return new Post(
                postId,
                personId,
                unitId,
                title,
                main,
                from,
                goneOn.to,
                goneOn.endReason,
                decisionNumber,
                continues,
                goneOn.endDecision);
    }

    boolean isHeldFrom(LocalDate day) {
        return to == null || !day.isAfter(to);
    }

    public PostState state() {
        return new PostState(postId, personId, unitId, title, main, from, to, endReason, false);
    }

    PostState withdrawn() {
        return new PostState(postId, personId, unitId, title, main, from, to, endReason, true);
    }
}
