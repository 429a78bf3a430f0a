package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.service.testing.hostile.HostileRequests;

/** The corpus of hostile requests about secondments; what is refused leaves nothing. */
@CanboServiceTest
class HostileSecondmentsIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> hostile_requests_are_answered() {
        var corpus = new HostileRequests("secondments");
        var province = new TestProvince(topics, feeds);
        var elsewhere = new TestProvince(topics, feeds);
        var values = HostilePeople.of(province);
        province.settled();
        var office = new TestOffice(api, tokens, topics, province);
        var both =
                tokens.of(
                        "both",
                        Set.of(Role.HOME_AFFAIRS_OFFICER, Role.HOME_AFFAIRS_APPROVER),
                        Set.of(province.province));
        values.putAll(secondments(office, both, province, values));

        return Stream.concat(
                corpus.at(api, callers(office, both, elsewhere), values),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "what was refused left nothing; " + corpus.said(),
                                () -> {
                                    System.out.println(corpus.said());
                                    corpus.refused().leftNothing(jdbc);
                                })));
    }

    private Map<String, String> callers(TestOffice office, String both, TestProvince elsewhere) {
        var there = Set.of(elsewhere.province);
        return Map.of(
                "officer", office.officer,
                "approver", office.approver,
                "both", both,
                "stranger", tokens.of("stranger", Set.of(Role.HOME_AFFAIRS_OFFICER), there),
                "strangeApprover",
                        tokens.of("stranger-2", Set.of(Role.HOME_AFFAIRS_APPROVER), there),
                "operator", tokens.operator(),
                "publisher", tokens.publisher("hostile"));
    }

    /** One that runs since today for half a year, and two that are proposed. */
    private Map<String, String> secondments(
            TestOffice office, String both, TestProvince province, Map<String, String> people) {
        var today = clock.today();
        var lastDay = today.plusMonths(6);
        var running = office.approved(id(people, "served"), province.commune, today, lastDay);
        office.act(running, "start", Map.of());
        var first = LocalDate.of(2028, 3, 1);
        var last = LocalDate.of(2028, 8, 31);
        var proposed = office.proposed(id(people, "one"), province.commune, first, last);
        var own =
                api.post(
                        both,
                        TestOffice.SECONDMENTS,
                        office.proposal(id(people, "two"), province.commune, first, last));
        var values = new HashMap<String, String>();
        values.put("running", running);
        values.put("lastDay", lastDay.toString());
        values.put("threeYears", today.plusYears(3).minusDays(1).toString());
        values.put("dayAfterThreeYears", today.plusYears(3).toString());
        values.put("siblingProposed", proposed);
        values.put("sibling", people.get("one"));
        values.put("own", TestOffice.id(own));
        values.put("sender", province.department.toString());
        values.put("host", province.commune.toString());
        values.put("today", today.toString());
        return values;
    }

    private static UUID id(Map<String, String> people, String name) {
        return UUID.fromString(people.get(name));
    }
}
