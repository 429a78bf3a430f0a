package vn.canbo.service.pipes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.TestTopics;

/** Whom a record that cannot be read makes incomplete: the key is the subject. */
@PipesTest
class FeedKeyIT {

    private final JdbcClient jdbc;
    private final TestTopics topics;
    private final Feeds feeds;

    @Autowired
    FeedKeyIT(JdbcClient jdbc, TestTopics topics, Feeds feeds) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.feeds = feeds;
    }

    @ParameterizedTest(name = "ce_subject: {0}")
    @NullSource
    @ValueSource(strings = {"", "?"})
    void the_key_names_whoever_an_unreadable_subject_does_not(@Nullable String subject) {
        var person = UUID.randomUUID();
        var post = UUID.randomUUID();

        send(person.toString(), post, subject);

        await().atMost(Duration.ofSeconds(30)).until(() -> quarantined(post) == 1);
        assertThat(feeds.isIncomplete(person)).isTrue();
    }

    @Test
    void a_key_that_is_no_id_names_nobody_and_holds_nothing() {
        var post = UUID.randomUUID();

        send("nobody", post, "?");

        await().atMost(Duration.ofSeconds(30)).until(() -> quarantined(post) == 1);
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM quarantined_event WHERE thing_id = :post AND subject IS NULL")
                                .param("post", post.toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private void send(String key, UUID post, @Nullable String subject) {
        var headers = new HashMap<String, String>();
        headers.put(EventHeader.TYPE, EventType.POST_TAKEN.type());
        headers.put(EventHeader.THING, EventType.POST_TAKEN.kind() + ":" + post);
        if (subject != null) {
            headers.put(EventHeader.SUBJECT, subject);
        }
        topics.sendRaw(Topic.PERSONNEL.address(), key, "{}".getBytes(UTF_8), Map.copyOf(headers));
    }

    private long quarantined(UUID post) {
        return jdbc.sql("SELECT count(*) FROM quarantined_event WHERE thing_id = :post")
                .param("post", post.toString())
                .query(Long.class)
                .single();
    }
}
