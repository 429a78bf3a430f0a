package vn.canbo.personnel.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import vn.canbo.service.problem.Messages;
import vn.canbo.service.workbook.CellValue;
import vn.canbo.service.workbook.SheetColumn;
import vn.canbo.service.workbook.SheetRow;
import vn.canbo.service.workbook.WrittenWorkbook;

/** A list as a clerk hands it in: the titles of the template without its line of hints. */
public final class FilledList {

    private FilledList() {}

    /**
     * @param kind before the keys of the titles in the messages
     */
    public static <C extends ListColumn> byte[] bytes(
            String kind, List<C> columns, List<Map<C, CellValue>> lines) {
        var words = Messages.vietnamese();
        var titles =
                columns.stream()
                        .map(it -> words.of(kind + ".title." + it.name(), Map.of()))
                        .map(it -> SheetColumn.of(it, "", SheetColumn.Kind.GENERAL))
                        .toList();
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new WrittenWorkbook(bytes, "Sheet1", "Sheet2", titles, 10)) {
            for (var at = 0; at < lines.size(); at++) {
                var line = lines.get(at);
                var cells =
                        columns.stream().map(it -> line.getOrDefault(it, CellValue.BLANK)).toList();
                workbook.row(new SheetRow(at + 2, cells), Map.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
