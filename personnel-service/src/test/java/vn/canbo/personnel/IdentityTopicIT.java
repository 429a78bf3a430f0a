package vn.canbo.personnel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventHeader;
import vn.canbo.events.reported.ReportedType;

/** Identity comes over Kafka on the publisher's identity topic alone, and nothing else does. */
class IdentityTopicIT extends PersonnelTest {

    private static final String OPEN = "ext.vendor";
    private static final String IDENTITY = "ext-identity.vendor";
    private static final String OUTCOMES = "ext-outcomes.vendor";

    private final String event = UUID.randomUUID().toString();
    private final String file = "HS-" + event;

    private String code = "";

    @BeforeEach
    void aPublisherWithItsTopics() {
        topics.create(OPEN, IDENTITY, OUTCOMES);
        code = newCode();
        communeWithCode(code);
    }

    @Test
    void a_person_is_registered_on_the_identity_topic() {
        topics.sendOutside(IDENTITY, "vendor", ReportedType.PERSON_REGISTERED, event, somebody());

        var person = id(answerTo(event, "ACCEPTED").path("personId"));
        assertThat(dossier(person).path("fullName").asString()).isEqualTo("Nguyễn Văn Ví Dụ");
        assertThat(peopleOf(file)).containsExactly(person);
    }

    @Test
    void a_person_registered_on_the_open_topic_is_refused_and_nothing_of_it_is_kept() {
        var before = written();

        topics.sendOutside(OPEN, "vendor", ReportedType.PERSON_REGISTERED, event, somebody());

        assertThat(codesOf(answerTo(event, "REFUSED"))).containsExactly("IDENTITY_ON_OPEN_TOPIC");
        assertThat(written()).isEqualTo(before);
        assertThat(peopleOf(file)).isEmpty();
        assertThat(isKept(event)).isFalse();
    }

    /** Also those that other services own: only personnel reads the topic. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PERSON_REGISTERED")
    void any_other_type_on_the_identity_topic_is_refused_with_an_answer(ReportedType type) {
        topics.sendOutside(IDENTITY, "vendor", ReportedType.PERSON_REGISTERED, event, somebody());
        answerTo(event, "ACCEPTED");
        var before = written();
        var other = event + "-other";

        topics.sendOutside(
                IDENTITY, "vendor", type, other, Map.of("person", Map.of("fileNumber", file)));

        assertThat(codesOf(answerTo(other, "REFUSED"))).containsExactly("IDENTITY_TOPIC_ONLY");
        assertThat(written()).isEqualTo(before);
        assertThat(isKept(other)).isFalse();
    }

    @Test
    void a_type_that_nobody_knows_is_answered_on_either_topic() {
        var before = written();

        for (var topic : List.of(OPEN, IDENTITY)) {
            topics.sendRaw(topic, event, "{}".getBytes(UTF_8), unknown(event + topic));
            assertThat(codesOf(answerTo(event + topic, "REFUSED"))).containsExactly("UNKNOWN_TYPE");
        }
        assertThat(written()).isEqualTo(before);
    }

    /** Named by the place where they stood, for they have no id. */
    @Test
    void records_without_an_event_in_them_are_answered_and_hold_nothing_else() {
        var batch = "[{\"specversion\":\"1.0\",\"id\":\"" + event + "\"}]";
        var before = written();

        sendBroken(batch.getBytes(UTF_8), "application/cloudevents-batch+json");
        sendBroken(null, "application/json");
        topics.sendOutside(IDENTITY, "vendor", ReportedType.PERSON_REGISTERED, event, somebody());

        answerTo(event, "ACCEPTED");
        assertThat(before).isNotEqualTo(written());
        assertThat(
                        jdbc.sql(
                                        """
                SELECT reasons -> 0 ->> 'code'
                  FROM intake
                 WHERE publisher = 'vendor'
                   AND event_id LIKE 'at:%'
                """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("NOT_JSON", "EVENT_EMPTY");
        assertThat(peopleOf(file)).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM quarantined_event").query(Long.class).single())
                .as("refused, never quarantined")
                .isZero();
    }

    private void sendBroken(byte @Nullable [] body, String contentType) {
        topics.sendRaw(IDENTITY, event, body, Map.of(EventHeader.CONTENT_TYPE, contentType));
    }

    private static Map<String, String> unknown(String id) {
        return Map.of(
                EventHeader.SPEC_VERSION,
                "1.0",
                EventHeader.ID,
                id,
                EventHeader.SOURCE,
                "urn:publisher:vendor",
                EventHeader.TYPE,
                "vn.canbo.reported.salary-raised.v1");
    }

    private Map<String, Object> somebody() {
        var data = identity(null);
        data.put("fileNumber", file);
        data.put("homeUnitCode", code);
        return data;
    }

    private JsonNode answerTo(String eventId, String result) {
        return topics.await(
                        OUTCOMES,
                        it ->
                                it.key().equals(eventId)
                                        && it.json().path("result").asString().equals(result))
                .json();
    }

    private static List<String> codesOf(JsonNode outcome) {
        return outcome.path("reasons").valueStream().map(it -> it.path("code").asString()).toList();
    }

    private boolean isKept(String eventId) {
        return jdbc.sql("SELECT event IS NOT NULL FROM intake WHERE event_id = :id")
                .param("id", eventId)
                .query(Boolean.class)
                .single();
    }

    private List<UUID> peopleOf(String fileNumber) {
        return jdbc.sql("SELECT person_id FROM known_person WHERE file_number = :fileNumber")
                .param("fileNumber", fileNumber)
                .query(UUID.class)
                .list();
    }
}
