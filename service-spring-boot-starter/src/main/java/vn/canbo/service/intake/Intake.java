package vn.canbo.service.intake;

import java.util.ArrayList;
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
import vn.canbo.events.check.Door;
import vn.canbo.events.check.Sent;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.publication.Relay;
import vn.canbo.service.publisher.Suspensions;
import vn.canbo.service.stream.Failure;

/**
 * Takes events from outside, once per publisher and id, and writes each outcome in the transaction
 * of its command. A refused event holds no other.
 */
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MOST_TRIES = 5;

    /** Share a transaction: more would hold the locks of their units for long. */
    private static final int EVENTS_AT_A_TIME = 50;

    private final IntakeTable table;
    private final IntakeSlices slices;
    private final Publishers publishers;
    private final Suspensions suspensions;
    private final Relay relay;
    private final TransactionTemplate transaction;

    Intake(
            IntakeTable table,
            IntakeSlices slices,
            Publishers publishers,
            Suspensions suspensions,
            Relay relay,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.slices = slices;
        this.publishers = publishers;
        this.suspensions = suspensions;
        this.relay = relay;
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

    /** Should one of them keep all from being written, each is decided for itself. */
    private List<ReportOutcome> takeTogether(Publisher publisher, List<Came> events) {
        try {
            return inTransaction(() -> slices.take(publisher, events));
        } catch (RuntimeException failure) {
            if (Failure.of(failure) == Failure.WAITING) {
                throw failure;
            }
            LOG.atWarn()
                    .addKeyValue("publisher", publisher.name())
                    .addKeyValue("events", events.size())
                    .addKeyValue("cause", Failure.reason(failure))
                    .log("events from outside cannot be taken together");
            return events.stream()
                    .map(it -> inTransaction(() -> slices.takeAlone(publisher, it)))
                    .toList();
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return unlessGivenWay(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
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
