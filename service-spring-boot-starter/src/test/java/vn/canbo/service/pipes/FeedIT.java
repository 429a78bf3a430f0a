package vn.canbo.service.pipes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.backing.BackingServices;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.feed.FactsNotCurrent;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.TestTopics;

@PipesTest
class FeedIT {

    private static final String TOPIC = Topic.PERSONNEL.address();

    private final JdbcClient jdbc;
    private final TestTopics topics;
    private final Feeds feeds;
    private final Views views;

    @Autowired
    FeedIT(JdbcClient jdbc, TestTopics topics, Feeds feeds) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.feeds = feeds;
        this.views = new Views(jdbc);
    }

    @BeforeEach
    void feedIsRead() {
        var known = UUID.randomUUID();
        topics.send(EventType.POST_TAKEN, Posts.held(known, UUID.randomUUID(), "DIVISION_HEAD"), 1);
        soon().until(() -> views.versionOf(known) == 1);
    }

    @Test
    void only_a_higher_version_replaces_and_only_news_is_reacted_to() {
        var post = UUID.randomUUID();
        var person = UUID.randomUUID();

        for (var version : List.of(3, 1, 2, 3, 4, 2, 4)) {
            topics.send(
                    EventType.POST_TAKEN, Posts.held(post, person, "TITLE_" + version), version);
        }
        soon().until(() -> views.versionOf(post) == 4);
        topics.send(
                EventType.POST_TAKEN,
                Posts.held(post, person, "RESTORED"),
                2,
                1,
                java.time.LocalDate.of(2026, 3, 2));

        soon().until(() -> titleOf(post).equals("RESTORED"));
        assertThat(views.versionOf(post)).isEqualTo(1);
        assertThat(views.reactionsTo(post)).doesNotHaveDuplicates().endsWith(4L, 1L);
    }

    @Test
    void a_poison_event_holds_nothing_else_and_makes_its_subject_incomplete_until_told_again() {
        var post = UUID.randomUUID();
        var person = UUID.randomUUID();
        var other = UUID.randomUUID();

        sendRaw(EventType.POST_TAKEN, post, person, 1, "{\"postId\": 7}", Map.of());
        topics.send(EventType.POST_TAKEN, Posts.held(other, person, "DIVISION_HEAD"), 1);

        soon().until(() -> views.versionOf(other) == 1);
        soon().until(() -> feeds.isIncomplete(person));
        assertThat(reasonsFor(person)).hasSize(1).first().asString().startsWith("SCHEMA");
        assertThat(feeds.objectionsTo(person, List.of()))
                .extracting(it -> it.code())
                .containsExactly("FACTS_INCOMPLETE");

        topics.send(EventType.POST_TAKEN, Posts.held(post, person, "DIVISION_HEAD"), 2);

        soon().until(() -> views.versionOf(post) == 2);
        assertThat(feeds.isIncomplete(person)).isFalse();
    }

    @Test
    void what_cannot_even_be_parsed_is_quarantined_and_named_by_its_headers() {
        var person = UUID.randomUUID();

        sendRaw(
                EventType.POST_TAKEN,
                UUID.randomUUID(),
                person,
                1,
                "{\"a\":1,\"a\":2",
                Map.of("note", "\\u0000 and \u0000"));
        sendRaw(
                EventType.POST_TAKEN,
                UUID.randomUUID(),
                person,
                1,
                "{}",
                Map.of(EventHeader.CHAIN_LENGTH, "x"));

        soon().until(() -> reasonsFor(person).size() == 2);
        assertThat(reasonsFor(person))
                .anySatisfy(it -> assertThat(it).startsWith("JSON"))
                .anySatisfy(it -> assertThat(it).isNotEmpty());
    }

    @Test
    void a_chain_of_causes_longer_than_eight_is_quarantined() {
        var allowed = UUID.randomUUID();
        var tooLong = UUID.randomUUID();
        var person = UUID.randomUUID();

        sendPost(allowed, person, Map.of(EventHeader.CHAIN_LENGTH, "8"));
        sendPost(tooLong, person, Map.of(EventHeader.CHAIN_LENGTH, "9"));

        soon().until(() -> views.versionOf(allowed) == 1);
        soon().until(() -> reasonsFor(person).equals(List.of("CHAIN longer than 8")));
        assertThat(views.versionOf(tooLong)).isZero();
    }

    @Test
    void a_broken_constraint_inside_a_batch_quarantines_the_guilty_one_alone() {
        var guilty = UUID.randomUUID();
        var person = UUID.randomUUID();
        var innocent = IntStream.range(0, 20).mapToObj(_ -> UUID.randomUUID()).toList();

        innocent.subList(0, 10)
                .forEach(
                        it ->
                                topics.send(
                                        EventType.POST_TAKEN,
                                        Posts.held(it, person, "TITLE_A"),
                                        1));
        topics.send(EventType.POST_TAKEN, Posts.held(guilty, person, "FORBIDDEN"), 1);
        innocent.subList(10, 20)
                .forEach(
                        it ->
                                topics.send(
                                        EventType.POST_TAKEN,
                                        Posts.held(it, person, "TITLE_A"),
                                        1));

        soon().until(() -> innocent.stream().allMatch(it -> views.versionOf(it) == 1));
        soon().until(() -> !reasonsFor(person).isEmpty());
        assertThat(reasonsFor(person)).containsExactly("23514 post_seen title_allowed");
        assertThat(views.versionOf(guilty)).isZero();
        assertThat(innocent)
                .allSatisfy(it -> assertThat(views.reactionsTo(it)).containsExactly(1L));
        assertThat(views.reactionsTo(guilty)).isEmpty();
    }

    @Test
    void a_watermark_proves_the_facts_current_and_silence_makes_them_doubtful_again() {
        var person = UUID.randomUUID();
        soon().until(() -> notCurrent(person));

        topics.proveCurrent(Topic.PERSONNEL);

        soon().until(() -> !notCurrent(person));
        await().atMost(Duration.ofSeconds(10)).until(() -> notCurrent(person));
        assertThat(feeds.provenAsOf("personnel")).isPresent();
        assertThat(feeds.provenAsOf("assignment")).isEmpty();
    }

    @Test
    void a_database_that_is_away_for_thirty_seconds_loses_nothing() throws InterruptedException {
        var person = UUID.randomUUID();
        var posts = IntStream.range(0, 50).mapToObj(_ -> UUID.randomUUID()).toList();
        var reports = posts.stream().map(it -> "away-" + it).toList();
        topics.create("ext.truong", "ext-outcomes.truong", "ext-identity.truong");

        BackingServices.shared().stopPostgres();
        posts.forEach(
                it -> topics.send(EventType.POST_TAKEN, Posts.held(it, person, "TITLE_A"), 1));
        reports.forEach(
                it ->
                        topics.sendOutside(
                                "truong",
                                ReportedType.TRAINING_COMPLETED,
                                it,
                                Map.of(
                                        "person", Map.of("personId", UUID.randomUUID().toString()),
                                        "classCode", "LLCT-01",
                                        "completedOn", "2026-02-27",
                                        "certificateNumber", "A")));
        Thread.sleep(Duration.ofSeconds(30));
        BackingServices.shared().startPostgres();

        await().atMost(Duration.ofSeconds(40))
                .ignoreExceptions()
                .until(
                        () ->
                                posts.stream().allMatch(it -> views.versionOf(it) == 1)
                                        && carriedOut().containsAll(reports));
        assertThat(carriedOut()).doesNotHaveDuplicates();
        assertThat(posts).allSatisfy(it -> assertThat(views.reactionsTo(it)).containsExactly(1L));
        assertThat(reasonsFor(person)).isEmpty();
    }

    private List<String> carriedOut() {
        return jdbc.sql("SELECT event_id FROM carried_out WHERE event_id LIKE 'away-%'")
                .query(String.class)
                .list();
    }

    private boolean notCurrent(UUID person) {
        return feeds.objectionsTo(person, List.of("personnel")).stream()
                .anyMatch(FactsNotCurrent.class::isInstance);
    }

    private void sendPost(UUID post, UUID person, Map<String, String> headers) {
        var state = Posts.held(post, person, "DIVISION_HEAD");
        sendRaw(
                EventType.POST_TAKEN,
                post,
                person,
                1,
                vn.canbo.events.ContractJson.mapper().writeValueAsString(state),
                headers);
    }

    private static void sendRaw(
            EventType type,
            UUID thing,
            UUID subject,
            long version,
            String body,
            Map<String, String> others) {
        var headers = new HashMap<String, String>();
        headers.put(EventHeader.SPEC_VERSION, "1.0");
        headers.put(EventHeader.ID, UUID.randomUUID().toString());
        headers.put(EventHeader.TYPE, type.type());
        headers.put(EventHeader.SUBJECT, subject.toString());
        headers.put(EventHeader.TIME, "2026-03-02T01:15:30Z");
        headers.put(EventHeader.EFFECTIVE_ON, "2026-03-02");
        headers.put(EventHeader.THING, type.kind() + ":" + thing);
        headers.put(EventHeader.EPOCH, "1");
        headers.put(EventHeader.SEQUENCE, Long.toString(version));
        headers.put(EventHeader.CORRELATION_ID, UUID.randomUUID().toString());
        headers.put(EventHeader.CHAIN_LENGTH, "0");
        headers.putAll(others);
        var record = new ProducerRecord<>(TOPIC, subject.toString(), body.getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", BackingServices.shared().bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String titleOf(UUID post) {
        return jdbc.sql("SELECT title FROM post_seen WHERE post_id = :post")
                .param("post", post)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<String> reasonsFor(UUID subject) {
        return jdbc.sql("SELECT reason FROM quarantined_event WHERE subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }
}
