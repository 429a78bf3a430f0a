package vn.canbo.personnel.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Duty;

/** What may be decided about duties. */
sealed interface DutyChange {

    /**
     * To the holder of a post in the unit (TN12-16).
     *
     * @param to last day, included; absent for as long as the post and the rule last
     */
    record AssignPartyOfficeDuty(
            UUID unitId, LocalDate from, @Nullable LocalDate to, String decisionNumber)
            implements DutyChange {

        static final Duty DUTY = Duty.PARTY_COMMITTEE_OFFICE;
    }

    /**
     * @param lastDay included
     */
    record EndDuty(LocalDate lastDay, String decisionNumber) implements DutyChange {}

    /**
     * What should have been assigned from the beginning; the person and the unit stay.
     *
     * @param to last day, included; absent for as long as the post and the rule last
     */
    record CorrectDuty(LocalDate from, @Nullable LocalDate to, String decisionNumber, String reason)
            implements DutyChange {}

    /** The record was a mistake: it was never assigned. */
    record WithdrawDuty(String reason) implements DutyChange {}
}
