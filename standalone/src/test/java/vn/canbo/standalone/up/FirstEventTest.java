package vn.canbo.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.reported.PersonRegistered;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.standalone.service.Addresses;

class FirstEventTest {

    @Test
    void the_offered_event_is_one_that_the_contract_knows() {
        var event = FirstEvent.event();
        var type = ReportedType.ofType(event.get("type").asString()).orElseThrow();
        var strict =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();

        var content = strict.treeToValue(event.get("data"), type.content());

        assertThat(event.get("dataschema").asString()).isEqualTo(type.schema());
        assertThat(((PersonRegistered) content).homeUnitCode()).isEqualTo("99001");
    }

    @Test
    void the_line_for_the_shell_is_one_line_with_the_publishers_own_secret() {
        var line = FirstEvent.curl(Addresses.usual(), "the-secret");

        assertThat(line.lines()).hasSize(1);
        assertThat(line).contains("phan-mem-xa:the-secret", "http://127.0.0.1:8080/api/v1/events");
    }
}
