package vn.canbo.service.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.service.stream.Arrived;

/** What a record of a topic of ours turned out to be. */
sealed interface EventReading {

    /** Replaces the row of one thing, when it is newer. */
    sealed interface OfThing extends EventReading {

        Arrived record();

        String kind();

        String thingId();

        UUID subject();

        long epoch();

        long sequence();
    }

    /** An event that keeps the contract. */
    record Decoded(Received event, Arrived record) implements OfThing {

        @Override
        public String kind() {
            return event.type().kind();
        }

        @Override
        public String thingId() {
            return event.state().thingId();
        }

        @Override
        public UUID subject() {
            return event.state().subject();
        }

        @Override
        public long epoch() {
            return event.epoch();
        }

        @Override
        public long sequence() {
            return event.sequence();
        }
    }

    /** A tombstone of a topic that is compacted. */
    record Deleted(Forgotten thing, Arrived record) implements OfThing {

        @Override
        public String kind() {
            return thing.kind();
        }

        @Override
        public String thingId() {
            return thing.thingId();
        }

        @Override
        public UUID subject() {
            return thing.subject();
        }

        @Override
        public long epoch() {
            return thing.epoch();
        }

        @Override
        public long sequence() {
            return thing.sequence();
        }
    }

    /** Everything the owner committed before that instant stands before this record. */
    record Settled(String topic, String owner, int partition, Instant settledTo)
            implements EventReading {}

    /**
     * A type or kind this service does not read or does not know, or a record without a body where
     * nothing is deleted.
     */
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
