package vn.canbo.reporting.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.PublicState;
import vn.canbo.events.Topic;
import vn.canbo.events.UnitState;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.Told;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

@CanboServiceTest
class ComplianceApiIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired TestTopics topics;
    @Autowired JsonMapper json;

    private final UUID province = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final String code =
            province.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private String officer = "";

    @BeforeEach
    void tellTheProvince() {
        officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        topics.send(EventType.UNIT_ESTABLISHED, Told.province(province, "P" + code), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(one, "A" + code, province), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(two, "B" + code, province), 1);
        await().atMost(LONGEST)
                .until(() -> api.get(officer, children("name")).json().path("items").size() == 2);
    }

    @Test
    @Tag("LS-27")
    void the_share_of_people_who_meet_all_criteria_is_an_exact_fraction() {
        for (int i = 0; i < 83; i++) {
            tellPerson(
                    i < 50 ? one : two,
                    "JUSTICE_CIVIL_STATUS",
                    i < 73 ? Verdict.MET : Verdict.UNMET);
        }

        var share = awaitUnit(province, "headcount", 83).path("meetsStandard");

        assertThat(share.path("numerator").asInt()).isEqualTo(73);
        assertThat(share.path("denominator").asInt()).isEqualTo(83);
        assertThat(share.path("percent").asString()).isEqualTo("87.95");
    }

    @Test
    @Tag("TN12-3")
    @Tag("TN12-4")
    void compliance_is_grouped_by_title_and_elected_titles_below_standard_are_named() {
        tellPerson(one, "PC_CHAIR", Verdict.UNMET);
        tellPerson(two, "PC_CHAIR", Verdict.MET);
        tellPerson(two, "JUSTICE_CIVIL_STATUS", Verdict.UNMET);
        awaitUnit(province, "headcount", 3);

        var titles = new TreeMap<String, JsonNode>();
        api.get(officer, "/api/v1/compliance/units/" + province + "/titles")
                .json()
                .path("items")
                .forEach(it -> titles.put(it.path("title").asString(), it));

        assertThat(titles.keySet()).containsExactly("JUSTICE_CIVIL_STATUS", "PC_CHAIR");
        var chair = Objects.requireNonNull(titles.get("PC_CHAIR"));
        assertThat(chair.path("posts").asInt()).isEqualTo(2);
        assertThat(chair.path("meetsStandard").path("numerator").asInt()).isEqualTo(1);
        assertThat(chair.path("elected").asBoolean()).isTrue();
        assertThat(chair.path("electedBelowStandard").asBoolean()).isTrue();
        assertThat(
                        Objects.requireNonNull(titles.get("JUSTICE_CIVIL_STATUS"))
                                .path("electedBelowStandard")
                                .asBoolean())
                .isFalse();
    }

    @Test
    void a_merge_moves_no_counter_and_the_sums_follow_the_tree() {
        tellPerson(one, "PC_CHAIR", Verdict.MET);
        tellPerson(two, "PC_CHAIR", Verdict.UNMET);
        awaitUnit(province, "headcount", 2);
        var yesterday = LocalDate.parse(unit(province).path("asOf").asString()).minusDays(1);
        UnitState before = Told.commune(two, "B" + code, province);

        topics.send(EventType.UNIT_MERGED, Told.merged(before, yesterday, one), 2);

        assertThat(awaitUnit(one, "headcount", 2).path("figures").path("met").asInt()).isOne();
        assertThat(unit(province).path("figures").path("headcount").asInt()).isEqualTo(2);
        assertThat(items(children("name"))).hasSize(1);
        assertThat(recount().path("difference").asInt()).isZero();
    }

    @Test
    void what_belongs_to_no_known_unit_is_shown_as_unplaced_until_the_unit_is_told() {
        var later = UUID.randomUUID();
        tellPerson(later, "PC_CHAIR", Verdict.MET);
        await().atMost(LONGEST).until(() -> unit(province).path("unplaced").asInt() > 0);
        var before = unit(province).path("unplaced").asInt();

        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(later, "C" + code, province), 1);

        awaitUnit(province, "headcount", 1);
        assertThat(unit(province).path("unplaced").asInt()).isEqualTo(before - 1);
    }

    @Test
    void a_clerk_of_one_commune_finds_nothing_of_another() {
        var stranger = tellPerson(two, "PC_CHAIR", Verdict.UNMET);
        var own = tellPerson(one, "PC_CHAIR", Verdict.MET);
        awaitUnit(province, "headcount", 2);
        var clerk = tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(one));

        assertThat(api.get(clerk, "/api/v1/compliance/units/" + one).status()).isEqualTo(200);
        assertThat(api.get(clerk, "/api/v1/compliance/persons/" + own).status()).isEqualTo(200);
        for (var path :
                List.of(
                        "units/" + two,
                        "units/" + province,
                        "units/" + two + "/children",
                        "units/" + two + "/titles",
                        "persons/" + stranger)) {
            assertThat(api.get(clerk, "/api/v1/compliance/" + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(api.get(clerk, "/api/v1/feed?unit=" + two).status()).isEqualTo(404);
        assertThat(api.post(clerk, "/api/v1/recount", "").status()).isEqualTo(403);
        assertThat(api.get("", "/api/v1/compliance/units/" + one).status()).isEqualTo(401);
    }

    @Test
    void an_unchanged_unit_answers_304_and_a_changed_one_anew() {
        tellPerson(one, "PC_CHAIR", Verdict.MET);
        awaitUnit(one, "headcount", 1);
        var path = "/api/v1/compliance/units/" + one;
        var first = api.get(officer, path);

        assertThat(api.get(officer, path, "If-None-Match", first.etag()).status()).isEqualTo(304);

        tellPerson(one, "COUNCIL_CHAIR", Verdict.MET);
        awaitUnit(one, "headcount", 2);
        assertThat(api.get(officer, path, "If-None-Match", first.etag()).status()).isEqualTo(200);
    }

    @Test
    @Tag("LS-24")
    void a_person_is_explained_criterion_by_criterion() {
        var person = tellPerson(one, "PC_CHAIR", Verdict.UNMET_IN_GRACE);
        awaitUnit(one, "unmetInGrace", 1);

        var answer =
                api.get(officer, "/api/v1/compliance/persons/" + person).json().path("compliance");

        assertThat(answer.path("standing").asString()).isEqualTo("UNMET_IN_GRACE");
        assertThat(answer.path("incomplete").asBoolean()).isFalse();
        var title = answer.path("titles").path(0);
        assertThat(title.path("unitId").asString()).isEqualTo(one.toString());
        assertThat(title.path("remedyBy").asString()).isEqualTo("2030-07-01");
        var criterion = title.path("criteria").path(0);
        assertThat(criterion.path("criterion").asString()).isEqualTo("PROFESSIONAL_LEVEL");
        assertThat(criterion.path("required").asString()).isEqualTo("UNIVERSITY");
        assertThat(criterion.path("actual").asString()).isEqualTo("COLLEGE");
        assertThat(criterion.path("result").asString()).isEqualTo("UNMET_IN_GRACE");
        assertThat(criterion.path("source").asString()).contains("33/2023");
    }

    @Test
    void the_sender_and_the_host_see_a_secondee_and_others_do_not() {
        var agency = UUID.randomUUID();
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(agency, "D" + code, province), 1);
        var person = tellPerson(agency, "PC_CHAIR", Verdict.MET);
        topics.send(
                EventType.SECONDMENT_STARTED,
                Told.secondment(UUID.randomUUID(), person, agency, one, SecondmentStatus.ACTIVE),
                2);
        awaitUnit(one, "secondedIn", 1);

        var path = "/api/v1/compliance/persons/" + person;
        assertThat(statusFor(agency, path)).isEqualTo(200);
        assertThat(statusFor(one, path)).isEqualTo(200);
        assertThat(statusFor(two, path)).isEqualTo(404);
        assertThat(unit(agency).path("figures").path("secondedOut").asInt()).isOne();
    }

    @Test
    void children_come_in_pages_in_the_order_asked_for() {
        tellPerson(one, "PC_CHAIR", Verdict.UNMET);
        tellPerson(two, "PC_CHAIR", Verdict.MET);
        var three = UUID.randomUUID();
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(three, "E" + code, province), 1);
        tellPerson(three, "PC_CHAIR", Verdict.MET);
        tellPerson(three, "COUNCIL_CHAIR", Verdict.UNMET);
        awaitUnit(province, "headcount", 4);

        var first = api.get(officer, children("-share") + "&limit=2").json();
        var next = first.path("next").asString();
        var second = api.get(officer, children("-share") + "&limit=2&cursor=" + next).json();

        assertThat(ids(first)).containsExactly(two.toString(), three.toString());
        assertThat(ids(second)).containsExactly(one.toString());
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(api.get(officer, children("colour")).codes()).containsExactly("UNKNOWN_SORT");
        assertThat(ids(api.get(officer, children("name") + "&q=xa%20thu%20a").json()))
                .containsExactly(one.toString());
        assertThat(ids(api.get(officer, children("share") + "&unmet=true").json()))
                .containsExactly(one.toString(), three.toString());
    }

    @Test
    void a_reader_waits_for_the_chain_of_its_own_write() {
        var person = UUID.randomUUID();
        var chain = UUID.randomUUID();
        var path = "/api/v1/compliance/units/" + one + "?after=" + chain;

        assertThat(api.get(officer, path).header("Caught-Up")).isEqualTo("false");

        topics.send(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1);
        send(
                EventType.POST_TAKEN,
                Told.post(UUID.randomUUID(), person, one, "PC_CHAIR", true),
                chain);
        await().atMost(LONGEST)
                .untilAsserted(
                        () ->
                                assertThat(api.get(officer, path).header("Caught-Up"))
                                        .isEqualTo("true"));
        assertThat(unit(one).path("figures").path("posts").asInt()).isOne();
    }

    @Test
    void the_answer_says_up_to_when_its_facts_are_proven() {
        topics.proveCurrent(Topic.PERSONNEL);
        topics.proveCurrent(Topic.PERSONNEL_RESTRICTED);
        topics.proveCurrent(Topic.ASSIGNMENT);

        await().atMost(LONGEST)
                .untilAsserted(
                        () -> {
                            var freshness =
                                    api.get(officer, "/api/v1/compliance/units/" + one)
                                            .json()
                                            .path("freshness");
                            assertThat(freshness.path("current").asBoolean()).isTrue();
                            assertThat(Instant.parse(freshness.path("dataAsOf").asString()))
                                    .isAfter(Instant.EPOCH);
                        });
    }

    private UUID tellPerson(UUID unit, String title, Verdict verdict) {
        var person = UUID.randomUUID();
        topics.send(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1);
        topics.send(
                EventType.POST_TAKEN, Told.post(UUID.randomUUID(), person, unit, title, true), 1);
        topics.send(EventType.STANDARD_ASSESSED, Told.verdict(person, title, unit, verdict), 1);
        return person;
    }

    private void send(EventType type, PublicState state, UUID chain) {
        var headers = new TreeMap<String, String>();
        headers.put(EventHeader.SPEC_VERSION, "1.0");
        headers.put(EventHeader.ID, UUID.randomUUID().toString());
        headers.put(EventHeader.SOURCE, "urn:canbo:" + type.topic().owner());
        headers.put(EventHeader.TYPE, type.type());
        headers.put(EventHeader.SUBJECT, state.subject().toString());
        headers.put(EventHeader.TIME, "2026-11-21T10:00:00Z");
        headers.put(EventHeader.DATA_SCHEMA, type.schema());
        headers.put(EventHeader.CONTENT_TYPE, "application/json");
        headers.put(EventHeader.EFFECTIVE_ON, "2026-11-21");
        headers.put(EventHeader.THING, type.kind() + ":" + state.thingId());
        headers.put(EventHeader.EPOCH, "1");
        headers.put(EventHeader.SEQUENCE, "1");
        headers.put(EventHeader.CORRELATION_ID, chain.toString());
        headers.put(EventHeader.CHAIN_LENGTH, "0");
        topics.sendRaw(
                type.topic().address(),
                state.subject().toString(),
                vn.canbo.events.ContractJson.mapper().writeValueAsBytes(state),
                Map.copyOf(headers));
    }

    /** Waits for a figure, and for the verdicts of everybody counted. */
    private JsonNode awaitUnit(UUID unit, String figure, int count) {
        await().atMost(LONGEST)
                .untilAsserted(
                        () -> {
                            var figures = unit(unit).path("figures");
                            assertThat(figures.path(figure).asInt()).isEqualTo(count);
                            assertThat(figures.path("cannotTell").asInt()).isZero();
                        });
        return unit(unit);
    }

    private JsonNode unit(UUID unit) {
        return api.get(officer, "/api/v1/compliance/units/" + unit).json().path("compliance");
    }

    private String children(String sort) {
        return "/api/v1/compliance/units/" + province + "/children?sort=" + sort;
    }

    private List<JsonNode> items(String path) {
        return api.get(officer, path).json().path("items").valueStream().toList();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(it -> it.path("unit").path("unitId").asString())
                .toList();
    }

    private int statusFor(UUID unit, String path) {
        return api.get(tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(unit)), path).status();
    }

    private JsonNode recount() {
        return api.post(tokens.operator(), "/api/v1/recount", "").json();
    }
}
