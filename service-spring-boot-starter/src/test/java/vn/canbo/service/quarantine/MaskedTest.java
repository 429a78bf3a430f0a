package vn.canbo.service.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.ContractJson;
import vn.canbo.events.Topic;

class MaskedTest {

    private static final String ID = "0190d3a2-7d5c-7e2c-9b1f-3f5a6c7d8e9f";

    private final Masked masked = new Masked(ContractJson.mapper());

    @ParameterizedTest(name = "{0}: open {1}, restricted {2}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            "0190d3a2-7d5c-7e2c-9b1f-3f5a6c7d8e9f"; shown; shown
            null;           shown;  shown
            "PC_CHAIR";     shown;  masked
            "2024-01-31";   shown;  masked
            true;           shown;  masked
            999999;         shown;  masked
            -3;             shown;  masked
            1000000;        masked; masked
            84912345678;    masked; masked
            1.5;            masked; masked
            "Nguyễn Văn A"; masked; masked
            "NGUYEN VAN A"; masked; masked
            "079085001234"; masked; masked
            "pc_chair";     masked; masked
            """)
    void a_value_is_shown_only_where_it_names_nobody(String value, String open, String restricted) {
        assertThat(outcome(value, Topic.PERSONNEL)).isEqualTo(open);
        assertThat(outcome(value, Topic.PERSONNEL_RESTRICTED)).isEqualTo(restricted);
    }

    @Test
    void what_is_no_json_shows_its_length_alone() {
        assertThat(masked.body("{\"name\": \"A".getBytes(UTF_8), Topic.PERSONNEL.address()))
                .isEqualTo("••• (11 bytes)");
        assertThat(masked.body(null, Topic.PERSONNEL.address())).isNull();
    }

    @Test
    void a_file_number_is_masked_and_an_id_of_ours_is_not() {
        assertThat(Masked.thing("file-number", "so-noi-vu/CB-00017")).isEqualTo("file-number:•••");
        assertThat(Masked.thing("verdict", ID + "/PC_CHAIR"))
                .isEqualTo("verdict:" + ID + "/PC_CHAIR");
        assertThat(Masked.thing(null, null)).isNull();
        assertThat(Masked.headers(Map.of("ce_thing", "post:" + ID, "x", "Nguyễn Văn A")))
                .containsEntry("ce_thing", "post:" + ID)
                .containsEntry("x", Masked.MASK);
    }

    private String outcome(String value, Topic topic) {
        var body =
                masked.body(
                        "{\"list\": [{\"it\": %s}]}".formatted(value).getBytes(UTF_8),
                        topic.address());
        return body != null && body.contains(Masked.MASK) ? "masked" : "shown";
    }
}
