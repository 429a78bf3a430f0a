package vn.canbo.service.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.Topic;
import vn.canbo.events.Watermark;
import vn.canbo.service.publication.Sender.Outgoing;

/**
 * Tells on every partition of every topic of ours up to when we have told everything, also when
 * nothing happens: an instant, noted before a transaction is begun for it, is told once every
 * transaction before that one has ended and nothing of theirs is unsent.
 */
final class Watermarks {

    private final String service;
    private final List<Topic> own;
    private final Duration every;
    private final InstantSource system;
    private final EventRecords records;

    private @Nullable Candidate candidate;
    private Instant due = Instant.MIN;

    /**
     * @param every how long between two (default 30 s)
     */
    Watermarks(
            String service,
            List<Topic> own,
            Duration every,
            InstantSource system,
            EventRecords records) {
        this.service = service;
        this.own = List.copyOf(own);
        this.every = every;
        this.system = system;
        this.records = records;
    }

    void send(RelaySession session, Sender sender) {
        var now = system.instant();
        if (candidate == null && !now.isBefore(due)) {
            candidate = new Candidate(now, session.newTransaction());
            due = now.plus(every);
        }
        var toTell = candidate;
        if (toTell != null && session.isToldUpTo(toTell.transaction())) {
            sender.send(recordsOf(toTell, session.epoch())).orThrow();
            candidate = null;
        }
    }

    private List<Outgoing> recordsOf(Candidate settled, long epoch) {
        var watermark = new Watermark(service, settled.noted());
        return own.stream()
                .flatMap(
                        topic ->
                                IntStream.range(0, Topic.PARTITIONS)
                                        .mapToObj(
                                                partition ->
                                                        outgoing(
                                                                watermark, epoch, topic,
                                                                partition)))
                .toList();
    }

    private Outgoing outgoing(Watermark watermark, long epoch, Topic topic, int partition) {
        var id = UUID.randomUUID();
        return new Outgoing(id, records.of(watermark, id, epoch, topic.address(), partition));
    }

    /**
     * @param noted system time, before the transaction was looked up
     * @param transaction of ours: whatever had written before has a lower one
     */
    private record Candidate(Instant noted, String transaction) {}
}
