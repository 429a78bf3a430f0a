package vn.canbo.service.quarantine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in quarantine, as operators see it: whom it is about by id, never what it says.
 *
 * @param type CloudEvents type; absent when the record has none
 * @param thing {@code kind:id} as its headers say, the id masked unless it is one of ours
 * @param subject the person or unit that is incomplete because of it; absent when nothing names one
 * @param reason which part is wrong, never its value
 * @param tries how often it was tried, the first time included
 * @param resendAskedAt when its owner was asked last to send it again
 * @param resolution absent while it is held
 * @param resolvedBy who retried or dismissed it; absent when its owner told it again
 */
public record HeldEvent(
        UUID id,
        String topic,
        @Nullable String type,
        @Nullable String thing,
        @Nullable UUID subject,
        @Nullable Long version,
        String reason,
        Instant quarantinedAt,
        int tries,
        @Nullable Instant lastTriedAt,
        @Nullable Instant resendAskedAt,
        @Nullable Resolution resolution,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String dismissalReason) {

    /** How an event left the quarantine. */
    public enum Resolution {
        TOLD_AGAIN,
        RETRIED,
        DISMISSED
    }

    /** Which events a list shows. */
    public enum State {
        /** Still held: their subjects are incomplete. */
        OPEN,
        /** Dismissed and never told again: something may be missing. */
        DISMISSED,
        /** Applied after all. */
        APPLIED
    }
}
