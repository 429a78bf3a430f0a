package vn.canbo.reporting.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.EventType;
import vn.canbo.events.code.Category;
import vn.canbo.reporting.Told;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

@CanboServiceTest
class FeedIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired TestTopics topics;
    @Autowired ChangeSignals signals;
    @Autowired ChangeSignalTable table;
    @Autowired TransactionTemplate transaction;

    private final UUID province = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final String code =
            province.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void tellTheProvince() {
        topics.send(EventType.UNIT_ESTABLISHED, Told.province(province, "P" + code), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(one, "A" + code, province), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(two, "B" + code, province), 1);
        await().atMost(LONGEST)
                .until(
                        () ->
                                api.get(
                                                        tokenOf(province),
                                                        "/api/v1/compliance/units/"
                                                                + province
                                                                + "/children")
                                                .json()
                                                .path("items")
                                                .size()
                                        == 2);
    }

    @Test
    void a_subscriber_hears_of_its_own_units_and_of_no_other() throws Exception {
        try (var mine = new Subscriber(tokenOf(one), "")) {
            var person = UUID.randomUUID();
            tellPost(UUID.randomUUID(), two);
            tellPost(person, one);

            await().atMost(LONGEST).until(() -> mine.heard(person));
            assertThat(mine.changes()).allMatch(it -> it.contains(one.toString()));
        }
    }

    @Test
    void a_subscriber_that_comes_back_misses_nothing_of_what_happened_meanwhile() throws Exception {
        var token = tokenOf(province);
        String last;
        try (var mine = new Subscriber(token, "")) {
            var person = UUID.randomUUID();
            tellPost(person, one);
            await().atMost(LONGEST).until(() -> mine.heard(person));
            last = mine.lastId();
        }
        var meanwhile = UUID.randomUUID();
        tellPost(meanwhile, two);
        try (var watcher = new Subscriber(token, "")) {
            var later = UUID.randomUUID();
            tellPost(later, one);
            await().atMost(LONGEST).until(() -> watcher.heard(later));
        }

        try (var mine = new Subscriber(token, last)) {
            await().atMost(LONGEST).until(() -> mine.heard(meanwhile));
            assertThat(mine.names()).doesNotContain("reset");
        }
    }

    @Test
    void a_position_that_is_no_longer_kept_begins_with_a_reset() throws Exception {
        try (var mine = new Subscriber(tokenOf(province), "1-1")) {
            await().atMost(LONGEST).until(() -> mine.names().contains("reset"));
        }
    }

    /**
     * As two instances do: a signal whose transaction began first and ends last must not be passed
     * over by a reader that has already seen the later one.
     */
    @Test
    void a_signal_that_commits_late_is_not_skipped() throws Exception {
        var start = ours(table::end);
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        ours(
                                                () -> {
                                                    signals.tell(Map.of(one, Set.of()));
                                                    written.countDown();
                                                    awaitQuietly(mayCommit);
                                                    return true;
                                                }));
        written.await();
        ours(
                () -> {
                    signals.tell(Map.of(two, Set.of()));
                    return true;
                });

        assertThat(unitsAfter(start)).doesNotContain(two);
        mayCommit.countDown();
        slow.join();

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(unitsAfter(start)).containsSubsequence(one, two));
    }

    private List<UUID> unitsAfter(Position start) {
        return ours(() -> table.after(start, 1000)).stream()
                .map(ChangeSignal::unit)
                .filter(it -> one.equals(it) || two.equals(it))
                .toList();
    }

    private <T> T ours(java.util.function.Supplier<T> work) {
        return Origin.of(Actor.system("test")).call(() -> transaction.execute(_ -> work.get()));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellPost(UUID person, UUID unit) {
        topics.send(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1);
        topics.send(
                EventType.POST_TAKEN,
                Told.post(UUID.randomUUID(), person, unit, "PC_CHAIR", true),
                1);
    }

    private String tokenOf(UUID unit) {
        return tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(unit));
    }

    /** Reads the stream line by line on a thread of its own. */
    private final class Subscriber implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final InputStream stream;

        Subscriber(String token, String lastEventId) throws IOException, InterruptedException {
            var request =
                    HttpRequest.newBuilder(URI.create(api.baseUrl() + "/api/v1/feed"))
                            .header("Authorization", "Bearer " + token)
                            .header("Accept", "text/event-stream");
            if (!lastEventId.isEmpty()) {
                request.header("Last-Event-ID", lastEventId);
            }
            var response =
                    HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            stream = response.body();
            Thread.ofVirtual().start(this::read);
            await().atMost(LONGEST).until(() -> !lines.isEmpty());
        }

        private void read() {
            try (var reader =
                    new java.io.BufferedReader(
                            new java.io.InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | java.io.UncheckedIOException closed) {
                lines.add(": closed");
            }
        }

        boolean heard(UUID person) {
            return changes().stream().anyMatch(it -> it.contains(person.toString()));
        }

        List<String> changes() {
            return lines.stream()
                    .filter(it -> it.startsWith("data:") && it.contains("unit"))
                    .toList();
        }

        List<String> names() {
            var names = new ArrayList<String>();
            lines.stream()
                    .filter(it -> it.startsWith("event:"))
                    .forEach(it -> names.add(it.substring("event:".length()).strip()));
            return names;
        }

        String lastId() {
            return lines.stream()
                    .filter(it -> it.startsWith("id:"))
                    .map(it -> it.substring("id:".length()).strip())
                    .reduce("", (_, later) -> later);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
