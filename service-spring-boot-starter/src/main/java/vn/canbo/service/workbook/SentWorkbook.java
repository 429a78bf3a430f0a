package vn.canbo.service.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.workbook.WorkbookRefusal.NoWorkbook;

/** A workbook that somebody sent, checked and ready to be read row by row. */
public final class SentWorkbook {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final byte[] content;
    private final WorkbookCheck.Found found;

    private SentWorkbook(byte[] content, WorkbookCheck.Found found) {
        this.content = content;
        this.found = found;
    }

    /**
     * Looks through the whole file once, within bounds of time and memory.
     *
     * @param content kept as it is: not to be changed afterwards
     */
    public static Decision<SentWorkbook> open(byte[] content) {
        return WorkbookCheck.of(content).map(found -> new SentWorkbook(content, found));
    }

    /** How many rows the longest sheet has: for saying how far one has come. */
    public int rows() {
        return found.rows();
    }

    /**
     * Gives the rows of the first sheet that is not hidden, in order.
     *
     * @throws Unreadable when the file turns out to be damaged on the way
     */
    public void read(Consumer<SheetRow> reader) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS)) {
            var sheet =
                    workbook.getSheets()
                            .filter(it -> it.getVisibility() == SheetVisibility.VISIBLE)
                            .findFirst()
                            .orElseThrow(() -> new NoSuchElementException("a visible sheet"));
            read(sheet, reader);
        } catch (IOException | NoSuchElementException damaged) {
            throw new Unreadable(damaged);
        }
    }

    private void read(Sheet sheet, Consumer<SheetRow> reader) throws IOException {
        var cells = new SheetCells(found.since1904());
        try (var rows = sheet.openStream()) {
            var iterator = rows.iterator();
            var before = 0;
            for (var row = next(iterator); row != null; row = next(iterator)) {
                if (row.getRowNum() <= before) {
                    throw new Unreadable(new IllegalStateException("rows are not in order"));
                }
                before = row.getRowNum();
                reader.accept(cells.of(row));
            }
        }
    }

    /** The library says in many ways, none of them stated, that it cannot go on. */
    private static @Nullable Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException damaged) {
            throw new Unreadable(damaged);
        }
    }

    /** The file is damaged in a way that only reading it shows. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unreadable(Exception damage) {
            super("a workbook is damaged", damage);
        }

        /** The same as what the first look at a file says. */
        public List<Objection> reasons() {
            return List.of(new NoWorkbook());
        }
    }
}
