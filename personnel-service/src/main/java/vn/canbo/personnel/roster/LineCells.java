package vn.canbo.personnel.roster;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.canbo.service.workbook.CellValue;
import vn.canbo.service.workbook.SheetRow;

/** Reads the cells of one line and collects what is wrong with them. */
final class LineCells {

    /** As offices write, and as computers do. */
    private static final List<DateTimeFormatter> DAYS =
            List.of(day("d/M/uuuu"), day("d-M-uuuu"), day("d.M.uuuu"), day("uuuu-M-d"));

    /** What an Excel number can be: longer ones have lost digits already. */
    private static final int MOST_DIGITS = 15;

    private final SheetRow row;
    private final RosterHead head;
    private final RosterForm form;
    private final List<CellFault> faults = new ArrayList<>();

    LineCells(SheetRow row, RosterHead head, RosterForm form) {
        this.row = row;
        this.head = head;
        this.form = form;
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    List<CellFault> faults() {
        return List.copyOf(faults);
    }

    boolean isBlank(RosterColumn column) {
        return head.cell(row, column) instanceof CellValue.Blank;
    }

    void fault(RosterColumn column, Refusal why) {
        faults.add(new CellFault(column, why));
    }

    /** Absent when it is missing or bad: then there is a fault. */
    @Nullable String text(RosterColumn column) {
        var cell = head.cell(row, column);
        return switch (cell) {
            case CellValue.Text(var text) -> text;
            case CellValue.Figure(var number) -> digits(number, column);
            default -> {
                wrong(column, cell, new Refusal.CellIsNoText());
                yield null;
            }
        };
    }

    /** A number that should have had zeros before it cannot be told from a mistyped one. */
    private @Nullable String digits(BigDecimal number, RosterColumn column) {
        if (number.stripTrailingZeros().scale() > 0 || number.precision() > MOST_DIGITS) {
            fault(column, new Refusal.CellIsNoText());
            return null;
        }
        var digits = number.toBigInteger().toString();
        if (column == RosterColumn.CITIZEN_NUMBER && digits.length() < 12) {
            fault(column, new Refusal.LeadingZerosLost());
            return null;
        }
        return digits;
    }

    @Nullable LocalDate day(RosterColumn column) {
        var cell = head.cell(row, column);
        return switch (cell) {
            case CellValue.Day(var day) -> day;
            case CellValue.Text(var text) when typedDay(text).isPresent() -> typedDay(text).get();
            default -> {
                wrong(column, cell, new Refusal.CellIsNoDay());
                yield null;
            }
        };
    }

    private static Optional<LocalDate> typedDay(String text) {
        for (var format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException _) {
                // Perhaps written in another of the ways.
            }
        }
        return Optional.empty();
    }

    /** The code of what was chosen. */
    @Nullable String choice(RosterColumn column) {
        var cell = head.cell(row, column);
        var typed =
                switch (cell) {
                    case CellValue.Text(var text) -> text;
                    case CellValue.Figure(var number) -> number.toPlainString();
                    case CellValue.YesNo(var yes) -> yes ? "YES" : "NO";
                    default -> null;
                };
        var code =
                typed == null
                        ? Optional.<String>empty()
                        : form.choicesOf(column).flatMap(it -> it.codeOf(typed));
        if (code.isEmpty()) {
            wrong(column, cell, noChoice(column));
        }
        return code.orElse(null);
    }

    private Refusal noChoice(RosterColumn column) {
        return new Refusal.CellIsNoChoice(form.titleOf(column));
    }

    <E extends Enum<E>> @Nullable E choice(RosterColumn column, Class<E> type) {
        var code = choice(column);
        return code == null ? null : Enum.valueOf(type, code);
    }

    @Nullable Boolean yesNo(RosterColumn column) {
        var code = choice(column);
        return code == null ? null : code.equals("YES");
    }

    private void wrong(RosterColumn column, CellValue cell, Refusal otherwise) {
        fault(
                column,
                switch (cell) {
                    case CellValue.Blank _ -> new Refusal.CellMissing(form.titleOf(column));
                    case CellValue.Formula _ -> new Refusal.CellIsFormula();
                    case CellValue.Text _,
                            CellValue.Figure _,
                            CellValue.Day _,
                            CellValue.YesNo _,
                            CellValue.Broken _ ->
                            otherwise;
                });
    }
}
