package vn.canbo.personnel.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.workbook.CellValue;
import vn.canbo.service.workbook.Choices;
import vn.canbo.service.workbook.SheetRow;

/** Reads the cells of one line and collects what is wrong with them. */
public final class LineCells {

    /** What an Excel number can be: longer ones have lost digits already. */
    private static final int MOST_DIGITS = 15;

    private static final int CITIZEN_NUMBER_DIGITS = 12;

    private final SheetRow row;
    private final ListHead head;
    private final ListForm form;
    private final boolean mayVerify;
    private final List<CellFault> faults = new ArrayList<>();

    /**
     * @param mayVerify whether whoever hands in the list may say that documents were seen
     */
    LineCells(SheetRow row, ListHead head, ListForm form, boolean mayVerify) {
        this.row = row;
        this.head = head;
        this.form = form;
        this.mayVerify = mayVerify;
    }

    public List<CellFault> faults() {
        return List.copyOf(faults);
    }

    public boolean isBlank(ListColumn column) {
        return head.cell(row, column) instanceof CellValue.Blank;
    }

    public void fault(ListColumn column, Objection why) {
        faults.add(new CellFault(column, why));
    }

    /** Absent when it is missing or bad: then there is a fault. */
    public @Nullable String text(ListColumn column) {
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

    private @Nullable String digits(BigDecimal number, ListColumn column) {
        if (number.stripTrailingZeros().scale() > 0 || number.precision() > MOST_DIGITS) {
            fault(column, new Refusal.CellIsNoText());
            return null;
        }
        return number.toBigInteger().toString();
    }

    /** A number that should have had zeros before it cannot be told from a mistyped one. */
    public @Nullable String citizenNumber(ListColumn column) {
        var number = text(column);
        if (number != null
                && number.length() < CITIZEN_NUMBER_DIGITS
                && head.cell(row, column) instanceof CellValue.Figure) {
            fault(column, new Refusal.LeadingZerosLost());
            return null;
        }
        return number;
    }

    public @Nullable LocalDate day(ListColumn column) {
        var cell = head.cell(row, column);
        return switch (cell) {
            case CellValue.Day(var day) -> day;
            case CellValue.Text(var text) when WrittenDay.read(text).isPresent() ->
                    WrittenDay.read(text).get();
            default -> {
                wrong(column, cell, new Refusal.CellIsNoDay());
                yield null;
            }
        };
    }

    /**
     * The code stands first in what the drop-down offers.
     *
     * @param units by code
     */
    public @Nullable UUID unit(ListColumn column, Function<String, Optional<UUID>> units) {
        var typed = text(column);
        if (typed == null) {
            return null;
        }
        var unit = units.apply(typed.split(" ", 2)[0]);
        if (unit.isEmpty()) {
            fault(column, new Refusal.ListedUnitNotKnown());
        }
        return unit.orElse(null);
    }

    /** The code of what was chosen. */
    public @Nullable String choice(ListColumn column) {
        return choice(column, form.choicesOf(column), noChoice(column));
    }

    /** The same from what is right in this line alone. */
    public @Nullable String choice(ListColumn column, Choices choices, Objection otherwise) {
        return choice(column, Optional.of(choices), otherwise);
    }

    private @Nullable String choice(
            ListColumn column, Optional<Choices> choices, Objection otherwise) {
        var cell = head.cell(row, column);
        var typed =
                switch (cell) {
                    case CellValue.Text(var text) -> text;
                    case CellValue.Figure(var number) -> number.toPlainString();
                    case CellValue.YesNo(var yes) -> yes ? "YES" : "NO";
                    default -> null;
                };
        var code =
                typed == null ? Optional.<String>empty() : choices.flatMap(it -> it.codeOf(typed));
        if (code.isEmpty()) {
            wrong(column, cell, otherwise);
        }
        return code.orElse(null);
    }

    private Refusal noChoice(ListColumn column) {
        return new Refusal.CellIsNoChoice(form.titleOf(column));
    }

    public <E extends Enum<E>> @Nullable E choice(ListColumn column, Class<E> type) {
        var code = choice(column);
        return code == null ? null : Enum.valueOf(type, code);
    }

    public @Nullable Boolean yesNo(ListColumn column) {
        var code = choice(column);
        return code == null ? null : code.equals("YES");
    }

    /** Whether an officer says that the documents were seen; anybody else who says so is told. */
    public boolean seen(ListColumn column) {
        var seen = !isBlank(column) && Boolean.TRUE.equals(yesNo(column));
        if (seen && !mayVerify) {
            fault(column, new Refusal.OnlyOfficersVerify());
        }
        return seen;
    }

    private void wrong(ListColumn column, CellValue cell, Objection otherwise) {
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
