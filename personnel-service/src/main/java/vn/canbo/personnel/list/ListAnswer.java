package vn.canbo.personnel.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.canbo.personnel.list.ListImport.Counted;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.problem.Reason;
import vn.canbo.service.workbook.SheetRow;
import vn.canbo.service.workbook.WrittenWorkbook;

/** The list as it was handed in, with every bad cell red and a note, and a page of all reasons. */
final class ListAnswer {

    private static final String LIST = "Danh sách";
    private static final String CHOICES = "Danh mục";
    private static final String RESULT = "Kết quả";
    private static final int LAST_ROW = 100_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WrittenWorkbook workbook;
    private final ListHead head;
    private final ListForm form;
    private final Problems problems;
    private final Map<String, Counted> reasons = new LinkedHashMap<>();

    /**
     * @param withHints whether the list has them below its titles
     */
    ListAnswer(ListHead head, ListForm form, boolean withHints, Problems problems) {
        this.head = head;
        this.form = form;
        this.problems = problems;
        try {
            this.workbook =
                    new WrittenWorkbook(
                            bytes, LIST, CHOICES, head.columns(form, withHints), LAST_ROW);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An empty list to be filled in. */
    static byte[] template(ListForm form) {
        var bytes = new ByteArrayOutputStream();
        try {
            new WrittenWorkbook(bytes, LIST, CHOICES, form.sheetColumns(), LAST_ROW).close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    void row(SheetRow row, List<CellFault> faults) {
        var texts = new HashMap<Integer, String>();
        for (var fault : faults) {
            var place = placeOf(fault.column());
            var reason = problems.reason(fault.why());
            texts.merge(place, note(reason), (one, other) -> one + "\n\n" + other);
            count(reason, letters(place) + row.number());
        }
        try {
            workbook.row(row, texts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What no column of the list stands for is said at the first one of its kind. */
    private int placeOf(ListColumn column) {
        var place = head.places().get(column);
        return place == null ? head.places().getOrDefault(form.first(), 0) : place;
    }

    private static String note(Reason reason) {
        return reason.vi()
                + (reason.source() == null ? "" : " [" + reason.source() + "]")
                + "\n"
                + reason.en();
    }

    private void count(Reason reason, String cell) {
        reasons.merge(
                reason.code(),
                new Counted(reason, 1, cell),
                (before, _) ->
                        new Counted(before.reason(), before.count() + 1, before.firstCell()));
    }

    /** The letters above a column. */
    private static String letters(int place) {
        var last = (char) ('A' + place % 26);
        return place < 26 ? "" + last : (char) ('A' + place / 26 - 1) + "" + last;
    }

    /** Each code once, in the order in which it first stood in the way. */
    List<Counted> reasons() {
        return List.copyOf(reasons.values());
    }

    byte[] finish() {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("Kết quả kiểm tra / Result"));
        lines.add(List.of("Ô đầu tiên / First cell", "Số ô / Cells", "Lý do", "Reason"));
        reasons()
                .forEach(
                        it ->
                                lines.add(
                                        List.of(
                                                String.valueOf(it.firstCell()),
                                                String.valueOf(it.count()),
                                                it.reason().vi(),
                                                it.reason().en())));
        try (workbook) {
            workbook.addText(RESULT, lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
