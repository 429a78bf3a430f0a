package vn.canbo.service.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with one sheet to be filled in, whose drop-downs stand on a hidden one. Rows go out as
 * they come: only notes are kept until the end.
 */
public final class WrittenWorkbook implements Closeable {

    private static final int ROWS_AT_A_TIME = 500;

    private final Workbook workbook;
    private final FilledSheet sheet;
    private int unflushed;

    /**
     * @param listsName of the hidden sheet
     * @param rows to which drop-downs reach
     */
    public WrittenWorkbook(
            OutputStream out,
            String sheetName,
            String listsName,
            List<SheetColumn> columns,
            int rows)
            throws IOException {
        this.workbook = new Workbook(out, "Canbo", "1.0");
        var main = workbook.newWorksheet(sheetName);
        var lists = workbook.newWorksheet(listsName);
        lists.setVisibilityState(VisibilityState.HIDDEN);
        this.sheet = new FilledSheet(main, columns);
        sheet.offerChoices(lists, rows);
        lists.finish();
        sheet.writeHead();
    }

    /**
     * Writes a row, which comes after the one before.
     *
     * @param faults why a cell is bad, by its column; the cell becomes red, with the text as a note
     */
    public void row(SheetRow row, Map<Integer, String> faults) throws IOException {
        sheet.row(row, faults);
        if (++unflushed == ROWS_AT_A_TIME) {
            unflushed = 0;
            sheet.flush();
        }
    }

    /** Ends the sheet and adds one that is only read; the first line is its title. */
    public void addText(String sheetName, List<List<String>> lines) throws IOException {
        sheet.finish();
        var text = workbook.newWorksheet(sheetName);
        write(text, lines);
        text.finish();
    }

    private static void write(Worksheet text, List<List<String>> lines) {
        text.width(0, 24);
        text.width(1, 14);
        text.width(2, 90);
        text.width(3, 90);
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            for (var column = 0; column < line.size(); column++) {
                text.inlineString(at, column, WorkbookText.escaped(line.get(column)));
                text.style(at, column).wrapText(column > 1).verticalAlignment("top").set();
            }
        }
        text.style(0, 0).bold().fontSize(14).wrapText(false).set();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
