package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.events.code.EndReason;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** A secondment of somebody who left the service stands, and alerts sender and host. */
@CanboServiceTest
@Tag("CT-3")
class LeaversIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;

    private TestProvince province;
    private TestOffice office;
    private UUID person;
    private LocalDate first;
    private String id;

    @BeforeEach
    void second() {
        province = new TestProvince(topics, feeds);
        office = new TestOffice(api, tokens, topics, province);
        person = province.official();
        province.settled();
        first = clock.today().plusDays(1);
        id = office.approved(person, province.commune, first, first.plusMonths(6));
        clock.moveTo(first);
        assertThat(office.show(id).json().path("stage").asString()).isEqualTo("ACTIVE");
    }

    private void postEnded(LocalDate last, @Nullable EndReason reason, long version) {
        topics.send(
                EventType.POST_ENDED,
                new PostState(
                        new UUID(
                                ~person.getMostSignificantBits(), person.getLeastSignificantBits()),
                        person,
                        province.department,
                        "PROVINCIAL_SPECIALIST",
                        true,
                        LocalDate.of(2020, 1, 1),
                        last,
                        reason,
                        false),
                version);
        province.settled();
    }

    private List<JsonNode> leavers(String token) {
        var answer = api.get(token, "/api/v1/leavers");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }

    @Test
    void it_is_not_ended_by_itself_but_listed_until_somebody_decides() {
        postEnded(first, EndReason.RETIRED, 2);
        assertThat(leavers(office.officer)).isEmpty();

        clock.moveTo(first.plusDays(1));

        var leaver = leavers(office.officer).getFirst();
        assertThat(leaver.path("secondmentId").asString()).isEqualTo(id);
        assertThat(leaver.path("started").asBoolean()).isTrue();
        assertThat(leaver.path("leftOn").asString()).isEqualTo(first.toString());
        assertThat(leaver.path("endReason").asString()).isEqualTo("RETIRED");
        assertThat(office.show(id).json().path("stage").asString()).isEqualTo("ACTIVE");
        var host = tokens.of("host", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province.commune));
        assertThat(leavers(host)).hasSize(1);
        var stranger =
                tokens.of(
                        "stranger",
                        Set.of(Role.HOME_AFFAIRS_OFFICER),
                        Set.of(province.otherCommune));
        assertThat(leavers(stranger)).isEmpty();
    }

    @Test
    void whoever_left_the_post_for_another_reason_is_no_leaver() {
        postEnded(first.minusDays(1), EndReason.TRANSFERRED, 2);

        assertThat(leavers(office.officer)).isEmpty();
    }

    @Test
    void a_decided_end_takes_it_off_the_list() {
        postEnded(first, EndReason.DIED, 2);
        clock.moveTo(first.plusDays(1));
        assertThat(leavers(office.officer)).hasSize(1);

        var ended =
                office.actOnNewest(
                        id, "end", Map.of("endedOn", first.toString(), "reason", "DEATH"));

        assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
        assertThat(leavers(office.officer)).isEmpty();
    }
}
