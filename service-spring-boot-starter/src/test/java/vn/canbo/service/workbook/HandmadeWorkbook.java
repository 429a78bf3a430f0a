package vn.canbo.service.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook, of which a test changes the one it is about. */
final class HandmadeWorkbook {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String NAMESPACE =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private final Map<String, String> parts = new LinkedHashMap<>();

    static HandmadeWorkbook withRows(String rows) {
        var workbook = new HandmadeWorkbook();
        workbook.parts.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                  <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                </Types>
                """);
        workbook.parts.put(
                "xl/workbook.xml",
                """
                <workbook %s xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                  <workbookPr/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>
                </workbook>
                """
                        .formatted(NAMESPACE));
        workbook.parts.put(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>
                """);
        workbook.parts.put(
                "xl/styles.xml",
                """
                <styleSheet %s><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>
                """
                        .formatted(NAMESPACE));
        workbook.parts.put(SHEET, sheet(rows));
        return workbook;
    }

    static String sheet(String rows) {
        return "<worksheet " + NAMESPACE + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    HandmadeWorkbook with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    HandmadeWorkbook replacing(String part, String what, String by) {
        parts.computeIfPresent(part, (_, content) -> content.replace(what, by));
        return this;
    }

    HandmadeWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
