package vn.canbo.service.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.canbo.service.decision.Decision;

class SentWorkbookTest {

    private static final String ONE_CELL = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    private static List<SheetRow> rowsOf(byte[] content) {
        var rows = new ArrayList<SheetRow>();
        opened(content).read(rows::add);
        return rows;
    }

    private static SentWorkbook opened(byte[] content) {
        return switch (SentWorkbook.open(content)) {
            case Decision.Accepted<SentWorkbook>(var workbook) -> workbook;
            case Decision.Refused<SentWorkbook>(var reasons) ->
                    throw new AssertionError(reasons.toString());
        };
    }

    private static List<String> refusalsOf(byte[] content) {
        return switch (SentWorkbook.open(content)) {
            case Decision.Accepted<SentWorkbook> _ -> List.of();
            case Decision.Refused<SentWorkbook>(var reasons) ->
                    reasons.stream().map(it -> it.code()).toList();
        };
    }

    private static CellValue cell(String xml) {
        var workbook = HandmadeWorkbook.withRows("<row r=\"1\">" + xml + "</row>").bytes();
        return rowsOf(workbook).getFirst().at(0);
    }

    @Test
    void each_kind_of_cell_is_told_apart() {
        assertThat(cell("<c r=\"A1\"><v>12</v></c>"))
                .isEqualTo(new CellValue.Figure(BigDecimal.valueOf(12)));
        assertThat(cell("<c r=\"A1\" s=\"1\"><v>45870.5</v></c>"))
                .isEqualTo(new CellValue.Day(LocalDate.of(2025, 8, 1)));
        assertThat(cell("<c r=\"A1\" t=\"b\"><v>1</v></c>")).isEqualTo(new CellValue.YesNo(true));
        assertThat(cell("<c r=\"A1\" t=\"inlineStr\"><is><t>\u00A0 An </t></is></c>"))
                .isEqualTo(new CellValue.Text("An"));
        assertThat(cell("<c r=\"A1\" t=\"inlineStr\"><is><t> </t></is></c>"))
                .isEqualTo(CellValue.BLANK);
        assertThat(cell("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>"))
                .isEqualTo(new CellValue.Broken("#N/A"));
        assertThat(cell("<c r=\"A1\" s=\"1\"><v>-5</v></c>")).isEqualTo(new CellValue.Broken("-5"));
        assertThat(cell("<c r=\"A1\" t=\"str\"><v>plain</v></c>"))
                .isEqualTo(new CellValue.Text("plain"));
    }

    @Test
    void what_a_formula_gave_is_not_believed() {
        assertThat(cell("<c r=\"A1\"><f>HYPERLINK(\"http://x\")</f><v>1</v></c>"))
                .isEqualTo(new CellValue.Formula("HYPERLINK(\"http://x\")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void days_since_1904_are_the_same_days(String flag) {
        var rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44408</v></c></row>";
        var workbook =
                HandmadeWorkbook.withRows(rows)
                        .replacing(
                                "xl/workbook.xml",
                                "<workbookPr/>",
                                "<workbookPr date1904=\"" + flag + "\"/>");

        assertThat(rowsOf(workbook.bytes()).getFirst().at(0))
                .isEqualTo(new CellValue.Day(LocalDate.of(2025, 8, 1)));
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        assertThat(refusalsOf("Họ và tên;Ngày sinh".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("NO_WORKBOOK");
        assertThat(refusalsOf(new byte[0])).containsExactly("NO_WORKBOOK");
        assertThat(refusalsOf(HexFormat.of().parseHex("d0cf11e0a1b11ae10000000000000000")))
                .containsExactly("WORKBOOK_LOCKED_OR_OLD");
        assertThat(
                        refusalsOf(
                                HandmadeWorkbook.withRows(ONE_CELL)
                                        .without("xl/workbook.xml")
                                        .bytes()))
                .containsExactly("NO_WORKBOOK");
    }

    @Test
    void macros_are_refused_wherever_they_stand() {
        var withProgram = HandmadeWorkbook.withRows(ONE_CELL).with("xl/vbaProject.bin", "x");
        var named =
                HandmadeWorkbook.withRows(ONE_CELL)
                        .replacing(
                                "[Content_Types].xml",
                                "openxmlformats-officedocument.spreadsheetml.sheet.main",
                                "ms-excel.sheet.macroEnabled.main");

        assertThat(refusalsOf(withProgram.bytes())).containsExactly("WORKBOOK_HAS_MACROS");
        assertThat(refusalsOf(named.bytes())).containsExactly("WORKBOOK_HAS_MACROS");
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
            var megabyte = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 80; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }

        assertThat(bytes.size()).isLessThan(1024 * 1024);
        assertThat(refusalsOf(bytes.toByteArray())).containsExactly("WORKBOOK_TOO_LARGE");
    }

    @Test
    void what_would_blow_up_the_reader_is_refused() {
        var faraway = "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>";
        var elsewhere = HandmadeWorkbook.withRows(ONE_CELL);
        elsewhere.with("xl/theme/theme1.xml", HandmadeWorkbook.sheet(faraway));
        var deep = "<row r=\"99999999\"><c r=\"A99999999\"><v>1</v></c></row>";
        var arrays =
                "<row r=\"1\">"
                        + "<c><f t=\"array\" ref=\"A1:B2\">1</f></c>".repeat(101)
                        + "</row>";
        var sheetOfOtherKind =
                HandmadeWorkbook.withRows(ONE_CELL)
                        .replacing("xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet1.bin");

        assertThat(refusalsOf(HandmadeWorkbook.withRows(faraway).bytes()))
                .containsExactly("WORKBOOK_TOO_LARGE");
        assertThat(refusalsOf(elsewhere.bytes())).containsExactly("WORKBOOK_TOO_LARGE");
        assertThat(refusalsOf(HandmadeWorkbook.withRows(deep).bytes()))
                .containsExactly("WORKBOOK_TOO_LARGE");
        assertThat(refusalsOf(HandmadeWorkbook.withRows(arrays).bytes()))
                .containsExactly("WORKBOOK_TOO_LARGE");
        assertThat(refusalsOf(sheetOfOtherKind.bytes())).containsExactly("NO_WORKBOOK");
    }

    @Test
    void a_document_type_is_refused() {
        var entities =
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + HandmadeWorkbook.sheet(ONE_CELL);

        assertThat(
                        refusalsOf(
                                HandmadeWorkbook.withRows("")
                                        .with("xl/worksheets/sheet1.xml", entities)
                                        .bytes()))
                .containsExactly("NO_WORKBOOK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" s=\"x\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><f t=\"shared\"/></c></row>"
            })
    void damage_that_only_reading_shows_is_damage_too(String rows) {
        var workbook = opened(HandmadeWorkbook.withRows(rows).bytes());

        assertThatThrownBy(() -> workbook.read(_ -> {}))
                .isInstanceOf(SentWorkbook.Unreadable.class);
    }

    @Test
    void an_outside_link_is_left_alone() {
        var linked =
                HandmadeWorkbook.withRows(ONE_CELL)
                        .with(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink><externalBook/></externalLink>");

        assertThat(rowsOf(linked.bytes())).hasSize(1);
    }
}
