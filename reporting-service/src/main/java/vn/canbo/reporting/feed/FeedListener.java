package vn.canbo.reporting.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One subscriber. It reads at its own pace and keeps nothing but its position, so a slow one costs
 * no memory and misses nothing: what it did not take yet is coalesced per unit when it comes.
 */
final class FeedListener {

    private static final int AT_A_TIME = 500;
    private static final Duration BETWEEN_READS = Duration.ofMillis(200);
    private static final Duration BETWEEN_COMMENTS = Duration.ofSeconds(15);
    private static final Duration SCOPE_HOLDS = Duration.ofSeconds(60);

    private final SseEmitter emitter;
    private final Feed feed;
    private final InstantSource system;
    private final Optional<UUID> only;
    private Position position;
    private Set<UUID> units = Set.of();
    private Instant scopeReadAt = Instant.EPOCH;
    private Instant lastSent;
    private volatile boolean closed;

    /**
     * @param only the unit whose sub-tree is watched; empty for all that the actor may read
     */
    FeedListener(
            SseEmitter emitter,
            Feed feed,
            InstantSource system,
            Optional<UUID> only,
            Position position) {
        this.emitter = emitter;
        this.feed = feed;
        this.system = system;
        this.only = only;
        this.position = position;
        this.lastSent = system.instant();
    }

    /** What a listener needs of the feed. */
    interface Feed {

        /** The next settled signals, read as ourselves. */
        List<ChangeSignal> after(Position position, int limit);

        /** The units in sight of the bound actor. */
        Set<UUID> unitsInSight(Optional<UUID> below);

        Pulse pulse();
    }

    void close() {
        closed = true;
    }

    /** Sends until the subscriber goes away. Runs on a thread of its own with the actor bound. */
    void listen(boolean startsAfresh) {
        try {
            if (startsAfresh) {
                send(SseEmitter.event().id(position.toString()).name("reset").data("{}"));
            } else {
                send(SseEmitter.event().id(position.toString()).comment("open"));
            }
            while (!closed) {
                var beats = feed.pulse().beats();
                if (!sendNext()) {
                    keepAlive();
                    feed.pulse().await(beats, BETWEEN_COMMENTS);
                } else {
                    Thread.sleep(BETWEEN_READS);
                }
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private boolean sendNext() throws IOException {
        var signals = feed.after(position, AT_A_TIME);
        if (signals.isEmpty()) {
            return false;
        }
        refreshScope(signals.stream().anyMatch(it -> it.unit() == null));
        for (var signal : lastPerUnit(signals).values()) {
            sendIfInSight(signal);
        }
        position = signals.getLast().position();
        return true;
    }

    /** In the order of their positions: a reader that resumes after any of them misses nothing. */
    private static Map<Optional<UUID>, ChangeSignal> lastPerUnit(List<ChangeSignal> signals) {
        var last = new LinkedHashMap<Optional<UUID>, ChangeSignal>();
        for (var signal : signals) {
            last.merge(
                    Optional.ofNullable(signal.unit()),
                    signal,
                    (earlier, later) -> later.with(earlier.persons()));
            last.putLast(
                    Optional.ofNullable(signal.unit()),
                    last.remove(Optional.ofNullable(signal.unit())));
        }
        return last;
    }

    private void sendIfInSight(ChangeSignal signal) throws IOException {
        var id = signal.position().toString();
        if (signal.unit() == null) {
            send(SseEmitter.event().id(id).name("reset").data("{}"));
        } else if (units.contains(signal.unit())) {
            send(
                    SseEmitter.event()
                            .id(id)
                            .name("change")
                            .data(
                                    Map.of("unit", signal.unit(), "persons", signal.persons()),
                                    MediaType.APPLICATION_JSON));
        }
    }

    private void refreshScope(boolean now) {
        if (now || scopeReadAt.plus(SCOPE_HOLDS).isBefore(system.instant())) {
            units = feed.unitsInSight(only);
            scopeReadAt = system.instant();
        }
    }

    private void keepAlive() throws IOException {
        if (!lastSent.plus(BETWEEN_COMMENTS).isAfter(system.instant())) {
            send(SseEmitter.event().comment("still here"));
        }
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        lastSent = system.instant();
    }
}
