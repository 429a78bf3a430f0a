package vn.canbo.standalone.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCommandsTest {

    private static final String DRAFT =
            """
            id: tn12
            version: "2027.1"
            name: {vi: Chỉ thị mới, en: New directive}
            instruments:
              - {id: tn12-directive, kind: DIRECTIVE}
            standards:
              - titles: [PC_CHAIR, PC_VICE_CHAIR]
                instrument: tn12-directive
                certainty: TO_BE_CONFIRMED
                from: 2012-01-01
                until: 2026-12-31
                demands:
                  - {criterion: PROFESSIONAL_LEVEL, least: INTERMEDIATE}
              - titles: [PC_CHAIR, PC_VICE_CHAIR]
                instrument: tn12-directive
                certainty: CONFIRMED
                from: 2027-01-01
                demands:
                  - {criterion: PROFESSIONAL_LEVEL, least: UNIVERSITY}
                  - {criterion: IT, least: CERTIFICATE}
            """;

    @TempDir Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    private Path file(String yaml) throws IOException {
        return Files.writeString(directory.resolve("draft.yaml"), yaml);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private PackChoice choice(String word) {
        return PackChoice.of(word, directory::resolve);
    }

    @Test
    void a_pack_without_faults_is_counted() throws IOException {
        assertThat(new CheckPack(out).run(file(DRAFT))).isZero();

        assertThat(said())
                .contains("tn12 2027.1: không có lỗi / no faults")
                .contains("1 documents, 3 figures, 1 of them to be confirmed");
    }

    @Test
    void every_fault_stands_with_its_line_its_field_and_what_would_be_right() throws IOException {
        var wrong =
                DRAFT.replace("until: 2026-12-31", "until: 2026-13-31")
                        .replace("least: CERTIFICATE", "least: EXPERT");

        assertThat(new CheckPack(out).run(file(wrong))).isEqualTo(1);

        assertThat(said())
                .containsSubsequence(
                        "draft.yaml:11: standards[0].until",
                        "cần ngày dạng 2025-07-01",
                        "a date such as 2025-07-01",
                        "draft.yaml:20: standards[1].demands[1].least",
                        "CERTIFICATE, DEGREE");
    }

    @Test
    void what_is_demanded_more_less_newly_and_no_longer_is_said_by_title_criterion_and_days()
            throws IOException {
        file(DRAFT);

        assertThat(new ComparePacks(out).run(choice("tn12"), choice("draft.yaml"))).isZero();

        assertThat(said())
                .contains("tn12 2026.1 → tn12 2027.1")
                .contains(
                        "hơn/more     PC_CHAIR PROFESSIONAL_LEVEL: INTERMEDIATE → UNIVERSITY"
                                + "  (2027-01-01 – ...)")
                .contains(
                        "căn cứ/source PC_CHAIR PROFESSIONAL_LEVEL: INTERMEDIATE → INTERMEDIATE?"
                                + "  (2012-01-01 – 2026-12-31)")
                .contains("mới/new      PC_VICE_CHAIR IT: - → CERTIFICATE  (2027-01-01 – ...)")
                .contains(
                        "bỏ/gone      LAND_CONSTRUCTION PROFESSIONAL_LEVEL: INTERMEDIATE → -"
                                + "  (2012-01-01 – ...)");
    }

    @Test
    void the_other_way_round_less_is_demanded() throws IOException {
        file(DRAFT);

        assertThat(new ComparePacks(out).run(choice("draft.yaml"), choice("tn12"))).isZero();

        assertThat(said())
                .contains("kém/less     PC_CHAIR PROFESSIONAL_LEVEL: UNIVERSITY → INTERMEDIATE")
                .contains("bỏ/gone      PC_CHAIR IT: CERTIFICATE → -");
    }

    @Test
    void a_pack_differs_in_nothing_from_itself() throws IOException {
        assertThat(new ComparePacks(out).run(choice("tn25"), choice("tn25"))).isZero();

        assertThat(said()).isEqualToIgnoringNewLines("tn25 2026.1 → tn25 2026.1: 0");
    }

    @Test
    void a_file_that_is_not_there_is_said_with_the_ids_that_could_be_meant() {
        assertThatThrownBy(() -> choice("nothing").read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("national-baseline, tn12");
        assertThat(said()).isEmpty();
    }

    @Test
    void a_faulty_pack_is_not_compared() throws IOException {
        file(DRAFT.replace("least: CERTIFICATE", "least: EXPERT"));

        assertThat(new ComparePacks(out).run(choice("tn12"), choice("draft.yaml"))).isEqualTo(1);

        assertThat(said()).contains("draft.yaml:20:");
    }
}
