package vn.canbo.service.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.service.stream.Arrived;

/** What a record of a topic of ours turned out to be. */
sealed interface EventReading {

    /** An event that keeps the contract. */
    record Decoded(Received event, Arrived record) implements EventReading {}

    /** Everything the owner committed before that instant stands before this record. */
    record Settled(String topic, String owner, int partition, Instant settledTo)
            implements EventReading {}

    /** A type this service does not read or does not know, or a tombstone. */
    record Ignored() implements EventReading {}

    /**
     * Breaks the contract; what of it could be read tells whom it makes incomplete.
     *
     * @param reason which part, never its value
     */
    record Unreadable(Arrived record, @Nullable Named named, String reason)
            implements EventReading {}

    /** Which thing an event is about, as far as its headers say. */
    record Named(
            @Nullable String kind,
            @Nullable String thingId,
            @Nullable UUID subject,
            @Nullable Long epoch,
            @Nullable Long version) {}
}
