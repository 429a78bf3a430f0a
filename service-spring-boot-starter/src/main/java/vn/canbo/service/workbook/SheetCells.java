package vn.canbo.service.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Says what the cells of a row hold. */
final class SheetCells {

    /** Serial 60 is a day that never was: 1900 was no leap year. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    /** The last day of the year 9999. */
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyY]");

    private final LocalDate dayZero;

    SheetCells(boolean since1904) {
        this.dayZero = since1904 ? DAY_ZERO_1904 : DAY_ZERO;
    }

    SheetRow of(Row row) {
        var cells = new ArrayList<CellValue>(row.getCellCount());
        for (var at = 0; at < row.getCellCount(); at++) {
            cells.add(row.hasCell(at) ? value(row.getCell(at)) : CellValue.BLANK);
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private CellValue value(@Nullable Cell cell) {
        if (cell == null || (cell.getValue() == null && cell.getType() != CellType.FORMULA)) {
            return CellValue.BLANK;
        }
        return switch (cell.getType()) {
            case EMPTY -> CellValue.BLANK;
            case STRING -> CellValue.text(cell.asString());
            case BOOLEAN -> new CellValue.YesNo(cell.asBoolean());
            case NUMBER -> number(cell);
            case FORMULA -> formula(cell);
            case ERROR -> new CellValue.Broken(String.valueOf(cell.getRawValue()));
        };
    }

    /** Some programs write plain text the way Excel writes the text that a formula gave. */
    private static CellValue formula(Cell cell) {
        if (cell.getFormula() == null) {
            return cell.getRawValue() == null
                    ? CellValue.BLANK
                    : CellValue.text(cell.getRawValue());
        }
        return new CellValue.Formula(cell.getFormula());
    }

    private CellValue number(Cell cell) {
        var number = cell.asNumber();
        if (!isShownAsDay(cell.getDataFormatString())) {
            return new CellValue.Figure(number);
        }
        return number.signum() <= 0 || number.compareTo(LAST) > 0
                ? new CellValue.Broken(cell.getRawValue())
                : new CellValue.Day(dayZero.plusDays(number.longValue()));
    }

    private static boolean isShownAsDay(@Nullable String format) {
        return format != null && DAY_OR_YEAR.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }
}
