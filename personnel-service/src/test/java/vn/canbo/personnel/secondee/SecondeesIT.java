package vn.canbo.personnel.secondee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.EventType;
import vn.canbo.events.SecondmentState;
import vn.canbo.events.Topic;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;

/** Somebody of one commune serves in another from today for a hundred days. */
class SecondeesIT extends PersonnelTest {

    private static final String DEPUTY = "DIVISION_DEPUTY_HEAD";

    private final UUID secondment = UUID.randomUUID();
    private UUID sender = UUID.randomUUID();
    private UUID host = UUID.randomUUID();
    private UUID person = UUID.randomUUID();
    private LocalDate lastDay = LocalDate.MIN;

    @BeforeEach
    void seconded() {
        sender = commune();
        host = commune();
        allocate(sender, SPECIALIST, 1);
        allocate(host, DEPUTY, 1);
        person = inPost(sender);
        lastDay = today().plusDays(99);
        tell(EventType.SECONDMENT_APPROVED, SecondmentStatus.APPROVED, null, false, 1);
    }

    @Test
    void the_sender_keeps_the_post_and_the_host_gets_none() {
        assertThat(lines(sender, SPECIALIST))
                .containsExactly(
                        today() + ": used 1, out 1, in 0",
                        lastDay.plusDays(1) + ": used 1, out 0, in 0");
        assertThat(lines(sender, null)).first().isEqualTo(today() + ": used 1, out 1, in 0");
        assertThat(lines(host, DEPUTY))
                .containsExactly(
                        today() + ": used 0, out 0, in 1",
                        lastDay.plusDays(1) + ": used 0, out 0, in 0");
        assertThat(lines(host, null)).first().isEqualTo(today() + ": used 0, out 0, in 1");
    }

    @Test
    void it_says_up_to_when_assignment_is_known() {
        var proven = ledger(host, "").path("secondmentsProvenAsOf").asString();

        assertThat(Instant.parse(proven)).isBefore(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Test
    void an_early_end_shortens_it_and_an_older_state_changes_nothing() {
        tell(
                EventType.SECONDMENT_ENDED,
                SecondmentStatus.ENDED_EARLY,
                today().plusDays(9),
                false,
                3);
        tell(EventType.SECONDMENT_STARTED, SecondmentStatus.ACTIVE, null, false, 2);
        tell(
                EventType.SECONDMENT_ENDED,
                SecondmentStatus.ENDED_EARLY,
                today().plusDays(9),
                false,
                3);

        assertThat(lines(sender, SPECIALIST))
                .containsExactly(
                        today() + ": used 1, out 1, in 0",
                        today().plusDays(10) + ": used 1, out 0, in 0");
    }

    @Test
    void what_was_withdrawn_never_was_and_what_was_known_before_stays_readable() {
        var before = ledger(host, "").path("secondmentsProvenAsOf").asString();
        tell(EventType.SECONDMENT_WITHDRAWN, SecondmentStatus.APPROVED, null, true, 2);

        assertThat(lines(sender, SPECIALIST)).containsExactly(today() + ": used 1, out 0, in 0");
        // Of the host, whose days rest on the secondment alone: the clock of its posts may be
        // ahead.
        assertThat(lines(ledger(host, "?knownAt=" + before), DEPUTY))
                .first()
                .isEqualTo(today() + ": used 0, out 0, in 1");
    }

    @Test
    void who_sees_only_the_host_counts_the_guest() {
        var viewer = tokens.of("viewer", Set.of(Role.REPORT_VIEWER), Set.of(host));
        var seen = api.get(viewer, "/api/v1/units/" + host + "/establishment/ledger").json();

        assertThat(lines(seen, DEPUTY)).first().isEqualTo(today() + ": used 0, out 0, in 1");
    }

    private void tell(
            EventType type,
            SecondmentStatus status,
            @Nullable LocalDate endedOn,
            boolean withdrawn,
            long version) {
        topics.send(
                type,
                new SecondmentState(
                        secondment,
                        person,
                        sender,
                        host,
                        DEPUTY,
                        today(),
                        lastDay,
                        status,
                        endedOn,
                        null,
                        withdrawn),
                version);
        topics.settle(feeds, Topic.ASSIGNMENT);
    }

    private JsonNode ledger(UUID unit, String query) {
        var answer = api.get(officer(), "/api/v1/units/" + unit + "/establishment/ledger" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<String> lines(UUID unit, @Nullable String title) {
        return lines(ledger(unit, ""), title);
    }

    private static List<String> lines(JsonNode ledger, @Nullable String title) {
        return ledger.path("days")
                .valueStream()
                .flatMap(
                        day ->
                                day.path("lines")
                                        .valueStream()
                                        .filter(
                                                it ->
                                                        title == null
                                                                ? !it.hasNonNull("title")
                                                                : it.path("title")
                                                                        .asString("")
                                                                        .equals(title))
                                        .map(it -> day.path("day").asString() + ": " + line(it)))
                .toList();
    }

    private static String line(JsonNode line) {
        return "used %d, out %d, in %d"
                .formatted(
                        line.path("used").asInt(),
                        line.path("secondedOut").asInt(),
                        line.path("secondedIn").asInt());
    }
}
