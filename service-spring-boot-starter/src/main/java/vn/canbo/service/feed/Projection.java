package vn.canbo.service.feed;

import java.util.List;
import java.util.Set;
import vn.canbo.events.EventType;

/**
 * Keeps what one service tells in rows of another: one row per thing, replaced only by a higher
 * (epoch, sequence), so that repeats, gaps, disorder and replays do no harm. A reaction that must
 * happen once is a command whose journal row carries the event as its cause.
 */
public interface Projection {

    Set<EventType> reads();

    /**
     * Called in the transaction of the poll batch, with {@link vn.canbo.service.origin.Origin}
     * bound to ourselves.
     *
     * @param batch events of the types read, at most one per thing: the highest (epoch, sequence)
     *     of the poll
     */
    void apply(List<Received> batch);

    /**
     * Called like {@link #apply} for things of the types read that their owner deleted. Deletes
     * what is kept of each that is not newer, and leaves its key with the epoch and version. Only a
     * compacted topic has such things: who reads none is never asked.
     */
    default void forget(List<Forgotten> batch) {
        throw new IllegalStateException(
                FeedTopics.nameOf(this) + " keeps things that can be deleted and does not say how");
    }
}
