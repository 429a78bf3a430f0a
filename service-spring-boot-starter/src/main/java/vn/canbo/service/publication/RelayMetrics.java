package vn.canbo.service.publication;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How much is not sent yet; measured by the relay that leads, 0 in the others. */
final class RelayMetrics {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final InstantSource system;
    private volatile RelaySession.Backlog backlog = new RelaySession.Backlog(0, 0);
    private Instant measured = Instant.MIN;

    RelayMetrics(MeterRegistry registry, InstantSource system) {
        this.system = system;
        Gauge.builder("unpublished.rows", () -> backlog.rows())
                .description("publications that Kafka has not acknowledged")
                .register(registry);
        Gauge.builder("unpublished.oldest", () -> backlog.oldest())
                .baseUnit("seconds")
                .description("age of the oldest of them")
                .register(registry);
    }

    void measure(RelaySession session) {
        var now = system.instant();
        if (!now.isBefore(measured.plus(EVERY))) {
            measured = now;
            backlog = session.backlog();
        }
    }
}
