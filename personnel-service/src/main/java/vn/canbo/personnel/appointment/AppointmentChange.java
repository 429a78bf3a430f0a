package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.ProfessionalLevel;

/** What may be decided about posts. */
public sealed interface AppointmentChange {

    /**
     * @param effectiveOn first day in the post; may lie ahead
     */
    record AppointPerson(
            UUID unitId,
            String title,
            boolean main,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            String decisionNumber)
            implements AppointmentChange {

        Post post(UUID personId) {
            return new Post(
                    UUID.randomUUID(),
                    personId,
                    unitId(),
                    title(),
                    main(),
                    effectiveOn(),
                    null,
                    null,
                    decisionNumber(),
                    null,
                    null);
        }
    }

    /**
     * Into the main post (CT-8).
     *
     * @param replaces reason of the exit that the recruit replaces; absent for a new post
     */
    record RecruitPerson(
            UUID unitId,
            String title,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            String decisionNumber,
            ProfessionalLevel degree,
            GraduationGrade grade,
            @Nullable EndReason replaces)
            implements AppointmentChange {

        AppointPerson appointment() {
            return new AppointPerson(unitId, title, true, decidedOn, effectiveOn, decisionNumber);
        }
    }

    /**
     * A post that somebody holds or has held when records are taken over: recorded, not decided.
     *
     * @param to the last day in the post, included; absent while it is held
     * @param endReason why it ended; absent where that is not known any more
     */
    record TakeOverPost(
            UUID unitId,
            String title,
            boolean main,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable EndReason endReason)
            implements AppointmentChange {

        Post post(UUID personId) {
            return new Post(
                    UUID.randomUUID(),
                    personId,
                    unitId,
                    title,
                    main,
                    from,
                    to,
                    endReason,
                    null,
                    null,
                    null);
        }
    }

    /**
     * @param lastDay the last day in the post, included
     */
    record EndPost(LocalDate lastDay, EndReason reason, String decisionNumber)
            implements AppointmentChange {}

    /**
     * The term in a post ends and another one begins in the same post (CT-2).
     *
     * @param effectiveOn first day of the new term; the old one ends on the day before
     */
    record ReappointPerson(LocalDate decidedOn, LocalDate effectiveOn, String decisionNumber)
            implements AppointmentChange {

        AppointPerson appointment(Post held) {
            return new AppointPerson(
                    held.unitId(),
                    held.title(),
                    held.main(),
                    decidedOn,
                    effectiveOn,
                    decisionNumber);
        }
    }

    /** What the record should have said from the beginning; the person and the unit stay. */
    record CorrectPost(
            String title,
            boolean main,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable EndReason endReason,
            String reason)
            implements AppointmentChange {}

    /** The record was a mistake: it never held. */
    record WithdrawPost(String reason) implements AppointmentChange {}
}
