package vn.canbo.service.trace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service told the world, without whom it is about.
 *
 * @param toldAt when it was written beside its decision, by the system clock
 * @param sent whether Kafka has it
 * @param sentAt when Kafka had it first; absent while it waits, and after a week
 */
public record ToldEvent(
        UUID eventId,
        String type,
        long version,
        Instant toldAt,
        boolean sent,
        @Nullable Instant sentAt) {}
