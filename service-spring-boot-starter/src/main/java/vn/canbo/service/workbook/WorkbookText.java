package vn.canbo.service.workbook;

/**
 * Text on its way into a cell. What begins like a formula gets an apostrophe before it, so that it
 * stays text also when somebody saves the workbook as CSV and opens that; on its way back the
 * apostrophe goes.
 */
final class WorkbookText {

    /** A tab or line break at the beginning hides what follows it. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    /** Excel takes no longer text. */
    private static final int LONGEST = 32_000;

    private WorkbookText() {}

    static String escaped(String text) {
        var written = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return beginsFormula(written, 0) ? "'" + written : written;
    }

    static String unescaped(String text) {
        return text.startsWith("'") && beginsFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean beginsFormula(String text, int at) {
        return text.length() > at && BEGINS_FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}
