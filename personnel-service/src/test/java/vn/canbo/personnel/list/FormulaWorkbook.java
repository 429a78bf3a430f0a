package vn.canbo.personnel.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A list into which somebody wrote a formula. */
public record FormulaWorkbook(byte[] list) {

    public byte[] inFirstCellOfRow(int row, String formula) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(list).get();
                var to = new ZipOutputStream(bytes)) {
            for (var part : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                var content = from.getInputStream(part).readAllBytes();
                to.write(
                        part.getName().equals("xl/worksheets/sheet1.xml")
                                ? with(new String(content, StandardCharsets.UTF_8), row, formula)
                                : content);
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] with(String sheet, int row, String formula) {
        return sheet.replaceFirst(
                        "<c r=\"A" + row + "\".*?</c>",
                        "<c r=\"A" + row + "\"><f>" + formula + "</f><v>2</v></c>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
