package vn.canbo.service.pipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.canbo.backing.BackingServices;
import vn.canbo.backing.kafka.Kafka;
import vn.canbo.backing.postgres.Database;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.testing.TestTopics;

/**
 * A service that dies at each named point, one after the other, over work that keeps coming: at the
 * end nothing is lost and nothing has happened twice. Each process repairs what the one before
 * left.
 */
class KillIT {

    private static final Set<CrashPoint> OF_PIPES =
            EnumSet.of(
                    CrashPoint.RELAY_AFTER_READ,
                    CrashPoint.RELAY_AFTER_SEND,
                    CrashPoint.RELAY_AFTER_ACK,
                    CrashPoint.RELAY_AFTER_DELETE,
                    CrashPoint.FEED_AFTER_POLL,
                    CrashPoint.FEED_BEFORE_COMMIT,
                    CrashPoint.FEED_AFTER_COMMIT);

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PUBLISHER = "truong";
    private static final int AT_ONCE = 5;

    /** Of its own: a service that reads the shared one from its beginning finds others' poison. */
    private final Kafka kafka = BackingServices.shared().ownKafka();

    private final TestTopics topics = new TestTopics(kafka);
    private final Database database =
            BackingServices.shared().database("killed_" + NUMBER.incrementAndGet());
    private final JdbcClient jdbc =
            JdbcClient.create(
                    new DriverManagerDataSource(
                            database.url(), database.owner().user(), database.owner().password()));
    private final Map<String, UUID> people = new java.util.TreeMap<>();
    private final List<UUID> posts = Stream.generate(UUID::randomUUID).limit(AT_ONCE).toList();
    private long told;
    private int missedDays;

    @AfterEach
    void stopKafka() {
        kafka.close();
    }

    /** All that the code names, in two lists of like length. */
    static Stream<Set<CrashPoint>> points() {
        return Stream.of(EnumSet.complementOf(EnumSet.copyOf(OF_PIPES)), OF_PIPES);
    }

    /** The two lists at the same time: a start takes one of two cores. */
    @ParameterizedTest
    @MethodSource("points")
    @Execution(ExecutionMode.CONCURRENT)
    void a_service_killed_at_every_point_loses_nothing_and_does_nothing_twice(
            Set<CrashPoint> points) throws Exception {
        topics.create(Arrays.stream(Topic.values()).map(Topic::address).toArray(String[]::new));
        topics.create("ext.truong", "ext-outcomes.truong", "ext-identity.truong");
        var service =
                new ChildService(
                        Path.of("target", points.iterator().next() + ".log"), kafka, database);

        for (var point : points) {
            sendWork();
            if (point == CrashPoint.DAY_TURN_BETWEEN_DAYS) {
                standStillForDays(3);
            }
            assertThat(service.runUntilKilledAt(point))
                    .as(point.name())
                    .isEqualTo(CrashPoint.KILLED);
        }
        sendWork();
        outliveTheLock();
        var port = freePort();
        var last = service.start(port);
        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(this::isSettled);
            assertThat(last.isAlive()).isTrue();
            assertThat(health(port)).isEqualTo(200);
            nothingIsLost();
            nothingHappenedTwice();
        } finally {
            last.destroy();
            last.waitFor(20, TimeUnit.SECONDS);
            last.destroyForcibly();
        }
    }

    private void sendWork() {
        told++;
        for (var post : posts) {
            topics.send(
                    EventType.POST_TAKEN, Posts.held(post, new UUID(7, 7), "TITLE_" + told), told);
        }
        for (var i = 0; i < AT_ONCE; i++) {
            var id = UUID.randomUUID().toString();
            var person = UUID.randomUUID();
            people.put(id, person);
            topics.sendOutside(PUBLISHER, ReportedType.SECONDMENT_DECIDED, id, decided(person));
        }
    }

    /** As though nobody had run the service for so long. */
    private void standStillForDays(int days) {
        missedDays +=
                jdbc.sql("UPDATE day_turned SET day = day - :days").param("days", days).update()
                        * days;
    }

    /** As though the minute had passed for which the days stay locked by who died turning them. */
    private void outliveTheLock() {
        jdbc.sql("UPDATE shedlock SET lock_until = locked_at").update();
    }

    private boolean isSettled() {
        return count("SELECT count(*) FROM carried_out") >= people.size()
                && count("SELECT count(*) FROM unpublished") == 0
                && count("SELECT count(*) FROM untold_outcome") == 0
                && count("SELECT count(DISTINCT day) FROM day_seen") >= missedDays
                && posts.stream().allMatch(it -> versionOf(it) == told);
    }

    private void nothingIsLost() {
        assertThat(column("SELECT event_id FROM intake WHERE outcome = 'ACCEPTED'"))
                .containsExactlyInAnyOrderElementsOf(people.keySet());
        var published = column("SELECT id::text FROM publication");
        assertThat(published).hasSameSizeAs(people.keySet());
        var onKafka =
                topics.all(Topic.ASSIGNMENT.address()).stream()
                        .map(it -> it.header(EventHeader.ID))
                        .collect(Collectors.toSet());
        assertThat(onKafka).containsAll(published);
        var answered =
                topics.all("ext-outcomes.truong").stream()
                        .filter(
                                it ->
                                        it.json()
                                                .path("result")
                                                .asString()
                                                .equals(ReportResult.ACCEPTED.name()))
                        .map(TestTopics.Seen::key)
                        .collect(Collectors.toSet());
        assertThat(answered).containsAll(people.keySet());
    }

    private void nothingHappenedTwice() {
        assertThat(column("SELECT event_id FROM carried_out"))
                .containsExactlyInAnyOrderElementsOf(people.keySet());
        assertThat(column("SELECT subject_id FROM journal WHERE version = 1"))
                .containsExactlyInAnyOrderElementsOf(
                        people.values().stream().map(UUID::toString).toList());
        assertThat(count("SELECT count(*) FROM journal")).isEqualTo(people.size());
        assertThat(column("SELECT post_id || '@' || version FROM reaction"))
                .doesNotHaveDuplicates();
        assertThat(column("SELECT day::text FROM day_seen ORDER BY id"))
                .hasSize(missedDays)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(count("SELECT count(*) FROM quarantined_event")).isZero();
    }

    private static int health(int port) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static Map<String, Object> decided(UUID person) {
        return Map.of(
                "person", Map.of("personId", person.toString()),
                "senderCode", "99-SNN",
                "hostCode", "99001",
                "firstDay", "2026-03-02",
                "lastDay", "2026-08-31",
                "decidedOn", "2026-02-20",
                "decisionNumber", "12/QD");
    }

    private long versionOf(UUID post) {
        return jdbc.sql("SELECT version FROM post_seen WHERE post_id = :post")
                .param("post", post)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<String> column(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
