package vn.canbo.service.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.EventType;
import vn.canbo.events.PublicState;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;

/**
 * One event as read from a topic of ours: the whole state of a thing and the version that guards
 * it.
 *
 * @param sequence version of the thing within the epoch
 */
public record Received(
        UUID id,
        EventType type,
        PublicState state,
        long epoch,
        long sequence,
        LocalDate effectiveOn,
        Instant recordedAt,
        UUID correlationId,
        @Nullable UUID causationId,
        int chainLength) {

    /** The origin of a command that this event causes. */
    public Origin cause(Actor actor) {
        return new Origin(actor, correlationId, id, chainLength + 1);
    }

    /** Those of a batch whose state is of one kind, with that state typed. */
    public static <S extends PublicState> List<Of<S>> of(
            Collection<Received> batch, Class<S> kind) {
        return batch.stream()
                .filter(it -> kind.isInstance(it.state()))
                .map(it -> new Of<>(kind.cast(it.state()), it))
                .toList();
    }

    /** Gives those of one kind to whoever writes them, unless there are none. */
    public static <S extends PublicState> void whenAny(
            Collection<Received> batch, Class<S> kind, Consumer<List<Of<S>>> write) {
        var some = of(batch, kind);
        if (!some.isEmpty()) {
            write.accept(some);
        }
    }

    /** A received event with its state typed. */
    public record Of<S extends PublicState>(S state, Received event) {

        public long epoch() {
            return event.epoch();
        }

        public long sequence() {
            return event.sequence();
        }
    }
}
