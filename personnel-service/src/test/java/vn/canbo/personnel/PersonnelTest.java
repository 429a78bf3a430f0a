package vn.canbo.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.Api.Answer;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** What the service tests share: a province, communes of their own, people who meet a standard. */
@CanboServiceTest
public abstract class PersonnelTest {

    /** Demands a university degree since 2025-07-01, of anybody. */
    protected static final String SPECIALIST = "OFFICE_SPECIALIST";

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired protected Api api;
    @Autowired protected TestTokens tokens;
    @Autowired protected TestTopics topics;
    @Autowired protected TestClock clock;
    @Autowired protected JdbcClient jdbc;
    @Autowired protected Feeds feeds;

    @BeforeEach
    void whatTrainingTellsIsCurrent() {
        if (!feeds.isCurrent("training")) {
            topics.settle(feeds, Topic.TRAINING);
        }
    }

    protected LocalDate today() {
        return clock.today();
    }

    protected UUID province() {
        return province("99");
    }

    protected UUID province(String code) {
        for (var unit : api.get(tokens.operator(), "/api/v1/units").json()) {
            if (unit.path("unit").path("code").asString().equals(code)) {
                return id(unit.path("unit").path("unitId"));
            }
        }
        return id(
                api.post(
                                tokens.operator(),
                                "/api/v1/units",
                                Map.of(
                                        "code",
                                        code,
                                        "kind",
                                        "PROVINCE",
                                        "name",
                                        "Tỉnh Thí Điểm " + code,
                                        "block",
                                        "GOVERNMENT",
                                        "areas",
                                        List.of(),
                                        "validFrom",
                                        "2000-01-01"))
                        .json()
                        .path("unitId"));
    }

    protected String newCode() {
        return "%05d".formatted(10_000 + NEXT.getAndIncrement());
    }

    protected UUID commune() {
        return communeWithCode(newCode());
    }

    protected UUID communeWithCode(String code, String... areas) {
        var answer = establish(code, "COMMUNE", province(), "2010-01-01", null, areas);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("unitId"));
    }

    protected Answer establish(
            String code,
            String kind,
            @Nullable UUID parent,
            String validFrom,
            @Nullable String validTo,
            String... areas) {
        var body = new HashMap<String, Object>();
        body.put("code", code);
        body.put("kind", kind);
        body.put("name", "Xã Ví Dụ " + code);
        body.put("block", "GOVERNMENT");
        body.put("areas", List.of(areas));
        body.put("validFrom", validFrom);
        if (parent != null) {
            body.put("parentId", parent);
        }
        if (validTo != null) {
            body.put("validTo", validTo);
        }
        return api.post(tokens.operator(), "/api/v1/units", body);
    }

    /** Of the Department of Home Affairs of the province. */
    protected String officer() {
        return tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province()));
    }

    protected String head(UUID unit) {
        return tokens.of("head", Set.of(Role.COMMUNE_HEAD), Set.of(unit));
    }

    protected String clerk(UUID unit) {
        return tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(unit));
    }

    protected Map<String, Object> identity(@Nullable UUID home) {
        var number = NEXT.getAndIncrement();
        var body = new HashMap<String, Object>();
        body.put("fullName", "Nguyễn Văn Ví Dụ");
        body.put("citizenNumber", "999085%06d".formatted(number));
        body.put("birthDate", "1985-03-12");
        body.put("sex", "MALE");
        body.put("ethnicity", "Kinh");
        body.put("religious", false);
        body.put("partyMember", true);
        body.put("category", "CIVIL_SERVANT");
        body.put("managedBy", "COMMUNE");
        if (home != null) {
            body.put("homeUnitId", home);
        }
        return body;
    }

    protected UUID register(UUID home) {
        return register(identity(home));
    }

    protected UUID register(Map<String, Object> identity) {
        var answer = api.post(officer(), "/api/v1/persons", identity);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("personId"));
    }

    protected Map<String, Object> qualification(
            QualificationKind kind, String level, @Nullable MajorGroup major, String awardedOn) {
        var body = new HashMap<String, Object>();
        body.put("kind", kind);
        body.put("level", level);
        body.put("awardedOn", awardedOn);
        if (major != null) {
            body.put("majorGroup", major);
        }
        return body;
    }

    /** Recorded and seen by an officer. */
    protected UUID qualify(
            UUID person, QualificationKind kind, String level, @Nullable MajorGroup major) {
        var recorded =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/qualifications",
                        qualification(kind, level, major, "2010-06-01"));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        var id = id(recorded.json().path("qualificationId"));
        var verified =
                api.send("POST", officer(), "/api/v1/qualifications/" + id + "/verify", null);
        assertThat(verified.status()).as(verified.text()).isEqualTo(200);
        return id;
    }

    /** Meets the standard of {@link #SPECIALIST}. */
    protected UUID graduate(UUID home) {
        var person = register(home);
        qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        return person;
    }

    protected void allocate(UUID unit, @Nullable String title, int posts) {
        allocate(unit, title, posts, LocalDate.parse("2025-07-01"), null);
    }

    protected void allocate(
            UUID unit, @Nullable String title, int posts, LocalDate from, @Nullable LocalDate to) {
        var body = new HashMap<String, Object>();
        body.put("posts", posts);
        body.put("from", from.toString());
        body.put("decisionNumber", "01/QĐ-UBND");
        if (title != null) {
            body.put("title", title);
        }
        if (to != null) {
            body.put("to", to.toString());
        }
        var answer = api.post(officer(), "/api/v1/units/" + unit + "/allocations", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    protected Map<String, Object> appointment(UUID unit, String title, LocalDate from) {
        var body = new HashMap<String, Object>();
        body.put("unitId", unit);
        body.put("title", title);
        body.put("main", true);
        body.put("decidedOn", today().toString());
        body.put("effectiveOn", from.toString());
        body.put("decisionNumber", "12/QĐ-UBND");
        return body;
    }

    protected Answer appoint(UUID person, UUID unit) {
        return appoint(person, appointment(unit, SPECIALIST, today()));
    }

    protected Answer appoint(UUID person, Map<String, Object> appointment) {
        return api.post(officer(), "/api/v1/persons/" + person + "/posts", appointment);
    }

    /** In post in a new commune with room. */
    protected UUID inPost(UUID unit) {
        var person = graduate(unit);
        var answer = appoint(person, unit);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return person;
    }

    protected JsonNode dossier(UUID person) {
        return api.get(officer(), "/api/v1/persons/" + person).json();
    }

    protected String versionOf(UUID person) {
        return api.get(officer(), "/api/v1/persons/" + person).etag();
    }

    /** Everything decided and published so far: what a refusal must leave alone. */
    protected List<Long> written() {
        var counts = new ArrayList<Long>();
        for (var table : List.of("journal", "publication")) {
            counts.add(jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single());
        }
        return counts;
    }

    /** The newest moment at which something was recorded, and a little later. */
    protected String now() {
        return jdbc.sql("SELECT max(recorded_at) + interval '1 microsecond' FROM journal")
                .query(Timestamp.class)
                .single()
                .toInstant()
                .toString();
    }

    /** Waits for an event about a thing on its topic. */
    protected JsonNode published(EventType type, String thingId) {
        return topics.await(
                        type.topic().address(),
                        it ->
                                it.type().equals(type.type())
                                        && it.header("ce_thing")
                                                .equals(type.kind() + ":" + thingId))
                .json();
    }

    /** The newest public state of a thing, from the owner's books. */
    protected JsonNode newest(EventType type, String thingId) {
        var body =
                jdbc.sql(
                                """
                SELECT body
                  FROM publication
                 WHERE kind = :kind
                   AND thing_id = :thingId
                 ORDER BY version DESC
                 LIMIT 1
                """)
                        .param("kind", type.kind())
                        .param("thingId", thingId)
                        .query(byte[].class)
                        .single();
        return JsonMapper.shared().readTree(body);
    }

    protected static UUID id(JsonNode node) {
        return UUID.fromString(node.asString());
    }
}
