package vn.canbo.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.service.testing.hostile.EventDoors;
import vn.canbo.service.testing.hostile.HostileEvents;
import vn.canbo.service.testing.hostile.HostileRequests;
import vn.canbo.service.testing.hostile.MutatedEvents;
import vn.canbo.service.testing.hostile.Refused;

/**
 * The corpora of this service: events at every door, and requests; what is refused leaves nothing.
 */
@CanboServiceTest
@ExtendWith(OutputCaptureExtension.class)
class HostileInputIT {

    private static final String PUBLISHER = "hostile";
    private static final String TOPIC = "ext.hostile";

    /** Stands in the inputs where it must not come out again. */
    private static final String SECRET = "KIN770001";

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> hostile_completions_are_answered_at_every_door(CapturedOutput output) {
        var values = HostileLearners.of(api, school(), clock.today().toString());
        values.put("secret", SECRET);
        var corpus = new HostileEvents("completions");
        var doors = new EventDoors(api, tokens, topics, PUBLISHER, TOPIC, values);

        return Stream.<Supplier<Stream<DynamicTest>>>of(
                        () -> corpus.refusedAt(doors),
                        () -> leftNothing(corpus.said(), corpus.refused(), output),
                        () -> corpus.takenAt(doors))
                .flatMap(Supplier::get);
    }

    @TestFactory
    Stream<DynamicTest> hostile_requests_are_answered(CapturedOutput output) {
        var school = school();
        var values = HostileLearners.of(api, school, clock.today().toString());
        var corpus = new HostileRequests("requests");

        return Stream.concat(
                corpus.at(api, callers(school), values),
                leftNothing(corpus.said(), corpus.refused(), output));
    }

    @Test
    void mutated_completions_are_answered_and_change_nothing_unless_accepted() {
        var values = HostileLearners.of(api, school(), clock.today().toString());
        var good = MutatedEvents.sample(ReportedType.TRAINING_COMPLETED);
        var data = (ObjectNode) good.get("data");
        data.putObject("person").put("personId", values.get("person"));
        data.put("classCode", values.get("class")).put("completedOn", values.get("today"));
        topics.create(TOPIC, "ext-outcomes." + PUBLISHER);
        var events = new MutatedEvents(api, tokens.publisher(PUBLISHER), List.of(good));

        events.overHttp().leftNothing(jdbc);
        events.overKafka(
                topics,
                TOPIC,
                "ext-outcomes." + PUBLISHER,
                MutatedEvents.sample(ReportedType.TRAINING_COMPLETED));
        System.out.println(events.said());
    }

    private TestSchool school() {
        return new TestSchool(api, tokens, topics, clock, feeds);
    }

    private Map<String, String> callers(TestSchool school) {
        return Map.of(
                "clerk", school.clerk,
                "officer", school.officer,
                "stranger",
                        tokens.of(
                                "stranger",
                                Set.of(Role.HOME_AFFAIRS_OFFICER),
                                Set.of(UUID.randomUUID())),
                "operator", tokens.operator(),
                "publisher", tokens.publisher(PUBLISHER));
    }

    private Stream<DynamicTest> leftNothing(String said, Refused refused, CapturedOutput output) {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "what was refused left nothing, and no line was forged; " + said,
                        () -> {
                            System.out.println(said);
                            refused.leftNothing(jdbc);
                            assertThat(output.getAll().lines())
                                    .noneMatch(it -> it.contains(SECRET))
                                    .noneMatch(it -> it.startsWith("FORGED"))
                                    .noneMatch(it -> it.contains(" ERROR "));
                        }));
    }
}
