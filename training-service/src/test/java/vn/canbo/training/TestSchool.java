package vn.canbo.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.EventType;
import vn.canbo.events.PersonState;
import vn.canbo.events.PostState;
import vn.canbo.events.Topic;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** A province, two communes and a provider of training of its own per test, and who works there. */
public final class TestSchool {

    public static final String PROVIDER = "truong-chinh-tri";

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    private final Api api;
    private final TestTokens tokens;
    private final TestTopics topics;
    private final TestClock clock;
    private final Feeds feeds;

    public final UUID province = UUID.randomUUID();
    public final UUID commune = UUID.randomUUID();
    public final UUID otherCommune = UUID.randomUUID();
    public final String clerk;
    public final String officer;

    public TestSchool(Api api, TestTokens tokens, TestTopics topics, TestClock clock, Feeds feeds) {
        this.api = api;
        this.tokens = tokens;
        this.topics = topics;
        this.clock = clock;
        this.feeds = feeds;
        clerk = tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(commune));
        officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        unit(province, UnitLevel.PROVINCE, UnitKind.PROVINCE, null);
        unit(commune, UnitLevel.COMMUNE, UnitKind.COMMUNE, province);
        unit(otherCommune, UnitLevel.COMMUNE, UnitKind.WARD, province);
    }

    public static String code() {
        return UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    private void unit(UUID id, UnitLevel level, UnitKind kind, @Nullable UUID parent) {
        topics.send(
                EventType.UNIT_ESTABLISHED,
                new UnitState(
                        id,
                        code(),
                        level,
                        Block.GOVERNMENT,
                        LONG_AGO,
                        null,
                        List.of(new UnitPeriod(LONG_AGO, null, kind, "Đơn vị", parent, Set.of())),
                        List.of()),
                1);
    }

    /** Somebody with a main post in the commune. */
    public UUID learner() {
        var person = UUID.randomUUID();
        registered(person, 1);
        post(UUID.randomUUID(), person, commune, LONG_AGO, null, 1);
        return person;
    }

    public void registered(UUID person, long version) {
        topics.send(EventType.PERSON_REGISTERED, state(person, false), version);
    }

    /** The registration was a mistake; the id of the event. */
    public UUID withdrawn(UUID person, long version) {
        return topics.send(EventType.PERSON_REGISTRATION_WITHDRAWN, state(person, true), version);
    }

    private static PersonState state(UUID person, boolean withdrawn) {
        return new PersonState(
                person,
                Category.CIVIL_SERVANT,
                ManagingAuthority.COMMUNE,
                null,
                null,
                null,
                withdrawn);
    }

    public void post(
            UUID post,
            UUID person,
            UUID unit,
            LocalDate from,
            @Nullable LocalDate to,
            long version) {
        topics.send(
                EventType.POST_TAKEN,
                new PostState(
                        post,
                        person,
                        unit,
                        "COMMUNE_OFFICE_STATISTICS",
                        true,
                        from,
                        to,
                        null,
                        false),
                version);
    }

    /** Returns when everything sent before stands in the rows of the service, proven current. */
    public void settled() {
        topics.settle(feeds, Topic.PERSONNEL);
    }

    /** A course of political theory with one class that has begun; its code. */
    public String aClass(int seats, String... titles) {
        var operator = tokens.operator();
        var today = clock.today();
        var code = code();
        var course = new HashMap<String, Object>();
        course.put("code", code);
        course.put("nameVi", "Trung cấp lý luận chính trị");
        course.put("nameEn", "Intermediate political theory");
        course.put("subject", "POLITICAL_THEORY");
        course.put("teaches", Map.of("kind", "POLITICAL_THEORY", "level", "INTERMEDIATE"));
        course.put("servesTitles", List.of(titles));
        var offered = api.post(operator, "/api/v1/courses", course);
        assertThat(offered.status()).as(offered.toString()).isEqualTo(201);
        var opened =
                api.post(
                        operator,
                        "/api/v1/classes",
                        Map.of(
                                "code",
                                code + "-K1",
                                "courseCode",
                                code,
                                "provider",
                                PROVIDER,
                                "firstDay",
                                today.minusDays(30).toString(),
                                "lastDay",
                                today.plusDays(30).toString(),
                                "seats",
                                seats));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        return code + "-K1";
    }

    /** A place, asked for by the clerk of the commune. */
    public Api.Answer enrol(UUID person, String classCode, String... headers) {
        return api.post(
                clerk,
                "/api/v1/enrolments",
                Map.of(
                        "personId", person,
                        "classCode", classCode,
                        "funding", "ASSIGNED_BY_AUTHORITY"),
                headers);
    }

    /** The id of the enrolment that was accepted. */
    public static String id(Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("enrolmentId").asString();
    }

    public Api.Answer report(String publisher, UUID person, String classCode, LocalDate on) {
        return report(publisher, UUID.randomUUID(), person, classCode, on);
    }

    public Api.Answer report(
            String publisher, UUID eventId, UUID person, String classCode, LocalDate on) {
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", eventId.toString());
        event.put("source", "urn:canbo:publisher:" + publisher);
        event.put("type", ReportedType.TRAINING_COMPLETED.type());
        event.put("time", "2026-03-02T01:15:30Z");
        event.put(
                "data",
                Map.of(
                        "person",
                        Map.of("personId", person),
                        "classCode",
                        classCode,
                        "completedOn",
                        on.toString(),
                        "certificateNumber",
                        "CC-1",
                        "grade",
                        "GOOD"));
        return api.post(
                tokens.publisher(publisher),
                "/api/v1/events",
                event,
                "Content-Type",
                "application/cloudevents+json");
    }

    /** Waits until the world was told that this happened to the person. */
    public TestTopics.Seen told(UUID person, String happened) {
        return topics.await(
                Topic.TRAINING.address(),
                it ->
                        person.toString().equals(it.key())
                                && it.type().equals("vn.canbo.training." + happened + ".v1"));
    }

    /** What the world was told about the person. */
    public List<String> allTold(UUID person) {
        return topics.all(Topic.TRAINING.address()).stream()
                .filter(it -> person.toString().equals(it.key()))
                .map(it -> it.type().replaceAll("vn\\.canbo\\.training\\.|\\.v1", ""))
                .toList();
    }

    public Api.Answer enrolmentsOf(UUID person) {
        return api.get(clerk, "/api/v1/persons/" + person + "/enrolments");
    }

    public Api.Answer certificatesOf(UUID person) {
        return api.get(clerk, "/api/v1/persons/" + person + "/certificates");
    }

    public String certificateOf(UUID person) {
        return certificatesOf(person).json().path(0).path("certificateId").asString();
    }
}
