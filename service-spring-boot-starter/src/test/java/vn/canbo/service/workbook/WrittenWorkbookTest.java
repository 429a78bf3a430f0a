package vn.canbo.service.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.canbo.service.decision.Decision;

class WrittenWorkbookTest {

    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.of("Số", "12 chữ số", SheetColumn.Kind.TEXT),
                    new SheetColumn(
                            "Giới tính", "", SheetColumn.Kind.GENERAL, List.of("nam", "nữ"), true),
                    SheetColumn.of("Ngày", "", SheetColumn.Kind.DAY));

    /** The library writes letters beyond ASCII as numbers. */
    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-f]+);");

    private static byte[] written(List<SheetRow> rows, Map<Integer, String> faults)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new WrittenWorkbook(bytes, "Danh sách", "Danh mục", COLUMNS, 1000)) {
            for (var row : rows) {
                workbook.row(row, faults);
            }
            workbook.addText("Kết quả", List.of(List.of("Kết quả")));
        }
        return bytes.toByteArray();
    }

    private static List<SheetRow> read(byte[] content) {
        var rows = new ArrayList<SheetRow>();
        if (SentWorkbook.open(content) instanceof Decision.Accepted<SentWorkbook>(var workbook)) {
            workbook.read(rows::add);
        }
        return rows;
    }

    private static String part(byte[] content, String name) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(content).get();
                var stream = zip.getInputStream(zip.getEntry(name))) {
            return REFERENCE
                    .matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
        }
    }

    @Test
    void what_is_written_is_read_back() throws IOException {
        var row =
                new SheetRow(
                        3,
                        List.of(
                                new CellValue.Text("001085000001"),
                                new CellValue.Text("nữ"),
                                new CellValue.Day(LocalDate.of(2025, 8, 1))));

        var read = read(written(List.of(row), Map.of()));

        assertThat(read).hasSize(3).last().isEqualTo(row);
    }

    @Test
    void titles_hints_and_drop_downs_stand_in_the_workbook() throws IOException {
        var content = written(List.of(), Map.of());

        assertThat(read(content).getFirst().cells()).first().isEqualTo(new CellValue.Text("Số"));
        assertThat(read(content).get(1).cells()).first().isEqualTo(new CellValue.Text("12 chữ số"));
        assertThat(part(content, "xl/worksheets/sheet1.xml"))
                .contains(
                        "sqref=\"B3:B1002\"",
                        "type=\"list\"",
                        "errorStyle=\"stop\"",
                        "'Danh mục'!$B$1:$B$2");
        assertThat(part(content, "xl/workbook.xml")).contains("state=\"hidden\"");
    }

    @Test
    void a_bad_cell_is_red_and_says_why_even_when_it_is_blank() throws IOException {
        var content =
                written(
                        List.of(new SheetRow(3, List.of(new CellValue.Text("1")))),
                        Map.of(2, "Thiếu ngày"));

        assertThat(part(content, "xl/comments1.xml")).contains("ref=\"C3\"", "Thiếu ngày");
        assertThat(part(content, "xl/worksheets/sheet1.xml")).contains("<c r=\"C3\" s=");
        assertThat(part(content, "xl/styles.xml")).contains("FFC7CE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)"})
    void text_never_becomes_a_formula(String text) throws IOException {
        var content =
                written(List.of(new SheetRow(3, List.of(new CellValue.Text(text)))), Map.of());

        assertThat(part(content, "xl/worksheets/sheet1.xml"))
                .contains("<t>&apos;" + text)
                .doesNotContain("<f>");
        assertThat(read(content).getLast().at(0)).isEqualTo(new CellValue.Text(text));
    }

    @Test
    void a_formula_comes_back_as_its_text() throws IOException {
        var content =
                written(List.of(new SheetRow(3, List.of(new CellValue.Formula("1+1")))), Map.of());

        assertThat(part(content, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(read(content).getLast().at(0)).isEqualTo(new CellValue.Text("=1+1"));
    }
}
