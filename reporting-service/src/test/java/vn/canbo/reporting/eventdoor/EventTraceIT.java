package vn.canbo.reporting.eventdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.reporting.OtherServices;
import vn.canbo.reporting.OtherServices.Asked;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;

/** The parts of a trace, put together. */
@CanboServiceTest
class EventTraceIT {

    private static final String CERTIFICATE = "vn.canbo.training.certificate-issued.v1";
    private static final String VERDICT = "vn.canbo.personnel.standard-assessed.v1";

    private final OtherServices others = OtherServices.shared();
    private final String id = "hv-" + UUID.randomUUID();
    private final UUID chain = UUID.randomUUID();
    private final UUID certificate = UUID.randomUUID();
    private final UUID verdict = UUID.randomUUID();

    @Autowired Api api;
    @Autowired TestTokens tokens;

    @BeforeEach
    void trainingAcceptedAndPersonnelReacted() {
        others.forget();
        others.traces("training", "received/" + id, List.of(reception("ACCEPTED")));
        others.traces("training", "told/" + chain, List.of(told(certificate, CERTIFICATE, "01")));
        others.traces("personnel", "told/" + chain, List.of(told(verdict, VERDICT, "02")));
        others.traces(
                "personnel",
                "taken",
                taken("personnel", CERTIFICATE, List.of(seen(certificate, "APPLIED", "01.5"))));
        others.traces(
                "reporting",
                "taken",
                taken(
                        "reporting",
                        VERDICT,
                        List.of(
                                seen(certificate, "NOT_YET", ""),
                                seen(verdict, "QUARANTINED", "02.5"))));
        others.traces("training", "taken", taken("training", "x", List.of()));
        others.traces("assignment", "taken", taken("assignment", "x", List.of()));
    }

    @AfterEach
    void bringBack() {
        others.bringBack("assignment");
        others.bringBack("training");
        others.bringBack("personnel");
    }

    @Test
    void an_event_is_followed_through_all_owners_into_each_view_that_reads_it() {
        var token = tokens.publisher("truong");

        var trace = api.get(token, "/api/v1/events/" + id + "/trace");

        assertThat(trace.status()).as(trace.text()).isEqualTo(200);
        var received = trace.json().path("received").path(0);
        assertThat(received.path("service").asString()).isEqualTo("training");
        assertThat(received.path("reception").path("result").asString()).isEqualTo("ACCEPTED");
        var first = received.path("told").path(0);
        assertThat(first.path("service").asString()).isEqualTo("training");
        assertThat(first.path("event").path("sentAt").asString())
                .isEqualTo("2026-03-02T01:00:01.100Z");
        assertThat(first.path("views").propertyNames()).containsExactly("personnel");
        assertThat(first.path("views").path("personnel").path("at").asString())
                .isEqualTo("2026-03-02T01:00:01.500Z");
        var second = received.path("told").path(1);
        assertThat(second.path("service").asString()).isEqualTo("personnel");
        assertThat(second.path("views").path("reporting").path("state").asString())
                .isEqualTo("QUARANTINED");
        assertThat(trace.json().path("unanswered")).isEmpty();
        assertThat(others.asked()).extracting(Asked::token).containsOnly("Bearer " + token);
    }

    @Test
    void a_service_that_is_away_is_named_and_the_rest_is_shown() {
        others.sendAway("assignment");

        var trace = api.get(tokens.operator(), "/api/v1/events/" + id + "/trace").json();

        assertThat(trace.path("unanswered").valueStream().map(it -> it.asString()))
                .containsExactly("assignment");
        assertThat(trace.path("received").path(0).path("told")).hasSize(2);
    }

    @Test
    void of_a_refused_event_no_chain_is_asked_for() {
        others.traces("training", "received/" + id, List.of(reception("REFUSED")));

        var trace = api.get(tokens.operator(), "/api/v1/events/" + id + "/trace").json();

        assertThat(trace.path("received").path(0).path("told")).isEmpty();
        assertThat(others.asked()).extracting(Asked::path).noneMatch(it -> it.contains("told"));
    }

    @Test
    void what_nobody_received_is_not_there_and_what_nobody_can_say_is_unavailable() {
        var unknown = "/api/v1/events/unknown-" + id + "/trace";

        assertThat(api.get(tokens.operator(), unknown).status()).isEqualTo(404);
        others.sendAway("training");
        assertThat(api.get(tokens.operator(), unknown).status()).isEqualTo(503);
    }

    @Test
    void only_publishers_and_operators_may_ask() {
        var officer =
                tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(UUID.randomUUID()));

        assertThat(api.get(officer, "/api/v1/events/" + id + "/trace").status()).isEqualTo(403);
        assertThat(others.asked()).isEmpty();
    }

    private Map<String, Object> reception(String result) {
        return Map.of(
                "publisher", "truong",
                "eventId", id,
                "type", "vn.canbo.reported.training-completed.v1",
                "result", result,
                "receivedAt", "2026-03-02T01:00:00Z",
                "decidedAt", "2026-03-02T01:00:00Z",
                "correlationId", chain);
    }

    private static Map<String, Object> told(UUID event, String type, String second) {
        return Map.of(
                "eventId",
                event,
                "type",
                type,
                "version",
                1,
                "toldAt",
                "2026-03-02T01:00:" + second + "Z",
                "sent",
                true,
                "sentAt",
                "2026-03-02T01:00:" + second + ".100Z");
    }

    private static Map<String, Object> taken(String service, String reads, List<?> events) {
        return Map.of("service", service, "reads", List.of(reads), "events", events);
    }

    private static Map<String, Object> seen(UUID event, String state, String second) {
        return second.isEmpty()
                ? Map.of("eventId", event, "state", state)
                : Map.of(
                        "eventId",
                        event,
                        "state",
                        state,
                        "at",
                        "2026-03-02T01:00:" + second + "00Z");
    }
}
