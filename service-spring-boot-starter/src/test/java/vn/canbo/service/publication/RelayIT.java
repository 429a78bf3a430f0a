package vn.canbo.service.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.backing.BackingServices;
import vn.canbo.events.CertificateState;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.events.Watermark;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.pipes.PipesTest;
import vn.canbo.service.publication.Publications.News;
import vn.canbo.service.testing.TestTopics;

@PipesTest
class RelayIT {

    private static final String TOPIC = Topic.TRAINING.address();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Publications publications;
    private final Relay relay;
    private final JdbcClient jdbc;
    private final JdbcConnectionDetails database;
    private final TestTopics topics;
    private final TransactionTemplate transaction;

    @Autowired
    RelayIT(
            Publications publications,
            Relay relay,
            JdbcClient jdbc,
            JdbcConnectionDetails database,
            TestTopics topics,
            PlatformTransactionManager transactions) {
        this.publications = publications;
        this.relay = relay;
        this.jdbc = jdbc;
        this.database = database;
        this.topics = topics;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void a_state_is_told_once_per_change_with_the_next_version_of_its_thing() {
        var certificate = UUID.randomUUID();
        var person = UUID.randomUUID();

        publish(certificate, person, false);
        publish(certificate, person, false);
        publish(certificate, person, true);

        awaitNothingUnpublished();
        var told =
                topics.all(TOPIC).stream()
                        .filter(it -> it.key().equals(person.toString()))
                        .toList();
        assertThat(told)
                .extracting(it -> it.header(EventHeader.SEQUENCE))
                .containsExactly("1", "2");
        assertThat(told)
                .extracting(it -> it.header(EventHeader.THING))
                .containsOnly("certificate:" + certificate);
        assertThat(told)
                .extracting(it -> it.header(EventHeader.SOURCE))
                .containsOnly("urn:canbo:training");
    }

    @Test
    void a_second_relay_takes_over_when_the_first_ends() {
        var second = relay();
        second.start();
        var published = new ArrayList<UUID>(publishSome(50));

        relay.stop();
        published.addAll(publishSome(50));

        awaitNothingUnpublished();
        assertThat(idsOnTopic()).containsAll(published);
        relay.start();
        second.stop();
        published.addAll(publishSome(50));
        awaitNothingUnpublished();
        assertThat(idsOnTopic()).containsAll(published);
    }

    /** A relay that lost its lock and does not know it yet. */
    @Test
    void a_relay_without_the_lock_beside_the_one_with_it_loses_nothing() throws Exception {
        var go = new AtomicBoolean(true);
        var pass = pass(new SimpleMeterRegistry());
        var stray =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try (var session = RelaySession.open(database);
                                            var sender = sender()) {
                                        while (go.get()) {
                                            pass.run(session, sender);
                                        }
                                    }
                                });

        var published = publishSome(200);
        awaitNothingUnpublished();
        go.set(false);
        stray.join();

        assertThat(idsOnTopic()).containsAll(published);
    }

    @Test
    void a_watermark_is_told_on_every_partition_also_when_nothing_happens() {
        var begin = InstantSource.system().instant();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> settledTo().stream().filter(it -> it.isAfter(begin)).count() >= 12);
    }

    @Test
    void a_watermark_waits_for_what_began_before_it() throws Exception {
        try (var connection =
                DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_current_xact_id()");
            }
            var begun = InstantSource.system().instant();

            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            assertThat(settledTo()).noneMatch(it -> it.isAfter(begun));
            connection.commit();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> settledTo().stream().anyMatch(it -> it.isAfter(begun)));
        }
    }

    private List<Instant> settledTo() {
        return topics.all(TOPIC).stream()
                .filter(it -> it.type().equals(EventHeader.WATERMARK_TYPE))
                .map(it -> ContractJson.mapper().treeToValue(it.json(), Watermark.class))
                .map(Watermark::settledTo)
                .toList();
    }

    private List<UUID> publishSome(int count) {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < count; i++) {
            ids.add(publish(UUID.randomUUID(), UUID.randomUUID(), false));
        }
        return ids;
    }

    /** The id of the event, or one that is nowhere when nothing changed. */
    private UUID publish(UUID certificate, UUID person, boolean withdrawn) {
        var state =
                new CertificateState(
                        certificate,
                        person,
                        new UUID(1, 1),
                        QualificationKind.POLITICAL_THEORY,
                        "INTERMEDIATE",
                        null,
                        null,
                        DAY,
                        true,
                        withdrawn);
        var type = withdrawn ? EventType.CERTIFICATE_WITHDRAWN : EventType.CERTIFICATE_ISSUED;
        return Origin.of(Actor.system("test"))
                .call(
                        () ->
                                transaction.execute(
                                        _ ->
                                                publications
                                                        .publishNow(
                                                                List.of(new News(type, state, DAY)))
                                                        .stream()
                                                        .map(Published::id)
                                                        .findFirst()
                                                        .orElseGet(UUID::randomUUID)));
    }

    private void awaitNothingUnpublished() {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                jdbc.sql("SELECT count(*) FROM unpublished")
                                                .query(Long.class)
                                                .single()
                                        == 0);
    }

    private Set<UUID> idsOnTopic() {
        return topics.all(TOPIC).stream()
                .map(it -> UUID.fromString(it.header(EventHeader.ID)))
                .collect(Collectors.toSet());
    }

    private Relay relay() {
        return new Relay(
                () -> RelaySession.open(database),
                RelayIT::sender,
                pass(new SimpleMeterRegistry()));
    }

    private static RelayPass pass(SimpleMeterRegistry meters) {
        var own = List.of(Topic.TRAINING);
        var records = new EventRecords("training");
        var system = InstantSource.system();
        return new RelayPass(
                new RelayTopics(own, connection(), false, system),
                records,
                new RelayTrace(null, null),
                new Watermarks("training", own, Duration.ofSeconds(1), system, records),
                new RelayMetrics(meters, system));
    }

    private static Sender sender() {
        return new Sender(connection());
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", BackingServices.shared().bootstrapServers());
    }
}
