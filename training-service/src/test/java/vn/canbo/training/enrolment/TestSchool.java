package vn.canbo.training.enrolment;

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
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTopics;

/** A province, two communes and a provider of training of its own per test. */
final class TestSchool {

    static final String PROVIDER = "truong-chinh-tri";

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    private final TestTopics topics;
    private final Feeds feeds;

    final UUID province = UUID.randomUUID();
    final UUID commune = UUID.randomUUID();
    final UUID otherCommune = UUID.randomUUID();

    TestSchool(TestTopics topics, Feeds feeds) {
        this.topics = topics;
        this.feeds = feeds;
        unit(province, UnitLevel.PROVINCE, UnitKind.PROVINCE, null);
        unit(commune, UnitLevel.COMMUNE, UnitKind.COMMUNE, province);
        unit(otherCommune, UnitLevel.COMMUNE, UnitKind.WARD, province);
    }

    static String code() {
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
    UUID learner() {
        var person = UUID.randomUUID();
        topics.send(
                EventType.PERSON_REGISTERED,
                new PersonState(
                        person,
                        Category.CIVIL_SERVANT,
                        ManagingAuthority.COMMUNE,
                        null,
                        null,
                        null),
                1);
        post(UUID.randomUUID(), person, commune, LONG_AGO, null, 1);
        return person;
    }

    void post(
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
    void settled() {
        topics.settle(feeds, Topic.PERSONNEL);
    }

    /** A course of political theory with one class that has begun; its code. */
    static String openClass(
            Api api, String operator, LocalDate today, int seats, String... titles) {
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
}
