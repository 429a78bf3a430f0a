package vn.canbo.service.trace;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of events in the views of one service.
 *
 * @param reads CloudEvents types that some view here reads; of others nothing is known
 */
public record TakenEvents(String service, Set<String> reads, List<Taken> events) {

    public TakenEvents {
        reads = Set.copyOf(reads);
        events = List.copyOf(events);
    }

    /** How far an event has come here. */
    public enum State {
        /** It, or a newer version of its thing, stands in the views. */
        APPLIED,
        QUARANTINED,
        DISMISSED,
        NOT_YET,
        /** Older than what is kept. */
        FORGOTTEN
    }

    /**
     * One event.
     *
     * @param at when it came to that state; absent where it has not or nobody knows any more
     */
    public record Taken(UUID eventId, State state, @Nullable Instant at) {}
}
