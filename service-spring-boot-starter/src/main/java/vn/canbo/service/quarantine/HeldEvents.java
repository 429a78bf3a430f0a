package vn.canbo.service.quarantine;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.Topic;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.feed.Retries;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Malformed;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Page;
import vn.canbo.service.quarantine.HeldEvent.Resolution;
import vn.canbo.service.quarantine.HeldEventTable.Row;

/**
 * Carries out what operators decide about events in quarantine, each with a row of the audit. No
 * unit limits an operator here: an event that cannot be read may not even name one, and nothing
 * that it says about a person is shown.
 */
public class HeldEvents {

    private static final String KIND = "quarantined-event";
    private static final int LONGEST_REASON = 500;

    /** A request ends in time; who has more calls again. */
    private static final int MOST_RETRIES = 200;

    private final HeldEventTable table;
    private final Retries retries;
    private final Masked masked;
    private final OwnerClient owners;
    private final Audit audit;
    private final InstantSource system;
    private final TransactionTemplate transaction;

    HeldEvents(
            HeldEventTable table,
            Retries retries,
            Masked masked,
            OwnerClient owners,
            Audit audit,
            InstantSource system,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.retries = retries;
        this.masked = masked;
        this.owners = owners;
        this.audit = audit;
        this.system = system;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The newest first; who is named is audited. */
    public Page<HeldEvent> list(HeldEvent.State state, Cursor cursor) {
        return within(
                Origin.current(),
                () -> {
                    var found = table.list(state, startOf(cursor), cursor.fetch());
                    var page = cursor.page(found, it -> List.of(it.id().toString()));
                    audit.read(
                            "ListQuarantine",
                            page.items().stream().flatMap(HeldEvents::person).distinct().toList());
                    return page;
                });
    }

    /**
     * @throws NoSuchThing when there is none
     */
    InFull find(UUID id) {
        return within(
                Origin.current(),
                () -> {
                    var row = table.find(id).orElseThrow(() -> missing(id));
                    audit.read("ReadQuarantinedEvent", person(row.event()).toList());
                    return new InFull(
                            row.event(),
                            Masked.headers(row.record().headers()),
                            masked.body(row.record().body(), row.event().topic()));
                });
    }

    /** Carried out also when the event can still not be applied: it was tried once more. */
    public Decision<HeldEvent> retry(UUID id) {
        var operator = Origin.current();
        return within(
                asOurselves(operator),
                () -> {
                    var row = table.lock(id).orElseThrow(() -> missing(id));
                    if (row.event().resolution() != null) {
                        return resolved(row.event().resolution());
                    }
                    var reason = retries.retry(row.record());
                    table.tried(id, reason.orElse(null), system.instant());
                    if (reason.isEmpty()) {
                        resolve(id, Resolution.RETRIED, null, operator);
                    }
                    return done("RetryQuarantinedEvent", id, operator);
                });
    }

    /** Each in a transaction of its own; those that were tried longest ago come first. */
    public Retried retryAll() {
        var ids = within(Origin.current(), () -> table.held(MOST_RETRIES));
        var applied =
                ids.stream()
                        .map(this::retry)
                        .filter(
                                it ->
                                        it instanceof Decision.Accepted<HeldEvent>(var event)
                                                && event.resolution() != null)
                        .count();
        return new Retried(ids.size(), (int) applied);
    }

    /**
     * Asks the owner, outside any transaction of ours; what it sends again resolves the event when
     * it comes.
     */
    public Decision<HeldEvent> askOwner(UUID id) {
        var operator = Origin.current();
        var event = within(operator, () -> table.find(id).orElseThrow(() -> missing(id))).event();
        if (event.resolution() != null) {
            return resolved(event.resolution());
        }
        var owner = ownerOf(event);
        if (event.subject() == null || owner.isEmpty()) {
            return Decision.refused(new Refusal.EventNamesNobody());
        }
        if (owners.resend(owner.get(), event.subject()) == 0) {
            return Decision.refused(new Refusal.OwnerTellsNothing(owner.get()));
        }
        return within(
                operator,
                () -> {
                    table.resendAsked(id, system.instant());
                    return done("AskOwnerToSendAgain", id, operator);
                });
    }

    /**
     * The subject is complete again by the operator's word; the row and the reason stay.
     *
     * @param why not blank
     */
    public Decision<HeldEvent> dismiss(UUID id, String why) {
        var operator = Origin.current();
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            return Decision.refused(new Refusal.DismissalReasonNeeded(LONGEST_REASON));
        }
        return within(
                operator,
                () -> {
                    var row = table.lock(id).orElseThrow(() -> missing(id));
                    if (row.event().resolution() != null) {
                        return resolved(row.event().resolution());
                    }
                    resolve(id, Resolution.DISMISSED, why.strip(), operator);
                    return done("DismissQuarantinedEvent", id, operator);
                });
    }

    /**
     * One event with what may be shown of its record.
     *
     * @param body as JSON with what is personal masked; absent for a tombstone
     */
    record InFull(HeldEvent event, Map<String, String> headers, @Nullable String body) {}

    /**
     * What came of trying all again.
     *
     * @param tried at most 200 at a time
     */
    public record Retried(int tried, int applied) {}

    private void resolve(UUID id, Resolution how, @Nullable String why, Origin operator) {
        table.resolve(id, how, why, operator.actor().id(), system.instant());
    }

    private Decision<HeldEvent> done(String action, UUID id, Origin operator) {
        operator.run(() -> audit.did(action, new Subject(KIND, id.toString())));
        return Decision.accepted(table.find(id).map(Row::event).orElseThrow());
    }

    private static Decision<HeldEvent> resolved(Resolution resolution) {
        return Decision.refused(new Refusal.QuarantineAlreadyResolved(resolution));
    }

    /** Views are written by ourselves, whoever asked for it. */
    private static Origin asOurselves(Origin operator) {
        return new Origin(
                Actor.system("quarantine"),
                operator.correlationId(),
                operator.causationId(),
                operator.chainLength());
    }

    private <T> T within(Origin origin, Supplier<T> work) {
        return origin.call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private static Optional<String> ownerOf(HeldEvent event) {
        return Arrays.stream(Topic.values())
                .filter(it -> it.address().equals(event.topic()))
                .map(Topic::owner)
                .findFirst();
    }

    /** Of units nobody's reading is audited. */
    private static Stream<UUID> person(HeldEvent event) {
        var ofUnit =
                event.thing() != null
                        && (event.thing().startsWith("unit:")
                                || event.thing().startsWith("allocation:"));
        return ofUnit ? Stream.empty() : Stream.ofNullable(event.subject());
    }

    private static @Nullable UUID startOf(Cursor cursor) {
        try {
            return cursor.after().isEmpty() ? null : UUID.fromString(cursor.after().getFirst());
        } catch (IllegalArgumentException _) {
            throw new Malformed("INVALID_CURSOR", "cursor", Map.of());
        }
    }

    private static NoSuchThing missing(UUID id) {
        return new NoSuchThing(KIND, id);
    }
}
