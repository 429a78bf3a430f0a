package vn.canbo.personnel.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.workbook.CellValue;
import vn.canbo.service.workbook.SheetColumn;
import vn.canbo.service.workbook.SheetRow;

/**
 * Which column of a list stands where; columns of which nothing is known are carried along.
 *
 * @param titles as they stand in the first line
 */
record ListHead(List<String> titles, Map<ListColumn, Integer> places) {

    ListHead {
        titles = List.copyOf(titles);
        places = Map.copyOf(places);
    }

    /** Refused with every column that is missing or stands there twice. */
    static Decision<ListHead> read(SheetRow first, ListForm form) {
        var titles = first.cells().stream().map(ListHead::title).toList();
        var places = new HashMap<ListColumn, Integer>();
        var refused = new ArrayList<Refusal>();
        for (var at = 0; at < titles.size(); at++) {
            var column = form.titled(titles.get(at));
            if (column.isPresent() && places.putIfAbsent(column.get(), at) != null) {
                refused.add(new Refusal.ColumnTwice(titles.get(at)));
            }
        }
        var missing =
                form.columns().stream()
                        .filter(it -> it.required() && !places.containsKey(it))
                        .map(form::titleOf)
                        .toList();
        if (!missing.isEmpty()) {
            refused.add(new Refusal.ColumnsMissing(missing));
        }
        return refused.isEmpty()
                ? Decision.accepted(new ListHead(titles, places))
                : Decision.refused(refused);
    }

    private static String title(CellValue cell) {
        return cell instanceof CellValue.Text(var text) ? text : "";
    }

    CellValue cell(SheetRow row, ListColumn column) {
        var place = places.get(column);
        return place == null ? CellValue.BLANK : row.at(place);
    }

    /** Whether the line repeats what the template says below its titles. */
    boolean isHints(SheetRow row, ListForm form) {
        return places.entrySet().stream()
                .anyMatch(it -> form.isHints(row, it.getValue(), it.getKey()));
    }

    /** The columns of the answer, where they stood. */
    List<SheetColumn> columns(ListForm form, boolean withHints) {
        return titles.stream()
                .map(
                        title ->
                                form.titled(title)
                                        .map(it -> form.sheetColumn(it, withHints))
                                        .orElseGet(
                                                () ->
                                                        SheetColumn.of(
                                                                title,
                                                                "",
                                                                SheetColumn.Kind.GENERAL)))
                .toList();
    }
}
