package vn.canbo.assignment.leaver;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.events.code.EndReason;

/**
 * A secondment that awaits a decision, because the person is in service no more.
 *
 * @param started whether it was begun, or only approved
 * @param leftOn the last day in service, included
 */
record Leaver(
        UUID secondmentId,
        UUID personId,
        UUID senderId,
        UUID hostId,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean started,
        LocalDate leftOn,
        EndReason endReason) {}
