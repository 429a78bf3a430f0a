package vn.canbo.service.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.canbo.service.correlation.CausingTraces;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.stream.Arrived;
import vn.canbo.service.stream.Failure;
import vn.canbo.service.stream.StopConsumer;

/**
 * Takes what the other services tell, poll by poll. What waits is repeated for ever, what is guilty
 * goes to quarantine alone, and a defect of ours stops the consumer rather than quarantine a
 * province (design section 4.5).
 */
final class FeedReader {

    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    private final EventDecoder decoder;
    private final PollWriter writer;
    private final FeedTraces traces;
    private final Counter overtaken;

    FeedReader(EventDecoder decoder, PollWriter writer, FeedTraces traces, MeterRegistry meters) {
        this.decoder = decoder;
        this.writer = writer;
        this.traces = traces;
        this.overtaken =
                Counter.builder("feed.old.versions")
                        .description("events that a newer version of their thing made superfluous")
                        .register(meters);
    }

    /**
     * @throws StopConsumer when somebody must look
     */
    void read(List<Arrived> records) {
        CrashPoint.FEED_AFTER_POLL.hit();
        var poll =
                Poll.of(
                        records.stream().map(decoder::read).toList(),
                        records.stream().flatMap(it -> Told.by(it).stream()).toList());
        if (!poll.isEmpty()) {
            try (var spans = traces.begin(poll.events())) {
                Origin.of(Actor.system("feed"))
                        .run(() -> CausingTraces.run(spans.traceParents(), () -> write(poll)));
            }
            overtaken.increment(poll.overtaken());
        }
        CrashPoint.FEED_AFTER_COMMIT.hit();
    }

    private void write(Poll poll) {
        attempt(
                poll,
                writer::write,
                guilty -> {
                    LOG.atWarn()
                            .addKeyValue("things", poll.newest().size())
                            .addKeyValue("cause", Failure.reason(guilty))
                            .log("a poll is written thing by thing to find the guilty one");
                    attempt(
                            poll,
                            writer::writeThingByThing,
                            stillGuilty -> {
                                throw defect(stillGuilty);
                            });
                });
    }

    private static void attempt(
            Poll poll, Consumer<Poll> write, Consumer<RuntimeException> whenGuilty) {
        try {
            write.accept(poll);
        } catch (StopConsumer stop) {
            throw stop;
        } catch (RuntimeException failure) {
            switch (Failure.of(failure)) {
                case WAITING -> throw failure;
                case GUILTY -> whenGuilty.accept(failure);
                case OURS -> throw defect(failure);
            }
        }
    }

    private static StopConsumer defect(RuntimeException failure) {
        return new StopConsumer("the views cannot be written: " + Failure.reason(failure), failure);
    }
}
