package vn.canbo.reporting.explanation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.SecondmentStatus;

/** A secondment of a person. */
record SecondmentSeen(
        UUID secondmentId,
        UUID senderId,
        String senderName,
        UUID hostId,
        String hostName,
        LocalDate firstDay,
        LocalDate lastDay,
        SecondmentStatus status,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate returnedOn) {}
