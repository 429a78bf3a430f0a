package vn.canbo.reporting.eventdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.reporting.OtherServices;
import vn.canbo.reporting.OtherServices.Asked;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;

@CanboServiceTest
class EventDoorIT {

    private final OtherServices others = OtherServices.shared();

    @Autowired Api api;
    @Autowired TestTokens tokens;

    private String publisher = "";

    @BeforeEach
    void forget() {
        others.forget();
        publisher = tokens.publisher("thanh-hoa");
    }

    @AfterEach
    void bringBack() {
        others.bringBack("assignment");
    }

    @Test
    void one_event_goes_to_the_owner_of_its_type_with_the_callers_token() {
        var answer =
                api.post(
                        publisher,
                        "/api/v1/events",
                        event("e1", ReportedType.SECONDMENT_DECIDED.type()),
                        "Content-Type",
                        "application/cloudevents+json");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("type").asString()).isEqualTo("assignment");
        assertThat(others.asked())
                .extracting(Asked::service, Asked::token)
                .containsExactly(tuple("assignment", "Bearer " + publisher));
    }

    @Test
    void a_batch_is_split_by_owner_and_its_outcomes_come_back_in_order() {
        var answer =
                send(
                        event("a", ReportedType.TRAINING_COMPLETED.type()),
                        event("b", ReportedType.PERSON_REGISTERED.type()),
                        event("c", "nobody.knows.this"),
                        event("d", ReportedType.SECONDMENT_DECIDED.type()),
                        event("e", ReportedType.TRAINING_COMPLETED.type()));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(texts(answer.json().path("outcomes"), "eventId"))
                .containsExactly("a", "b", "c", "d", "e");
        assertThat(texts(answer.json().path("outcomes"), "type"))
                .containsExactly("training", "personnel", "personnel", "assignment", "training");
        assertThat(others.asked())
                .extracting(Asked::service)
                .containsExactly("personnel", "training", "assignment");
    }

    @Test
    void a_batch_with_an_owner_that_is_away_is_to_be_sent_again() {
        others.sendAway("assignment");

        var answer =
                send(
                        event("a", ReportedType.PERSON_REGISTERED.type()),
                        event("b", ReportedType.SECONDMENT_DECIDED.type()));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void an_outcome_is_found_wherever_it_lies() {
        assertThat(api.get(publisher, "/api/v1/events/training-7").status()).isEqualTo(200);
        assertThat(api.get(publisher, "/api/v1/events/nowhere-7").status()).isEqualTo(404);
    }

    @Test
    void only_publishers_report() {
        var clerk = tokens.changed(it -> it);

        assertThat(
                        api.post(
                                        clerk,
                                        "/api/v1/events",
                                        event("e1", ReportedType.POST_HELD.type()),
                                        "Content-Type",
                                        "application/cloudevents+json")
                                .status())
                .isEqualTo(403);
        assertThat(others.asked()).isEmpty();
    }

    private Api.Answer send(String... events) {
        return api.post(
                publisher,
                "/api/v1/events",
                "[" + String.join(",", events) + "]",
                "Content-Type",
                "application/cloudevents-batch+json");
    }

    private static String event(String id, String type) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "urn:x", "type": "%s", "data": {}}
                """
                .formatted(id, type);
    }

    private static List<String> texts(JsonNode outcomes, String name) {
        return outcomes.valueStream().map(it -> it.path(name).asString()).toList();
    }
}
