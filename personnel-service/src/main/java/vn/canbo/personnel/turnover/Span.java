package vn.canbo.personnel.turnover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EndReason;
import vn.canbo.policy.title.TitleCode;

/**
 * A post with everything that tells how it was taken and left.
 *
 * @param to the last day, included; absent while open
 * @param continues the post in a merged unit that goes on here
 * @param recruited whether the person was recruited into it
 */
record Span(
        UUID postId,
        UUID personId,
        UUID unitId,
        TitleCode title,
        boolean main,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable EndReason endReason,
        @Nullable String decisionNumber,
        @Nullable String endDecision,
        @Nullable UUID continues,
        boolean recruited) {

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
