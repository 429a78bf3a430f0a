package vn.canbo.service.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.IntakeRefusal.EventIdReused;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.publication.Relay;
import vn.canbo.service.publisher.PublisherSuspended;
import vn.canbo.service.publisher.Suspensions;
import vn.canbo.service.stream.Failure;
import vn.canbo.service.time.Today;

/**
 * Takes events from outside, once per publisher and id, and writes each outcome in the transaction
 * of its command. A refused event holds no other.
 */
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MOST_TRIES = 5;

    /** Share a transaction: more would hold the locks of their units for long. */
    private static final int EVENTS_AT_A_TIME = 20;

    private final IntakeTable table;
    private final Checks checks;
    private final Decider decider;
    private final WaitingEvents waiting;
    private final Publishers publishers;
    private final Suspensions suspensions;
    private final EventKeys keys;
    private final Relay relay;
    private final IntakeTraces traces;
    private final Today today;
    private final TransactionTemplate transaction;

    Intake(
            IntakeTable table,
            Checks checks,
            Decider decider,
            WaitingEvents waiting,
            Publishers publishers,
            Suspensions suspensions,
            EventKeys keys,
            Relay relay,
            IntakeTraces traces,
            Today today,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.checks = checks;
        this.decider = decider;
        this.waiting = waiting;
        this.publishers = publishers;
        this.suspensions = suspensions;
        this.keys = keys;
        this.relay = relay;
        this.traces = traces;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes what one publisher sent, some events per transaction. When one of these fails, what was
     * taken before it stays: the publisher sends all again, or the batch is read again, and the
     * same outcome is given.
     *
     * @return one outcome per event, in order
     */
    List<ReportOutcome> take(String publisherName, List<Came> events) {
        var publisher = publishers.named(publisherName);
        var outcomes = new ArrayList<ReportOutcome>(events.size());
        for (var from = 0; from < events.size(); from += EVENTS_AT_A_TIME) {
            var some = events.subList(from, Math.min(from + EVENTS_AT_A_TIME, events.size()));
            var answered = Origin.of(publisher.actor()).call(() -> takeTogether(publisher, some));
            CrashPoint.INTAKE_AFTER_COMMIT.hit();
            suspensions.answered(
                    publisherName, answered.stream().map(IntakeRefusal::breaksContract).toList());
            outcomes.addAll(answered);
            relay.wake();
        }
        return outcomes;
    }

    private List<ReportOutcome> takeTogether(Publisher publisher, List<Came> events) {
        var outcomes = unlessGivenWay(() -> transaction.execute(_ -> takeAll(publisher, events)));
        return outcomes == null ? List.of() : outcomes;
    }

    /**
     * Two transactions may lock the same units in different orders; the one that gives way is
     * rolled back whole and begins anew.
     */
    private static <T> T unlessGivenWay(Supplier<T> work) {
        for (var left = MOST_TRIES - 1; left > 0; left--) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (!Failure.gaveWay(failure)) {
                    throw failure;
                }
            }
        }
        return work.get();
    }

    /** What became of an event; empty when this publisher never sent it here. */
    Optional<ReportOutcome> outcomeOf(String publisher, String eventId) {
        return table.find(publisher, eventId).map(IntakeTable.Known::outcome);
    }

    private List<ReportOutcome> takeAll(Publisher publisher, List<Came> events) {
        var outcomes = new ArrayList<ReportOutcome>(events.size());
        var suspended = suspensions.of(publisher.name());
        events.forEach(
                it -> outcomes.add(traces.within(it, () -> takeOne(publisher, suspended, it))));
        CrashPoint.INTAKE_BEFORE_COMMIT.hit();
        return outcomes;
    }

    private ReportOutcome takeOne(
            Publisher publisher, Optional<PublisherSuspended> suspended, Came came) {
        var sent = came.sent();
        if (came.door() == Door.HTTP && !isKept(sent)) {
            return refusedAtOnce(publisher, suspended, came);
        }
        var fingerprint = keys.fingerprint(sent.content());
        var claimed =
                table.claim(
                        publisher.name(),
                        sent,
                        fingerprint,
                        came.place(),
                        came.correlationId(),
                        today.instant());
        if (!claimed) {
            return repeated(publisher, suspended, came, fingerprint);
        }
        return decided(publisher, suspended, came);
    }

    private ReportOutcome refusedAtOnce(
            Publisher publisher, Optional<PublisherSuspended> suspended, Came came) {
        return suspended
                .map(it -> decider.refused(came, List.of(it)))
                .orElseGet(
                        () ->
                                decider.refused(
                                        came,
                                        checks.objectionsTo(publisher, came.sent(), came.door())));
    }

    /** The id is ours to decide; nothing of a suspended publisher is looked at. */
    private ReportOutcome decided(
            Publisher publisher, Optional<PublisherSuspended> suspended, Came came) {
        var outcome =
                suspended
                        .map(it -> decider.refused(came, List.of(it)))
                        .orElseGet(() -> decider.decide(publisher, came));
        if (outcome.result() == ReportResult.WAITING) {
            waiting.keep(publisher, came.sent(), outcome);
            table.tell(publisher.name(), outcome);
        } else {
            table.decide(publisher.name(), outcome);
        }
        log(publisher, outcome);
        return outcome;
    }

    /** Over HTTP an event without a usable id, or of another service, is answered and forgotten. */
    private boolean isKept(Sent sent) {
        return sent.identified() && checks.isAnsweredHere(sent, Door.HTTP);
    }

    /**
     * What was refused because of its sender is decided anew: it is suspended no more, or granted
     * by now.
     */
    private ReportOutcome repeated(
            Publisher publisher,
            Optional<PublisherSuspended> suspended,
            Came came,
            byte[] fingerprint) {
        var known = table.findLocked(publisher.name(), came.sent().id()).orElseThrow();
        var first = known.outcome();
        if (came.place() != null && came.place().equals(known.place())) {
            // The same record, read again after a crash: its publisher is told once.
            return first;
        }
        var same = Arrays.equals(known.fingerprint(), fingerprint);
        if (same && IntakeRefusal.isBecauseOfSender(first)) {
            return decided(publisher, suspended, came);
        }
        var outcome =
                same && came.sent().objections().isEmpty()
                        ? first.as(ReportResult.DUPLICATE, null)
                        : refusedAgain(publisher, came, same);
        table.tell(publisher.name(), outcome);
        log(publisher, outcome);
        return outcome;
    }

    /** Whoever sends something else under a used id is told also what stands against that. */
    private ReportOutcome refusedAgain(Publisher publisher, Came came, boolean sameContent) {
        var reasons =
                new ArrayList<Objection>(checks.objectionsTo(publisher, came.sent(), came.door()));
        if (!sameContent) {
            reasons.add(new EventIdReused(came.sent().id()));
        }
        return decider.refused(came, reasons);
    }

    static void log(Publisher publisher, ReportOutcome outcome) {
        LOG.atInfo()
                .addKeyValue("publisher", publisher.name())
                .addKeyValue("event", outcome.eventId())
                .addKeyValue("type", outcome.type())
                .addKeyValue("outcome", outcome.result())
                .addKeyValue(
                        "reasons",
                        outcome.reasons().stream().map(ReportOutcome.Reason::code).toList())
                .log("an event from outside was answered");
    }

    /**
     * An event and where it came from.
     *
     * @param place topic, partition and offset; absent over HTTP
     */
    record Came(Sent sent, Door door, @Nullable String place, UUID correlationId) {

        /**
         * @param otherwise the correlation id when the publisher names none
         */
        static Came of(Sent sent, Door door, @Nullable String place, UUID otherwise) {
            return new Came(
                    sent,
                    door,
                    place,
                    Objects.requireNonNullElse(sent.chain().correlationId(), otherwise));
        }
    }
}
