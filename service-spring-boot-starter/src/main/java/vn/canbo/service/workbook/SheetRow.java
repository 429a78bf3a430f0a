package vn.canbo.service.workbook;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number counted from 1, as Excel shows it
 * @param cells from column A on, to the last one that was written
 */
public record SheetRow(int number, List<CellValue> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Blank past the last cell. */
    public CellValue at(int column) {
        return column < cells.size() ? cells.get(column) : CellValue.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(CellValue.Blank.class::isInstance);
    }
}
