package vn.canbo.events.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.canbo.events.check.CloudEventReader;
import vn.canbo.events.reported.ReportedType;

class ContractKitTest {

    private static final Instant NOW = Instant.parse("2026-11-27T05:00:00Z");

    @TempDir Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path authority;

    @BeforeEach
    void someAreGranted() throws IOException {
        authority = folder.resolve("publishers.yaml");
        Files.writeString(
                authority,
                """
                publishers:
                  - publisher: huyen-cu
                    units: ['99001']
                    eventTypes: [vn.canbo.reported.post-held.v1]
                    validFrom: 2019-01-01
                    validTo: 2025-06-30
                    successor: phan-mem-xa
                    trainingAuthority: false
                    identity: false
                """);
    }

    @Test
    void the_samples_it_writes_are_accepted_one_of_each_type() {
        var samples = folder.resolve("samples");

        assertThat(run("", "samples", samples.toString())).isZero();
        assertThat(run("", samples.resolve(Samples.TOGETHER).toString())).isZero();

        assertThat(said()).contains(ReportedType.values().length + " accepted, 0 refused.");
        assertThat(Arrays.stream(ReportedType.values()).map(it -> it.type() + ".json"))
                .allMatch(it -> Files.exists(samples.resolve(it)));
    }

    @Test
    void what_somebody_made_of_a_sample_is_never_overwritten() throws IOException {
        var samples = folder.resolve("samples");
        run("", "samples", samples.toString());
        var mine = samples.resolve(ReportedType.POST_HELD.type() + ".json");
        Files.writeString(mine, "mine");

        assertThat(run("", "samples", samples.toString())).isEqualTo(2);
        assertThat(mine).hasContent("mine");
    }

    @Test
    void a_refused_event_is_told_field_rule_and_what_would_be_right_in_both_languages() {
        assertThat(check(held("1", "99001", "2025-01-02") + held("2", "99001", "yesterday")))
                .isEqualTo(1);

        assertThat(said())
                .contains("1  được nhận / accepted  1  vn.canbo.reported.post-held.v1")
                .contains("2  bị từ chối / refused  2  vn.canbo.reported.post-held.v1")
                .contains("/data/from  BREAKS_SCHEMA")
                .contains("Nội dung trái lược đồ: ", "The content breaks its schema: ")
                .contains("1 accepted, 1 refused.", "1 sự kiện được nhận, 1 sự kiện bị từ chối.");
    }

    @ParameterizedTest
    @CsvSource({"vi, được nhận, accepted", "en, accepted, được nhận"})
    void it_speaks_one_language_where_that_is_wished(String language, String yes, String no) {
        assertThat(check(held("1", "99001", "2025-01-02"), "--language", language)).isZero();

        assertThat(said()).contains(yes).doesNotContain(no);
    }

    @Test
    void it_says_what_it_cannot_know() {
        check(held("1", "99001", "2025-01-02"));

        assertThat(said())
                .contains("whether the units and persons exist")
                .contains("Nor whether the sender may report it: give --authority");
    }

    @Test
    void the_authority_file_decides_by_type_and_day_and_names_the_successor() {
        assertThat(asDistrict(held("1", "99001", "2025-06-30"))).isZero();
        assertThat(said()).doesNotContain("Nor whether the sender may report it");

        assertThat(asDistrict(held("2", "99001", "2025-07-01"))).isEqualTo(1);
        assertThat(said()).contains("SUCCESSOR_REPORTS", "is reported by phan-mem-xa");
        assertThat(asDistrict(held("3", "99001", "2025-06-30").replace("post-held", "post-ended")))
                .isEqualTo(1);
        assertThat(said()).contains("NOT_GRANTED");
    }

    @Test
    void before_its_first_day_a_sender_is_told_to_come_later() {
        assertThat(asDistrict(held("1", "99001", "2018-06-30"), "--on", "2018-12-31")).isEqualTo(1);

        assertThat(said()).contains("GRANT_NOT_BEGUN");
    }

    @Test
    void a_unit_that_the_grant_does_not_name_is_marked_as_not_checked() {
        assertThat(asDistrict(held("1", "99002", "2025-06-30"))).isZero();

        assertThat(said()).contains("whether unit 99002 lies below a granted one was not checked");
    }

    @Test
    void the_same_id_is_a_repeat_or_with_other_content_a_refusal() {
        var first = held("1", "99001", "2025-01-02");

        assertThat(check(first + first)).isZero();
        assertThat(said()).contains("accepted (repeated)");
        assertThat(check(first + held("1", "99001", "2025-01-03"))).isEqualTo(1);
        assertThat(said()).contains("EVENT_ID_REUSED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json             | NOT_JSON",
                "[]                  | NOT_JSON",
                "{\"id\":\"1\",\"id\":\"2\"} | FIELD_TWICE",
                "{}                  | WRONG_ATTRIBUTE",
            })
    void a_line_that_is_no_event_is_refused_and_the_next_is_read(String line, String code) {
        assertThat(check(line + "\n\n" + held("1", "99001", "2025-01-02"))).isEqualTo(1);

        assertThat(said()).contains(code, "1 accepted, 1 refused.");
    }

    @Test
    void a_line_may_be_as_long_as_an_event_and_no_longer() {
        var event = held("1", "99001", "2025-01-02").strip();
        var longest = event + " ".repeat(CloudEventReader.MOST_BYTES - event.length());

        assertThat(check(longest + "\n")).isZero();
        assertThat(check(longest + " \n")).isEqualTo(1);
        assertThat(said()).contains("EVENT_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no-such-file.jsonl",
                "--colour -",
                "- more",
                "--publisher huyen-cu -",
                "--on today -",
                "--language fr -",
                "--topic canbo.personnel.v1",
                "--topic ext.huyen-cu",
                "samples",
                "--authority no-such.yaml --publisher huyen-cu -",
            })
    void what_it_cannot_do_it_says_and_ends_with_two(String words) {
        assertThat(run("", words.isEmpty() ? new String[0] : words.split(" ", -1))).isEqualTo(2);

        assertThat(said()).isNotBlank();
    }

    @Test
    void an_authority_file_that_cannot_be_read_checks_nothing() throws IOException {
        Files.writeString(authority, "publishers: [");

        assertThat(asDistrict(held("1", "99001", "2025-06-30"))).isEqualTo(2);
        assertThat(said()).contains("publishers.yaml").doesNotContain("accepted");
    }

    @Test
    void a_kafka_file_that_cannot_be_read_is_named() throws IOException {
        var kafka = folder.resolve("kafka.properties");
        Files.writeString(kafka, "ssl.truststore.location=C:\\users\\me");

        assertThat(run("", "--topic", "ext.me", "--kafka", kafka.toString())).isEqualTo(2);
        assertThat(said()).contains("kafka.properties");
    }

    @Test
    void a_check_of_nothing_is_no_success() {
        assertThat(check("\n \n")).isEqualTo(2);
    }

    @Test
    void help_is_given_in_the_wished_language() {
        assertThat(run("", "--help", "--language", "vi")).isZero();

        assertThat(said()).contains("cách dùng").doesNotContain("usage");
    }

    private static String held(String id, String unit, String from) {
        return """
                {"specversion":"1.0","id":"%s","source":"urn:x",\
                "type":"vn.canbo.reported.post-held.v1",\
                "data":{"person":{"fileNumber":"HS-1"},"unitCode":"%s","title":"DIVISION_HEAD",\
                "main":true,"from":"%s"}}
                """
                .formatted(id, unit, from);
    }

    private int asDistrict(String lines, String... more) {
        return check(
                lines,
                concat(
                        List.of("--authority", authority.toString(), "--publisher", "huyen-cu"),
                        more));
    }

    private int check(String lines, String... options) {
        return run(lines, concat(List.of("-"), options));
    }

    private static String[] concat(List<String> first, String... second) {
        return Stream.concat(first.stream(), Arrays.stream(second)).toArray(String[]::new);
    }

    private int run(String in, String... words) {
        var kit =
                new ContractKit(
                        new ByteArrayInputStream(in.getBytes(UTF_8)),
                        new PrintStream(said, true, UTF_8),
                        () -> NOW);
        return kit.run(words);
    }

    private String said() {
        return said.toString(UTF_8);
    }
}
