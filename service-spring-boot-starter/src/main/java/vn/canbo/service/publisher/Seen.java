package vn.canbo.service.publisher;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one publisher sent to this service, counted by the newest outcome of each event.
 *
 * @param lastSeen when its last new event came; absent when none ever did
 * @param suspendedAt absent while it is let in
 */
public record Seen(
        String publisher,
        long accepted,
        long refused,
        long waiting,
        @Nullable Instant lastSeen,
        @Nullable Instant suspendedAt) {}
