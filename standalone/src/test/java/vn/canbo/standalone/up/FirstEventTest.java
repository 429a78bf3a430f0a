package vn.canbo.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.standalone.demo.province.DemoProvince;
import vn.canbo.standalone.service.Addresses;

class FirstEventTest {

    private static final FirstEvent FIRST = FirstEvent.ofDemo();

    @Test
    void the_offered_event_is_one_that_the_contract_knows() {
        var event = FIRST.event().structured();
        var type = ReportedType.ofType(event.get("type").asString()).orElseThrow();
        var strict =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();

        var content = strict.treeToValue(event.get("data"), type.content());

        assertThat(event.get("dataschema").asString()).isEqualTo(type.schema());
        assertThat(((QualificationObtained) content).kind())
                .isEqualTo(QualificationKind.POLITICAL_THEORY);
    }

    @Test
    void it_cures_the_only_thing_that_an_official_of_the_demo_lacks() {
        var official = DemoProvince.of(DemoProvince.SEED).firstLackingTheory("99001").orElseThrow();

        assertThat(official.below()).isEqualTo(QualificationKind.POLITICAL_THEORY);
        assertThat(official.missing()).isNull();
        assertThat(FIRST.official()).isEqualTo(official.identity().fullName());
    }

    @Test
    void the_line_for_the_shell_is_one_line_with_the_publishers_own_secret() {
        var line = FIRST.curl(Addresses.usual(), "the-secret");

        assertThat(line.lines()).hasSize(1);
        assertThat(line).contains("so-noi-vu:the-secret", "http://127.0.0.1:8080/api/v1/events");
    }
}
