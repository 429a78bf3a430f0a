package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.service.testing.hostile.EventDoors;
import vn.canbo.service.testing.hostile.HostileEvents;
import vn.canbo.service.testing.hostile.MutatedEvents;

/** Terms at their limits and spoiled decisions, at every door. */
@CanboServiceTest
class HostileTermsIT {

    private static final String PUBLISHER = "hostile";
    private static final String TOPIC = "ext.hostile";

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> hostile_terms_are_answered_at_every_door() {
        var province = new TestProvince(topics, feeds);
        var values = HostilePeople.of(province);
        values.put("sender", province.departmentCode);
        values.put("host", province.communeCode);
        values.put("today", clock.today().toString());
        province.settled();
        serveAtTheHost(province, values, "served", "paused");
        var corpus = new HostileEvents("terms");
        var doors = new EventDoors(api, tokens, topics, PUBLISHER, TOPIC, values);

        return Stream.<Supplier<Stream<DynamicTest>>>of(
                        () -> corpus.refusedAt(doors),
                        () ->
                                Stream.of(
                                        DynamicTest.dynamicTest(
                                                "what was refused left nothing; " + corpus.said(),
                                                () -> {
                                                    System.out.println(corpus.said());
                                                    corpus.refused().leftNothing(jdbc);
                                                })),
                        () -> corpus.takenAt(doors))
                .flatMap(Supplier::get);
    }

    /** Half a year each, before what the corpus says of them. */
    private void serveAtTheHost(
            TestProvince province, Map<String, String> people, String... names) {
        var office = new TestOffice(api, tokens, topics, province);
        for (var name : names) {
            office.approved(
                    UUID.fromString(people.get(name)),
                    province.commune,
                    LocalDate.of(2028, 3, 1),
                    LocalDate.of(2028, 8, 31));
        }
    }

    @Test
    void mutated_decisions_are_answered_and_change_nothing_unless_accepted() {
        var province = new TestProvince(topics, feeds);
        var person = province.official();
        province.settled();
        var good = MutatedEvents.sample(ReportedType.SECONDMENT_DECIDED);
        var data = (ObjectNode) good.get("data");
        data.putObject("person").put("personId", person.toString());
        data.put("senderCode", province.departmentCode).put("hostCode", province.communeCode);
        topics.create(TOPIC, "ext-outcomes.hostile");
        var events = new MutatedEvents(api, tokens.publisher(PUBLISHER), List.of(good));

        events.overHttp().leftNothing(jdbc);
        events.overKafka(
                topics,
                TOPIC,
                "ext-outcomes.hostile",
                MutatedEvents.sample(ReportedType.SECONDMENT_DECIDED));
        System.out.println(events.said());
    }
}
