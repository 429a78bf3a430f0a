package vn.canbo.personnel.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EndReason;

/**
 * One decision by which a person left posts and perhaps took another one.
 *
 * @param lastDay the last day in the posts that end, included
 * @param endReason the same of all of them
 * @param ended the posts that end, by id
 * @param begun the post that begins the day after; absent for an exit and a resignation
 */
public record Movement(
        UUID movementId,
        UUID personId,
        Kind kind,
        LocalDate lastDay,
        EndReason endReason,
        LocalDate decidedOn,
        String decisionNumber,
        List<UUID> ended,
        @Nullable UUID begun) {

    public Movement {
        ended = List.copyOf(ended);
        if (ended.isEmpty() || kind.beginsPost() != (begun != null)) {
            throw new IllegalArgumentException("posts end, and a move takes a new one");
        }
        if (!kind.allows(endReason)) {
            throw new IllegalArgumentException(kind + " is not " + endReason);
        }
    }

    /** What was decided. */
    public enum Kind {
        /** Out of service, out of every post. */
        EXIT,
        TRANSFER,
        /** A leader moved for a set time, to gain experience. */
        ROTATION,
        /** To a lower post (CT-3). */
        REASSIGNMENT,
        /** Of an office alone: the person stays in service (CT-13). */
        RESIGNATION;

        boolean beginsPost() {
            return switch (this) {
                case EXIT, RESIGNATION -> false;
                case TRANSFER, ROTATION, REASSIGNMENT -> true;
            };
        }

        boolean allows(EndReason reason) {
            return switch (this) {
                case EXIT -> reason.leavesService();
                case TRANSFER, ROTATION -> reason == EndReason.TRANSFERRED;
                case REASSIGNMENT -> reason == EndReason.REASSIGNED_LOWER;
                case RESIGNATION -> reason == EndReason.RESIGNED_OFFICE;
            };
        }
    }

    /** First day on which it shows. */
    public LocalDate effectiveOn() {
        return lastDay.plusDays(1);
    }

    Movement as(MovementChange.CorrectMovement right) {
        return new Movement(
                movementId,
                personId,
                kind,
                right.lastDay(),
                right.endReason(),
                right.decidedOn(),
                right.decisionNumber(),
                ended,
                begun);
    }
}
