package vn.canbo.service.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import vn.canbo.events.Topic;
import vn.canbo.service.stream.Consumers;

/** Down when a consumer stopped by itself; how current each owner's facts are stands in it. */
final class FeedHealth extends AbstractHealthIndicator {

    private final FeedTopics topics;
    private final Feeds feeds;
    private final Consumers consumers;
    private final JdbcClient jdbc;
    private final InstantSource system;

    FeedHealth(
            FeedTopics topics,
            Feeds feeds,
            Consumers consumers,
            JdbcClient jdbc,
            InstantSource system) {
        super("the feed could not be asked");
        this.topics = topics;
        this.feeds = feeds;
        this.consumers = consumers;
        this.jdbc = jdbc;
        this.system = system;
    }

    /** Registered when the projections are known. */
    void measure(MeterRegistry meters) {
        var asked = new AskedSeldom(() -> (double) open());
        Gauge.builder("quarantine.open", asked, AskedSeldom::value)
                .strongReference(true)
                .description("events in quarantine that nobody resolved")
                .register(meters);
        topics.topics().stream()
                .map(Topic::owner)
                .distinct()
                .forEach(owner -> measure(owner, meters));
    }

    private void measure(String owner, MeterRegistry meters) {
        var behind = new AskedSeldom(() -> behind(owner));
        Gauge.builder("feed.behind", behind, AskedSeldom::value)
                .strongReference(true)
                .tag("owner", owner)
                .baseUnit("seconds")
                .description("since the owner's facts were proven complete; NaN when never")
                .register(meters);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var stopped = consumers.stopped();
        if (stopped.isEmpty()) {
            health.up();
        } else {
            health.down().withDetail("stopped", stopped);
        }
        health.withDetail("provenAsOf", owners()).withDetail("quarantineOpen", open());
    }

    private Map<String, String> owners() {
        return topics.topics().stream()
                .map(Topic::owner)
                .distinct()
                .collect(
                        Collectors.toMap(
                                it -> it,
                                it -> feeds.provenAsOf(it).map(Instant::toString).orElse("never"),
                                (one, _) -> one,
                                TreeMap::new));
    }

    private double behind(String owner) {
        return feeds.provenAsOf(owner)
                .map(it -> Duration.between(it, system.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private long open() {
        return jdbc.sql("SELECT count(*) FROM quarantined_event WHERE resolved_at IS NULL")
                .query(Long.class)
                .single();
    }

    /** At most every five seconds, so that a scraper costs nothing. */
    private final class AskedSeldom {

        private static final Duration LONGEST = Duration.ofSeconds(5);

        private final DoubleSupplier question;
        private Instant asked = Instant.MIN;
        private double answer = Double.NaN;

        private AskedSeldom(DoubleSupplier question) {
            this.question = question;
        }

        private synchronized double value() {
            var now = system.instant();
            if (!now.isBefore(asked.plus(LONGEST))) {
                asked = now;
                try {
                    answer = question.getAsDouble();
                } catch (DataAccessException | TransactionException _) {
                    answer = Double.NaN;
                }
            }
            return answer;
        }
    }
}
