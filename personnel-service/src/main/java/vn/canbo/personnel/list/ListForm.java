package vn.canbo.personnel.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.canbo.service.workbook.CellValue;
import vn.canbo.service.workbook.Choices;
import vn.canbo.service.workbook.SheetColumn;
import vn.canbo.service.workbook.SheetRow;

/** What a list looks like to the person who fills it in: titles, hints and drop-downs. */
public final class ListForm {

    private final ListWords words;
    private final List<ListColumn> columns;
    private final Map<ListColumn, Choices> choices;
    private final Map<String, ListColumn> byTitle = new HashMap<>();

    /**
     * @param columns in the order of the template; the first one says whom or what a line means
     */
    public ListForm(
            ListWords words,
            List<? extends ListColumn> columns,
            Map<? extends ListColumn, Choices> choices) {
        this.words = words;
        this.columns = List.copyOf(columns);
        this.choices = Map.copyOf(choices);
        for (var column : columns) {
            words.titles(column).forEach(it -> byTitle.put(Choices.folded(it), column));
        }
    }

    List<ListColumn> columns() {
        return columns;
    }

    /** Where that is said for which no other column stands. */
    ListColumn first() {
        return columns.getFirst();
    }

    List<SheetColumn> sheetColumns() {
        return columns.stream().map(it -> sheetColumn(it, true)).toList();
    }

    SheetColumn sheetColumn(ListColumn column, boolean withHint) {
        var offered = choicesOf(column).map(Choices::labels).orElse(List.of());
        return new SheetColumn(
                titleOf(column),
                withHint ? words.hint(column) : "",
                column.kind(),
                offered,
                column.onlyChoices());
    }

    String titleOf(ListColumn column) {
        return words.title(column);
    }

    Optional<ListColumn> titled(String title) {
        return Optional.ofNullable(byTitle.get(Choices.folded(title)));
    }

    Optional<Choices> choicesOf(ListColumn column) {
        return Optional.ofNullable(choices.get(column));
    }

    /** Whether this is the line of hints, which the template has below its titles. */
    boolean isHints(SheetRow row, int place, ListColumn column) {
        return row.at(place) instanceof CellValue.Text(var text)
                && Choices.folded(text).equals(Choices.folded(words.hint(column)));
    }
}
