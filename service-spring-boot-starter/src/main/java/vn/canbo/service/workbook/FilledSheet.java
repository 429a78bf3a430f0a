package vn.canbo.service.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of a workbook that people fill in: titles, hints, drop-downs, rows. */
final class FilledSheet {

    private static final String DAY_FORMAT = "dd/mm/yyyy";

    /** More of them no program shows in reasonable time; the cells are red all the same. */
    private static final int MOST_NOTES = 5000;

    private static final String RED = "FFC7CE";
    private static final String DARK_RED = "9C0006";
    private static final String WHITE = "FFFFFF";
    private static final String BLUE = "1F4E79";
    private static final String PALE = "F2F2F2";

    private final Worksheet sheet;
    private final List<SheetColumn> columns;

    /** Titles, and hints if there are any. */
    private final int headRows;

    private int notes;
    private boolean finished;

    FilledSheet(Worksheet sheet, List<SheetColumn> columns) {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        this.headRows = columns.stream().allMatch(it -> it.hint().isEmpty()) ? 1 : 2;
    }

    void offerChoices(Worksheet lists, int rows) {
        for (var column = 0; column < columns.size(); column++) {
            var choices = columns.get(column).choices();
            if (choices.isEmpty()) {
                continue;
            }
            for (var at = 0; at < choices.size(); at++) {
                lists.inlineString(at, column, WorkbookText.escaped(choices.get(at)));
            }
            sheet.range(headRows, column, headRows - 1 + rows, column)
                    .validateWithList(lists.range(0, column, choices.size() - 1, column))
                    .allowBlank(true)
                    .errorStyle(
                            columns.get(column).onlyChoices()
                                    ? DataValidationErrorStyle.STOP
                                    : DataValidationErrorStyle.WARNING)
                    .showErrorMessage(true)
                    .errorTitle("Canbo")
                    .error("Chọn một giá trị trong danh sách. / Choose a value of the list.");
        }
    }

    void writeHead() {
        for (var at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            sheet.width(at, width(column));
            switch (column.kind()) {
                case GENERAL -> {}
                case TEXT -> sheet.style(at).format("@").set();
                case DAY -> sheet.style(at).format(DAY_FORMAT).set();
            }
            writeTitle(at, column.title());
            if (headRows > 1) {
                writeHint(at, column.hint());
            }
        }
        sheet.freezePane(1, headRows);
    }

    private void writeTitle(int column, String title) {
        text(0, column, title);
        sheet.rowHeight(0, 32);
        sheet.style(0, column)
                .format("@")
                .bold()
                .fontColor(WHITE)
                .fillColor(BLUE)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
    }

    private void writeHint(int column, String hint) {
        text(1, column, hint);
        sheet.rowHeight(1, 92);
        sheet.style(1, column)
                .format("@")
                .italic()
                .fillColor(PALE)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    private static double width(SheetColumn column) {
        var longest = column.choices().stream().mapToInt(String::length).max().orElse(0);
        return Math.clamp(Math.max(longest, column.title().length()), 16, 40);
    }

    void row(SheetRow row, Map<Integer, String> faults) {
        var at = row.number() - 1;
        for (var column = 0; column < row.cells().size(); column++) {
            write(at, column, row.cells().get(column));
            if (column < columns.size() && columns.get(column).kind() == SheetColumn.Kind.TEXT) {
                sheet.style(at, column).format("@").set();
            }
        }
        faults.forEach((column, why) -> mark(at, column, why));
    }

    /** What a formula or an error was stays readable as text; it is not computed again. */
    private void write(int row, int column, CellValue value) {
        switch (value) {
            case CellValue.Blank _ -> {}
            case CellValue.Text(var text) -> text(row, column, text);
            case CellValue.Figure(var number) -> sheet.value(row, column, number);
            case CellValue.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY_FORMAT).set();
            }
            case CellValue.YesNo(var yes) -> sheet.value(row, column, yes);
            case CellValue.Formula(var formula) -> text(row, column, "=" + formula);
            case CellValue.Broken(var shown) -> text(row, column, shown);
        }
    }

    private void text(int row, int column, String text) {
        sheet.inlineString(row, column, WorkbookText.escaped(text));
    }

    private void mark(int row, int column, String why) {
        if (sheet.value(row, column) == null) {
            sheet.inlineString(row, column, "");
        }
        sheet.style(row, column).fillColor(RED).fontColor(DARK_RED).bold().set();
        if (notes++ < MOST_NOTES) {
            sheet.comment(row, column, why);
        }
    }

    void flush() throws IOException {
        sheet.flush();
    }

    void finish() throws IOException {
        if (!finished) {
            finished = true;
            sheet.finish();
        }
    }
}
