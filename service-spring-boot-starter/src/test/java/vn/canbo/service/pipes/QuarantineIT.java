package vn.canbo.service.pipes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** What operators see and do about events that could not be applied. */
@PipesTest
class QuarantineIT {

    private static final String PATH = "/api/v1/quarantine";

    private final JdbcClient jdbc;
    private final TestTopics topics;
    private final TestTokens tokens;
    private final Api api;
    private final Feeds feeds;
    private final Views views;
    private final OwnerService owner = OwnerService.shared();
    private final UUID person = UUID.randomUUID();
    private final UUID post = UUID.randomUUID();
    private final String title =
            "ONLY_" + person.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Autowired
    QuarantineIT(JdbcClient jdbc, TestTopics topics, TestTokens tokens, Api api, Feeds feeds) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.tokens = tokens;
        this.api = api;
        this.feeds = feeds;
        this.views = new Views(jdbc);
    }

    @BeforeEach
    void ownerAnswers() {
        owner.answers(202, 1);
    }

    @Test
    void an_operator_sees_why_an_event_is_held_and_nothing_that_is_personal() {
        poison(
                """
                {"postId": 7, "unitId": "%s", "title": "DIVISION_HEAD", "from": "2024-01-01", "main": true,
                 "fullName": "Nguyễn Văn A", "citizenNumber": "079085001234", "phone": 84912345678}
                """
                        .formatted(post));
        var id = heldOf(person);

        var held = listed("OPEN", id);
        var full = api.get(tokens.operator(), PATH + "/" + id).json();

        assertThat(held.path("topic").asString()).isEqualTo(Topic.PERSONNEL.address());
        assertThat(held.path("subject").asString()).isEqualTo(person.toString());
        assertThat(held.path("thing").asString()).isEqualTo("post:" + post);
        assertThat(held.path("reason").asString()).startsWith("SCHEMA /");
        assertThat(held.path("tries").asInt()).isOne();
        assertThat(held.path("resolution").isNull()).isTrue();
        assertThat(full.path("body").asString())
                .contains("DIVISION_HEAD", "2024-01-01", post.toString(), "fullName", "•••")
                .doesNotContain("Nguyễn", "0790", "8491");
        assertThat(full.path("headers").path(EventHeader.TYPE).asString())
                .isEqualTo(EventType.POST_TAKEN.type());
        assertThat(auditOf(person.toString()))
                .contains("operator ListQuarantine", "operator ReadQuarantinedEvent");
    }

    @Test
    void the_list_goes_on_where_it_ended_and_shows_each_once() {
        for (var version = 1; version <= 3; version++) {
            send(UUID.randomUUID(), 1, "{}");
        }
        soon().until(() -> ids(person).size() == 3);

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = api.get(tokens.operator(), PATH + "?limit=2" + cursor).json();
            page.path("items").valueStream().forEach(it -> seen.add(it.path("id").asString()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsAll(ids(person));
        assertThat(api.get(tokens.operator(), PATH + "?cursor=YWI").status()).isEqualTo(400);
    }

    @Test
    void a_retry_applies_what_has_become_possible_and_the_subject_is_complete_again() {
        var other = anotherHasTheTitle();
        topics.send(EventType.POST_TAKEN, Posts.held(post, person, title), 1);
        var id = heldOf(person);

        var inVain = act(id, "retry");
        assertThat(inVain.status()).isEqualTo(200);
        assertThat(inVain.json().path("resolution").isNull()).isTrue();
        assertThat(inVain.json().path("tries").asInt()).isEqualTo(2);
        assertThat(inVain.json().path("reason").asString()).startsWith("23505");
        assertThat(feeds.isIncomplete(person)).isTrue();
        assertThat(views.versionOf(post)).isZero();

        topics.send(EventType.POST_TAKEN, Posts.held(other, UUID.randomUUID(), "TITLE_B"), 2);
        soon().until(() -> views.versionOf(other) == 2);
        var applied = act(id, "retry");

        assertThat(applied.json().path("resolution").asString()).isEqualTo("RETRIED");
        assertThat(applied.json().path("resolvedBy").asString()).isEqualTo("operator");
        assertThat(applied.json().path("tries").asInt()).isEqualTo(3);
        assertThat(views.versionOf(post)).isEqualTo(1);
        assertThat(views.reactionsTo(post)).containsExactly(1L);
        assertThat(feeds.isIncomplete(person)).isFalse();
        assertThat(auditOf(id.toString()))
                .containsExactly(
                        "operator RetryQuarantinedEvent", "operator RetryQuarantinedEvent");
        assertThat(act(id, "retry").codes()).containsExactly("QUARANTINE_ALREADY_RESOLVED");
        assertThat(views.reactionsTo(post)).containsExactly(1L);
    }

    @Test
    void all_are_retried_and_what_cannot_stand_yet_holds_no_other() {
        var other = anotherHasTheTitle();
        topics.send(EventType.POST_TAKEN, Posts.held(post, person, title), 1);
        var id = heldOf(person);
        var stranger = UUID.randomUUID();
        topics.send(EventType.POST_TAKEN, Posts.held(UUID.randomUUID(), stranger, "FORBIDDEN"), 1);
        heldOf(stranger);
        topics.send(EventType.POST_TAKEN, Posts.held(other, UUID.randomUUID(), "TITLE_B"), 2);
        soon().until(() -> views.versionOf(other) == 2);

        var all = api.post(tokens.operator(), PATH + "/retry", Map.of());

        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json().path("applied").asInt()).isPositive();
        assertThat(all.json().path("tried").asInt())
                .isGreaterThan(all.json().path("applied").asInt());
        assertThat(views.versionOf(post)).isEqualTo(1);
        assertThat(listed("APPLIED", id).path("resolution").asString()).isEqualTo("RETRIED");
        assertThat(feeds.isIncomplete(stranger)).isTrue();
    }

    @Test
    void the_owner_is_asked_with_the_operators_token_and_what_it_sends_again_resolves() {
        poison("{}");
        var id = heldOf(person);
        var operator = tokens.operator();

        var answer = api.post(operator, PATH + "/" + id + "/resend", Map.of());

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().path("resendAskedAt").asString()).isNotEmpty();
        assertThat(owner.asked())
                .containsExactly(
                        "POST /api/v1/publications/resend Bearer %s {\"subject\":\"%s\"}"
                                .formatted(operator, person));
        assertThat(auditOf(id.toString())).containsExactly("operator AskOwnerToSendAgain");
        assertThat(feeds.isIncomplete(person)).as("until it comes").isTrue();

        topics.send(EventType.POST_TAKEN, Posts.held(post, person, "DIVISION_HEAD"), 1);

        soon().until(() -> !feeds.isIncomplete(person));
        assertThat(views.versionOf(post)).isEqualTo(1);
        assertThat(listed("APPLIED", id).path("resolution").asString()).isEqualTo("TOLD_AGAIN");
    }

    @Test
    void an_owner_that_is_away_or_tells_nothing_leaves_no_trace_of_having_been_asked() {
        poison("{}");
        var id = heldOf(person);

        owner.answers(503, 0);
        assertThat(act(id, "resend").status()).isEqualTo(503);
        owner.answers(202, 0);
        var nothing = act(id, "resend");

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.codes()).containsExactly("OWNER_TELLS_NOTHING");
        assertThat(listed("OPEN", id).path("resendAskedAt").isNull()).isTrue();
        assertThat(auditOf(id.toString())).isEmpty();
    }

    @Test
    void an_event_that_names_nobody_cannot_be_asked_for() {
        var key = "not-an-id-" + person;
        topics.sendRaw(
                Topic.PERSONNEL.address(),
                key,
                "{}".getBytes(UTF_8),
                Map.of(EventHeader.TYPE, EventType.POST_TAKEN.type(), EventHeader.ID, key));
        soon().until(() -> !idsOfEvent(key).isEmpty());

        var answer = act(idsOfEvent(key).getFirst(), "resend");

        assertThat(answer.codes()).containsExactly("EVENT_NAMES_NOBODY");
        assertThat(owner.asked()).isEmpty();
    }

    @Test
    void a_dismissal_needs_a_reason_and_stays_visible_until_the_thing_is_told_after_all() {
        poison("{}");
        var id = heldOf(person);

        assertThat(dismiss(id, "  ").codes()).containsExactly("DISMISSAL_REASON_NEEDED");
        assertThat(dismiss(id, "x".repeat(501)).codes()).containsExactly("DISMISSAL_REASON_NEEDED");
        assertThat(api.post(tokens.operator(), PATH + "/" + id + "/dismiss", Map.of()).status())
                .isEqualTo(422);
        assertThat(feeds.isIncomplete(person)).isTrue();
        assertThat(auditOf(id.toString())).isEmpty();

        assertThat(dismiss(id, "Bản tin thử của bên công bố").status()).isEqualTo(200);

        assertThat(feeds.isIncomplete(person)).isFalse();
        assertThat(feeds.isDismissed(person)).isTrue();
        var dismissed = listed("DISMISSED", id);
        assertThat(dismissed.path("dismissalReason").asString())
                .isEqualTo("Bản tin thử của bên công bố");
        assertThat(dismissed.path("resolvedBy").asString()).isEqualTo("operator");
        assertThat(auditOf(id.toString())).containsExactly("operator DismissQuarantinedEvent");
        assertThat(dismiss(id, "nữa").codes()).containsExactly("QUARANTINE_ALREADY_RESOLVED");

        topics.send(EventType.POST_TAKEN, Posts.held(post, person, "DIVISION_HEAD"), 2);

        soon().until(() -> !feeds.isDismissed(person));
        assertThat(listed("APPLIED", id).path("dismissalReason").asString()).isNotEmpty();
    }

    @Test
    void the_same_event_that_comes_again_and_is_still_guilty_was_tried_once_more() {
        var event = UUID.randomUUID();
        send(event, 1, "{\"postId\": 7}");
        var id = heldOf(person);

        send(event, 1, "{\"postId\": 8}");

        soon().until(() -> listed("OPEN", id).path("tries").asInt() == 2);
        assertThat(ids(person)).containsExactly(id.toString());
    }

    @Test
    void only_operators_act_and_whoever_may_not_changes_nothing() {
        poison("{}");
        var id = heldOf(person);
        var officer =
                tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(UUID.randomUUID()));
        var auditor = tokens.of("auditor", Set.of(Role.AUDITOR), Set.of());

        for (var token : List.of(officer, auditor, tokens.publisher("truong"))) {
            for (var action : List.of("/retry", "/" + id + "/retry", "/" + id + "/resend")) {
                assertThat(api.post(token, PATH + action, Map.of()).status()).isEqualTo(403);
            }
            assertThat(
                            api.post(token, PATH + "/" + id + "/dismiss", Map.of("reason", "so"))
                                    .status())
                    .isEqualTo(403);
            assertThat(api.get(token, PATH + "/" + id).status()).isEqualTo(403);
        }
        assertThat(api.get(officer, PATH).status()).isEqualTo(403);
        assertThat(api.get(auditor, PATH).status()).isEqualTo(200);
        assertThat(api.get("", PATH).status()).isEqualTo(401);
        assertThat(act(UUID.randomUUID(), "retry").status()).isEqualTo(404);

        assertThat(listed("OPEN", id).path("tries").asInt()).isOne();
        assertThat(owner.asked()).isEmpty();
        assertThat(auditOf(id.toString())).isEmpty();
    }

    private UUID anotherHasTheTitle() {
        var other = UUID.randomUUID();
        topics.send(EventType.POST_TAKEN, Posts.held(other, UUID.randomUUID(), title), 1);
        soon().until(() -> views.versionOf(other) == 1);
        return other;
    }

    private Api.Answer act(UUID id, String action) {
        return api.post(tokens.operator(), PATH + "/" + id + "/" + action, Map.of());
    }

    private Api.Answer dismiss(UUID id, String reason) {
        return api.post(tokens.operator(), PATH + "/" + id + "/dismiss", Map.of("reason", reason));
    }

    /** The row of a list; a missing node when it is not on its first 200. */
    private JsonNode listed(String state, UUID id) {
        var list = api.get(tokens.operator(), PATH + "?limit=200&state=" + state).json();
        return list.path("items")
                .valueStream()
                .filter(it -> it.path("id").asString().equals(id.toString()))
                .findFirst()
                .orElseGet(() -> list.path("not there"));
    }

    private void poison(String body) {
        send(UUID.randomUUID(), 1, body);
    }

    private void send(UUID event, long version, String body) {
        var headers = new HashMap<String, String>();
        headers.put(EventHeader.ID, event.toString());
        headers.put(EventHeader.TYPE, EventType.POST_TAKEN.type());
        headers.put(EventHeader.SUBJECT, person.toString());
        headers.put(EventHeader.THING, "post:" + post);
        headers.put(EventHeader.EPOCH, "1");
        headers.put(EventHeader.SEQUENCE, Long.toString(version));
        topics.sendRaw(Topic.PERSONNEL.address(), person.toString(), body.getBytes(UTF_8), headers);
    }

    private UUID heldOf(UUID subject) {
        soon().until(() -> feeds.isIncomplete(subject));
        return UUID.fromString(ids(subject).getFirst());
    }

    private List<String> ids(UUID subject) {
        return jdbc.sql("SELECT id::text FROM quarantined_event WHERE subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private List<UUID> idsOfEvent(String event) {
        return jdbc.sql("SELECT id FROM quarantined_event WHERE event_id = :event")
                .param("event", event)
                .query(UUID.class)
                .list();
    }

    private List<String> auditOf(String subject) {
        return jdbc.sql(
                        "SELECT actor || ' ' || action FROM audit WHERE :subject = ANY (subject_ids) ORDER BY id")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }
}
