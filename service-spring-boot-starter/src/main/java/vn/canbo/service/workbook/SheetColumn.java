package vn.canbo.service.workbook;

import java.util.List;

/**
 * A column of a sheet to be filled in.
 *
 * @param hint stands below the title; empty for none
 * @param choices drop-down of the column; empty for none
 * @param onlyChoices whether Excel refuses anything else, or only asks
 */
public record SheetColumn(
        String title, String hint, Kind kind, List<String> choices, boolean onlyChoices) {

    /** How Excel keeps what is typed. */
    public enum Kind {
        GENERAL,
        /** As typed: a number keeps its leading zeros. */
        TEXT,
        DAY
    }

    public SheetColumn {
        choices = List.copyOf(choices);
    }

    public static SheetColumn of(String title, String hint, Kind kind) {
        return new SheetColumn(title, hint, kind, List.of(), false);
    }
}
