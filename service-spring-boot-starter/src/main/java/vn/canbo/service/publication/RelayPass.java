package vn.canbo.service.publication;

import java.util.List;
import org.apache.kafka.common.KafkaException;
import vn.canbo.events.reported.PublisherTopic;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.publication.Sender.Outgoing;

/** One round of the relay that leads: what is unpublished, outcomes, and the watermarks. */
final class RelayPass implements AutoCloseable {

    private final RelayTopics topics;
    private final EventRecords records;
    private final RelayTrace trace;
    private final Watermarks watermarks;
    private final RelayMetrics metrics;

    RelayPass(
            RelayTopics topics,
            EventRecords records,
            RelayTrace trace,
            Watermarks watermarks,
            RelayMetrics metrics) {
        this.topics = topics;
        this.records = records;
        this.trace = trace;
        this.watermarks = watermarks;
        this.metrics = metrics;
    }

    /**
     * @return whether there may be more at once
     * @throws NotRelayed when the broker did not take everything
     * @throws KafkaException when the broker is away
     */
    boolean run(RelaySession session, Sender sender) {
        topics.awaitOwn();
        var waits = session.waits();
        var sent = waits.publications() ? sendPublications(session, sender) : 0;
        if (waits.outcomes()) {
            sent = Math.max(sent, sendOutcomes(session, sender));
        }
        watermarks.send(session, sender);
        metrics.measure(session);
        return sent == RelaySession.BATCH;
    }

    private int sendPublications(RelaySession session, Sender sender) {
        var waiting = session.unpublished();
        CrashPoint.RELAY_AFTER_READ.hit();
        try (var spans = trace.begin(waiting)) {
            var sent =
                    sender.send(
                            waiting.stream()
                                    .map(
                                            it ->
                                                    new Outgoing(
                                                            it.id(),
                                                            records.of(it, spans.traceOf(it))))
                                    .toList());
            CrashPoint.RELAY_AFTER_ACK.hit();
            session.forgetPublished(sent.taken());
            sent.orThrow();
        }
        return waiting.size();
    }

    private int sendOutcomes(RelaySession session, Sender sender) {
        topics.refreshOutcomes(session);
        var outcomes = session.untoldOutcomes(topics.publishersWithOutcomes());
        if (outcomes.isEmpty()) {
            return 0;
        }
        List<Outgoing> outgoing =
                outcomes.stream()
                        .map(
                                it ->
                                        new Outgoing(
                                                it.id(),
                                                records.of(
                                                        it,
                                                        PublisherTopic.OUTCOMES.of(
                                                                it.publisher()))))
                        .toList();
        var sent = sender.send(outgoing);
        session.forgetToldOutcomes(sent.taken());
        sent.orThrow();
        return outcomes.size();
    }

    @Override
    public void close() {
        topics.close();
    }
}
