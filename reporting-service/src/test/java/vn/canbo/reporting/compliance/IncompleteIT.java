package vn.canbo.reporting.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.Browser;
import vn.canbo.reporting.SignInServer;
import vn.canbo.reporting.Told;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** A quarantined event marks its subject incomplete in every answer about it. */
@CanboServiceTest
class IncompleteIT {

    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final String MARK = "số liệu chưa đủ";

    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired TestTopics topics;

    private final UUID province = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final UUID post = UUID.randomUUID();
    private final UUID colleague = UUID.randomUUID();
    private final String code = province.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private String officer = "";
    private Browser browser = new Browser("");

    @BeforeEach
    void tellTheProvince() {
        officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        SignInServer.shared().admits(Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        browser = new Browser(api.baseUrl());
        topics.send(EventType.UNIT_ESTABLISHED, Told.province(province, "P" + code), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(one, "A" + code, province), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(two, "B" + code, province), 1);
        tell(person, post, one);
        tell(colleague, UUID.randomUUID(), one);
        tell(UUID.randomUUID(), UUID.randomUUID(), two);
        await().atMost(LONGEST)
                .until(
                        () ->
                                compliance("units/" + province).path("figures").path("met").asInt()
                                        == 3);
    }

    @Test
    void the_person_the_row_the_unit_and_all_above_say_so_until_the_thing_is_told_again() {
        assertThat(incompleteChildren()).containsOnly(Map.entry(one, 0), Map.entry(two, 0));

        breakTheNextVersionOfThePost();

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(incompleteChildren()).containsEntry(one, 1));
        assertThat(incompleteChildren()).containsEntry(two, 0);
        assertThat(compliance("units/" + province).path("incomplete").asInt()).isOne();
        assertThat(compliance("persons/" + person).path("incomplete").asBoolean()).isTrue();
        assertThat(compliance("persons/" + colleague).path("incomplete").asBoolean()).isFalse();
        assertThat(rowOf(one, "/")).contains(MARK);
        assertThat(rowOf(two, "/")).doesNotContain(MARK);
        assertThat(rowOf(person, "/units/" + one)).contains(MARK);
        assertThat(rowOf(colleague, "/units/" + one)).doesNotContain(MARK);
        assertThat(browser.open("/persons/" + person).body())
                .contains("kết quả dưới đây có thể chưa đúng");

        topics.send(EventType.POST_TAKEN, Told.post(post, person, one, "PC_CHAIR", true), 3);

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(incompleteChildren()).containsEntry(one, 0));
        assertThat(rowOf(person, "/units/" + one)).doesNotContain(MARK);
    }

    @Test
    void an_event_about_a_unit_counts_in_that_unit() {
        topics.sendRaw(
                EventType.UNIT_RENAMED.topic().address(),
                two.toString(),
                "{}".getBytes(StandardCharsets.UTF_8),
                headers(EventType.UNIT_RENAMED, two, two, 2));

        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(incompleteChildren()).containsEntry(two, 1));
        assertThat(incompleteChildren()).containsEntry(one, 0);
    }

    @Test
    void what_an_operator_dismissed_leaves_a_note_at_the_person_and_no_mark() {
        breakTheNextVersionOfThePost();
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(incompleteChildren()).containsEntry(one, 1));

        var held =
                api.get(tokens.operator(), "/api/v1/quarantine?limit=200")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(it -> it.path("subject").asString().equals(person.toString()))
                        .findFirst()
                        .orElseThrow();
        api.post(
                tokens.operator(),
                "/api/v1/quarantine/" + held.path("id").asString() + "/dismiss",
                Map.of("reason", "bản tin thử"));

        // Figures may be a quarter of a second old.
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(incompleteChildren()).containsEntry(one, 0));
        var answer = compliance("persons/" + person);
        assertThat(answer.path("incomplete").asBoolean()).isFalse();
        assertThat(answer.path("dismissed").asBoolean()).isTrue();
        assertThat(browser.open("/persons/" + person).body())
                .contains("đã bỏ qua một sự kiện về người này")
                .doesNotContain("kết quả dưới đây có thể chưa đúng");
        assertThat(compliance("persons/" + colleague).path("dismissed").asBoolean()).isFalse();
    }

    private void breakTheNextVersionOfThePost() {
        topics.sendRaw(
                EventType.POST_TAKEN.topic().address(),
                person.toString(),
                "{}".getBytes(StandardCharsets.UTF_8),
                headers(EventType.POST_TAKEN, person, post, 2));
    }

    private static Map<String, String> headers(
            EventType type, UUID subject, UUID thing, long version) {
        return Map.of(
                EventHeader.TYPE, type.type(),
                EventHeader.SUBJECT, subject.toString(),
                EventHeader.THING, type.kind() + ":" + thing,
                EventHeader.EPOCH, "1",
                EventHeader.SEQUENCE, Long.toString(version));
    }

    private void tell(UUID id, UUID postId, UUID unit) {
        topics.send(EventType.PERSON_REGISTERED, Told.person(id, Category.CADRE), 1);
        topics.send(EventType.POST_TAKEN, Told.post(postId, id, unit, "PC_CHAIR", true), 1);
        topics.send(
                EventType.STANDARD_ASSESSED, Told.verdict(id, "PC_CHAIR", unit, Verdict.MET), 1);
    }

    private JsonNode compliance(String path) {
        return api.get(officer, "/api/v1/compliance/" + path).json().path("compliance");
    }

    private Map<UUID, Integer> incompleteChildren() {
        return api.get(officer, "/api/v1/compliance/units/" + province + "/children")
                .json()
                .path("items")
                .valueStream()
                .collect(
                        Collectors.toMap(
                                it -> UUID.fromString(it.path("unit").path("unitId").asString()),
                                it -> it.path("incomplete").asInt()));
    }

    /** The row of the table whose link leads to the unit or person. */
    private String rowOf(UUID id, String page) {
        var body = browser.open(page).body();
        var rows = body.substring(body.indexOf("<tbody")).split("<tr", -1);
        for (var row : rows) {
            if (row.contains("/" + id + "\"")) {
                return row;
            }
        }
        throw new AssertionError("no row of " + id + " on " + page);
    }
}
