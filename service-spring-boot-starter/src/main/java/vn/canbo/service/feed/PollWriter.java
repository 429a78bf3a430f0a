package vn.canbo.service.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.feed.EventReading.Decoded;
import vn.canbo.service.feed.EventReading.Deleted;
import vn.canbo.service.feed.EventReading.OfThing;
import vn.canbo.service.feed.EventReading.Unreadable;
import vn.canbo.service.stream.Failure;
import vn.canbo.service.transaction.Deferred;

/** Writes one poll in one transaction: views, watermarks, quarantine. */
final class PollWriter {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final FeedTopics topics;
    private final WatermarkTable watermarks;
    private final Quarantine quarantine;
    private final TakenTable taken;
    private final ObjectProvider<Arrivals> arrivals;

    PollWriter(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            FeedTopics topics,
            WatermarkTable watermarks,
            Quarantine quarantine,
            TakenTable taken,
            ObjectProvider<Arrivals> arrivals) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.topics = topics;
        this.watermarks = watermarks;
        this.quarantine = quarantine;
        this.taken = taken;
        this.arrivals = arrivals;
    }

    /** All things at once. */
    void write(Poll poll) {
        transaction.executeWithoutResult(
                _ -> {
                    apply(poll.newest());
                    finish(poll, poll.newest(), poll.unreadable());
                });
    }

    /** Thing by thing, so that only the guilty one goes to quarantine. */
    void writeThingByThing(Poll poll) {
        transaction.executeWithoutResult(
                _ -> {
                    // A constraint checked at commit could name nobody.
                    jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
                    var applied = new ArrayList<OfThing>();
                    var guilty = new ArrayList<>(poll.unreadable());
                    for (var one : poll.newest()) {
                        guiltOf(one)
                                .ifPresentOrElse(
                                        reason -> guilty.add(Quarantine.guilty(one, reason)),
                                        () -> applied.add(one));
                    }
                    finish(poll, applied, guilty);
                });
    }

    /**
     * One thing of the quarantine, in the caller's transaction.
     *
     * @return why it can still not be written; empty when it was
     */
    Optional<String> writeAgain(OfThing one) {
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
        var guilt = guiltOf(one);
        if (guilt.isEmpty()) {
            quarantine.resolveBy(List.of(one));
        }
        return guilt;
    }

    private Optional<String> guiltOf(OfThing one) {
        try {
            savepoint.executeWithoutResult(
                    _ -> {
                        apply(List.of(one));
                        Deferred.carryOut();
                    });
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (Failure.of(failure) != Failure.GUILTY) {
                throw failure;
            }
            return Optional.of(Failure.reason(failure));
        }
    }

    private void apply(List<OfThing> things) {
        for (var projection : topics.projections()) {
            var types = projection.reads();
            var told = new ArrayList<Received>();
            var forgotten = new ArrayList<Forgotten>();
            for (var thing : things) {
                switch (thing) {
                    case Decoded(var event, _) when types.contains(event.type()) -> told.add(event);
                    case Deleted(var gone, _)
                            when types.stream().anyMatch(it -> it.kind().equals(gone.kind())) ->
                            forgotten.add(gone);
                    case Decoded _, Deleted _ -> {}
                }
            }
            ThingVersions.readBy(
                    FeedTopics.nameOf(projection), () -> apply(projection, told, forgotten));
        }
    }

    private static void apply(
            Projection projection, List<Received> told, List<Forgotten> forgotten) {
        if (!told.isEmpty()) {
            projection.apply(List.copyOf(told));
        }
        if (!forgotten.isEmpty()) {
            projection.forget(List.copyOf(forgotten));
        }
    }

    private void finish(Poll poll, List<OfThing> applied, List<Unreadable> guilty) {
        quarantine.add(guilty);
        quarantine.resolveBy(applied);
        watermarks.put(poll.settled());
        taken.put(poll.read());
        if (!poll.told().isEmpty()) {
            arrivals.orderedStream().forEach(it -> it.arrived(poll.told()));
        }
        CrashPoint.FEED_BEFORE_COMMIT.hit();
    }
}
