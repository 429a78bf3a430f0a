package vn.canbo.service.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.check.Door;
import vn.canbo.events.check.Sent;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.service.intake.Intake.Came;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.publication.Relay;
import vn.canbo.service.stream.Failure;

/**
 * Events whose person is not known yet, or about whom nothing can be decided on the facts of other
 * services as they stand: kept sealed, tried again when the file number arrives and every minute,
 * and refused after 24 hours.
 */
class WaitingEvents {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingEvents.class);
    private static final Duration TRY_EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final IntakeTable table;
    private final WaitingTable waiting;
    private final Decider decider;
    private final Publishers publishers;
    private final EventKeys keys;
    private final IntakeWatch watch;
    private final Relay relay;
    private final InstantSource system;
    private final TransactionTemplate transaction;

    WaitingEvents(
            IntakeTable table,
            WaitingTable waiting,
            Decider decider,
            Publishers publishers,
            EventKeys keys,
            IntakeWatch watch,
            Relay relay,
            InstantSource system,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.waiting = waiting;
        this.decider = decider;
        this.publishers = publishers;
        this.keys = keys;
        this.watch = watch;
        this.relay = relay;
        this.system = system;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In the transaction that decided so. */
    void keep(Publisher publisher, Sent sent, ReportOutcome outcome) {
        keepOn(publisher, sent, outcome);
        watch.beginsToWait(publisher, sent, outcome);
    }

    private void keepOn(Publisher publisher, Sent sent, ReportOutcome outcome) {
        waiting.keep(
                publisher.name(),
                outcome,
                keys.seal(sent.canonical()),
                fileNumberAwaited(publisher, sent),
                system.instant().plus(TRY_EVERY));
    }

    /** Each in a transaction of its own; another instance takes what this one holds. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void tryDue() {
        try {
            List<WaitingTable.WaitingId> due;
            do {
                due = waiting.due(system.instant(), AT_ONCE);
                due.forEach(this::tryAgain);
            } while (due.size() == AT_ONCE);
        } catch (RuntimeException failure) {
            if (Failure.of(failure) == Failure.WAITING) {
                LOG.atWarn()
                        .addKeyValue("cause", Failure.reason(failure))
                        .log("waiting events are tried later");
            } else {
                LOG.atError().setCause(failure).log("waiting events could not be tried");
            }
        }
    }

    private void tryAgain(WaitingTable.WaitingId id) {
        var publisher = publishers.named(id.publisher());
        Origin.of(publisher.actor())
                .run(
                        () ->
                                transaction.executeWithoutResult(
                                        _ ->
                                                waiting.lock(id)
                                                        .ifPresent(
                                                                it -> decideAgain(publisher, it))));
        relay.wake();
    }

    private void decideAgain(Publisher publisher, IntakeTable.Known known) {
        var sealed = Objects.requireNonNull(known.sealed(), "a waiting event is kept");
        var sent = Sent.ofCanonical(known.outcome().eventId(), keys.open(sealed));
        var until = known.outcome().waitsUntil();
        // It passed the door that it came by; over HTTP every type of ours does.
        var outcome =
                decider.decideAlone(
                        publisher, new Came(sent, Door.HTTP, null, known.correlationId()));
        if (outcome.result() == ReportResult.WAITING) {
            if (until != null && system.instant().isBefore(until)) {
                keepOn(publisher, sent, outcome.as(ReportResult.WAITING, until));
                return;
            }
            outcome = outcome.as(ReportResult.REFUSED, null);
        }
        table.decide(publisher.name(), List.of(outcome));
        Intake.log(publisher, outcome);
    }

    /** Absent when it is known already and something else is missing: then only time helps. */
    private @Nullable String fileNumberAwaited(Publisher publisher, Sent sent) {
        return sent.person()
                .map(PersonReference::fileNumber)
                .filter(it -> !waiting.isKnown(publisher.name(), it))
                .orElse(null);
    }
}
