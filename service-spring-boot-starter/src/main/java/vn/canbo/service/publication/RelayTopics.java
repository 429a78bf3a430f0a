package vn.canbo.service.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.PublisherTopic;

/**
 * The topics the relay writes. Whoever runs the broker makes them; a service waits for its own and
 * says so, for a producer that sends to a missing topic only hangs.
 */
final class RelayTopics implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayTopics.class);
    private static final Duration REFRESH = Duration.ofSeconds(5);
    private static final Duration OUTCOMES_KEPT = Duration.ofDays(30);

    /** As long as a reader may be off and find the place where it was. */
    private static final Duration TOMBSTONES_KEPT = Duration.ofDays(365);

    private final List<Topic> own;
    private final Map<String, Object> connection;
    private final boolean create;
    private final InstantSource system;

    private @Nullable Admin admin;
    private boolean ownAreThere;
    private Set<String> publishers = Set.of();
    private Instant refreshed = Instant.MIN;

    /**
     * @param create whether missing topics of ours are made: in tests only
     */
    RelayTopics(
            List<Topic> own, Map<String, Object> connection, boolean create, InstantSource system) {
        this.own = List.copyOf(own);
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        this.create = create;
        this.system = system;
    }

    /** Asks until every topic this service owns is there; once, for nobody takes them away. */
    void awaitOwn() {
        if (ownAreThere || own.isEmpty()) {
            return;
        }
        if (create) {
            createAll(admin());
        }
        var missing = missing(admin());
        if (!missing.isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("topics", missing)
                    .log("waiting until Kafka has the topics of this service");
            throw new KafkaException("topics are missing: " + missing);
        }
        ownAreThere = true;
    }

    /** Looks for new topics of outcomes from time to time, and drops what nobody came for. */
    void refreshOutcomes(RelaySession session) {
        var now = system.instant();
        if (now.isBefore(refreshed.plus(REFRESH))) {
            return;
        }
        refreshed = now;
        session.forgetOutcomesOlderThan(OUTCOMES_KEPT);
        publishers =
                names(admin()).stream()
                        .filter(it -> it.startsWith(PublisherTopic.OUTCOMES.prefix()))
                        .map(PublisherTopic.OUTCOMES::publisherOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Kept while the relay leads: to sign in anew for every question costs more than the answer.
     */
    private Admin admin() {
        var open = admin;
        if (open == null) {
            open = Admin.create(connection);
            admin = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    Set<String> publishersWithOutcomes() {
        return publishers;
    }

    private List<String> missing(Admin admin) {
        var there = names(admin);
        return own.stream().map(Topic::address).filter(it -> !there.contains(it)).toList();
    }

    private static Set<String> names(Admin admin) {
        try {
            return admin.listTopics().names().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new KafkaException("Kafka does not list its topics", away);
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    private void createAll(Admin admin) {
        admin.createTopics(own.stream().map(RelayTopics::described).toList())
                .values()
                .forEach(
                        (topic, made) -> {
                            try {
                                made.get(10, TimeUnit.SECONDS);
                            } catch (ExecutionException refused) {
                                if (!(refused.getCause() instanceof TopicExistsException)) {
                                    throw new KafkaException("cannot make " + topic, refused);
                                }
                            } catch (TimeoutException away) {
                                throw new KafkaException("cannot make " + topic, away);
                            } catch (InterruptedException stopped) {
                                throw new InterruptException(stopped);
                            }
                        });
    }

    private static NewTopic described(Topic topic) {
        var described =
                new NewTopic(topic.address(), Optional.of(Topic.PARTITIONS), Optional.empty());
        return topic.isCompacted()
                ? described.configs(
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT,
                                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                                Long.toString(TOMBSTONES_KEPT.toMillis())))
                : described;
    }
}
