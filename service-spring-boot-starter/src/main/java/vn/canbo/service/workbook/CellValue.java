package vn.canbo.service.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell. */
public sealed interface CellValue {

    /** Nothing, or blanks only. */
    record Blank() implements CellValue {}

    /** As typed, without blanks around it; never empty. */
    record Text(String text) implements CellValue {}

    record Figure(BigDecimal number) implements CellValue {}

    /** A number that is shown as a date. */
    record Day(LocalDate day) implements CellValue {}

    record YesNo(boolean yes) implements CellValue {}

    /** Never evaluated; what it gave when it was last computed is not believed either. */
    record Formula(String formula) implements CellValue {}

    /** An error value such as {@code #N/A}, or a date outside the calendar. */
    record Broken(String shown) implements CellValue {}

    CellValue BLANK = new Blank();

    /** Text without blanks around it, or a blank; a no-break space is a blank too. */
    static CellValue text(String typed) {
        var text = typed.replace('\u00A0', ' ').strip();
        return text.isEmpty() ? BLANK : new Text(WorkbookText.unescaped(text));
    }
}
