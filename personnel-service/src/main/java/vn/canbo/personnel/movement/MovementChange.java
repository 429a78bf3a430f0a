package vn.canbo.personnel.movement;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;

/** What may be decided about the way of people out of posts and between them. */
sealed interface MovementChange {

    /**
     * Out of service: every post ends on the same day.
     *
     * @param lastDay in service, included; may lie ahead
     */
    record RecordExit(
            LocalDate lastDay, EndReason reason, LocalDate decidedOn, String decisionNumber)
            implements MovementChange {}

    /**
     * Out of one post into another.
     *
     * @param main whether the new post is the main one
     * @param rotation whether a leader is moved for a set time, to gain experience
     * @param effectiveOn first day in the new post; the old one ends the day before
     */
    record TransferPost(
            UUID unitId,
            String title,
            boolean main,
            boolean rotation,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            String decisionNumber)
            implements MovementChange {

        AppointPerson into() {
            return new AppointPerson(unitId, title, main, decidedOn, effectiveOn, decisionNumber);
        }
    }

    /** Into a lower post (CT-3). */
    record ReassignLower(
            UUID unitId,
            String title,
            boolean main,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            String decisionNumber)
            implements MovementChange {

        AppointPerson into() {
            return new AppointPerson(unitId, title, main, decidedOn, effectiveOn, decisionNumber);
        }
    }

    /**
     * A leader resigns an office and stays in service (CT-13).
     *
     * @param lastDay in the office, included
     */
    record ResignFromPost(LocalDate lastDay, LocalDate decidedOn, String decisionNumber)
            implements MovementChange {}

    /**
     * What the decision really says; the person and the posts stay.
     *
     * @param lastDay in the posts that end, included; a post that begins does so the day after
     */
    record CorrectMovement(
            LocalDate lastDay,
            EndReason endReason,
            LocalDate decidedOn,
            String decisionNumber,
            String reason)
            implements MovementChange {}

    /** It was never decided: what ended goes on, and what began never did. */
    record WithdrawMovement(String reason) implements MovementChange {}
}
