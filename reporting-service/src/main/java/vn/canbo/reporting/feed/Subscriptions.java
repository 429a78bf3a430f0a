package vn.canbo.reporting.feed;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;

/** Who is subscribed to the feed of this instance, in a bounded number. */
@Service
class Subscriptions implements FeedListener.Feed {

    /** A subscriber comes back after this with the last position it saw and a fresh token. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final ChangeSignalTable table;
    private final ChangeSignals signals;
    private final KnownUnits units;
    private final Today today;
    private final InstantSource system;
    private final TransactionTemplate transaction;
    private final AtomicReference<Position> newest = new AtomicReference<>(Position.START);
    private final Set<FeedListener> listeners = ConcurrentHashMap.newKeySet();

    Subscriptions(
            ChangeSignalTable table,
            ChangeSignals signals,
            KnownUnits units,
            Today today,
            InstantSource systemClock,
            TransactionTemplate transaction) {
        this.table = table;
        this.signals = signals;
        this.units = units;
        this.today = today;
        this.system = systemClock;
        this.transaction = transaction;
    }

    /**
     * Subscribes the bound actor. A last position that is no longer kept begins afresh: the first
     * event is then {@code reset}, after which everything is to be read anew.
     *
     * @return empty when there are too many subscribers
     */
    public Optional<SseEmitter> subscribe(@Nullable String lastPosition, Optional<UUID> only) {
        if (listeners.size() >= MOST) {
            return Optional.empty();
        }
        var resumed = Optional.ofNullable(lastPosition).flatMap(Position::parse);
        var kept = resumed.filter(it -> Boolean.TRUE.equals(asOurselves(() -> table.isKept(it))));
        var start = kept.orElseGet(() -> asOurselves(table::end));
        var emitter = new SseEmitter(LONGEST.toMillis());
        var listener = new FeedListener(emitter, this, system, only, start);
        listeners.add(listener);
        emitter.onCompletion(() -> leave(listener));
        emitter.onTimeout(() -> leave(listener));
        emitter.onError(_ -> leave(listener));
        var origin = Origin.current();
        var afresh = lastPosition != null && kept.isEmpty();
        Thread.ofVirtual()
                .name("feed")
                .start(() -> origin.run(() -> serve(listener, emitter, afresh)));
        return Optional.of(emitter);
    }

    @Override
    public List<ChangeSignal> after(Position position, int limit) {
        var signals = asOurselves(() -> table.after(position, limit));
        if (!signals.isEmpty()) {
            noticeFirst(signals.getLast().position());
        }
        return signals;
    }

    @Override
    public Set<UUID> unitsInSight(Optional<UUID> below) {
        var scope = Origin.current().actor().scope();
        var roots = new HashSet<>(scope.read());
        roots.addAll(scope.write());
        var inSight = new HashSet<>(units.below(roots, today.date()));
        below.ifPresent(unit -> inSight.retainAll(units.below(Set.of(unit), today.date())));
        return inSight;
    }

    @Override
    public Pulse pulse() {
        return signals.pulse();
    }

    /**
     * One look for all subscribers of this instance at what other instances committed, and at what
     * this one committed before an older transaction had ended.
     */
    void lookAround() {
        if (!listeners.isEmpty()) {
            try {
                noticeFirst(asOurselves(table::end));
            } catch (DataAccessException | TransactionException away) {
                LOG.atDebug().addKeyValue("cause", away.getMessage()).log("no look at signals");
            }
        }
    }

    /** While the database is away the stream ends; the subscriber comes back where it was. */
    private static void serve(FeedListener listener, SseEmitter emitter, boolean afresh) {
        try {
            listener.listen(afresh);
        } catch (DataAccessException | TransactionException away) {
            LOG.atWarn().addKeyValue("cause", away.getMessage()).log("a feed stream is ended");
            emitter.complete();
        }
    }

    /** Open streams must not hold up a shutdown. */
    @EventListener
    void close(ContextClosedEvent closing) {
        listeners.forEach(FeedListener::close);
        pulse().beat();
    }

    /** The first of this instance to see a change, perhaps of another instance, tells the rest. */
    private void noticeFirst(Position position) {
        var before = newest.getAndUpdate(it -> it.compareTo(position) < 0 ? position : it);
        if (before.compareTo(position) < 0) {
            pulse().beat();
        }
    }

    private void leave(FeedListener listener) {
        listener.close();
        listeners.remove(listener);
    }

    private <T> T asOurselves(Supplier<T> read) {
        return Origin.of(Actor.system("feed"))
                .call(() -> Objects.requireNonNull(transaction.execute(_ -> read.get())));
    }
}
