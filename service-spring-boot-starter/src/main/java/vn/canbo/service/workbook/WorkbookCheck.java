package vn.canbo.service.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.workbook.WorkbookRefusal.NoWorkbook;
import vn.canbo.service.workbook.WorkbookRefusal.WorkbookHasMacros;
import vn.canbo.service.workbook.WorkbookRefusal.WorkbookLockedOrOld;
import vn.canbo.service.workbook.WorkbookRefusal.WorkbookTooLarge;

/**
 * Looks through a file before the library opens it, in the same archive reader: what it unpacks to
 * is counted, and what the library would believe without limit (where a cell stands, how many
 * formulas span ranges) is bounded.
 */
final class WorkbookCheck {

    private static final int MEGABYTE = 1024 * 1024;

    /** As sent. A roster of 100,000 people has about 12 MB. */
    static final int MOST_MEGABYTES = 20;

    static final int MOST_ROWS = 200_000;

    private static final long MOST_UNPACKED = 500L * MEGABYTE;

    /** Texts are kept in memory while a sheet is read. */
    private static final long MOST_SHARED_TEXT = 64L * MEGABYTE;

    private static final long MOST_OF_OTHERS = 16L * MEGABYTE;
    private static final int MOST_PARTS = 1000;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS_OF_WORKBOOK = "xl/_rels/workbook.xml.rels";
    private static final String CONTENT_TYPES = "[content_types].xml";

    /** Outside addresses are never followed, and no sheet stands there. */
    private static final Pattern TARGET =
            Pattern.compile("\\bTarget\\s*=\\s*['\"]((?!https?:|file:|mailto:)[^'\"]*)['\"]");

    private static final Pattern SINCE_1904 =
            Pattern.compile("\\bdate1904\\s*=\\s*['\"](1|true)['\"]");

    private final WorkbookRefusal tooLarge = new WorkbookTooLarge(MOST_MEGABYTES, MOST_ROWS);
    private long unpacked;
    private int rows;
    private boolean since1904;
    private boolean isWorkbook;

    private WorkbookCheck() {}

    /**
     * @param rows of the longest sheet
     * @param since1904 whether days are counted as old Macintoshes did
     */
    record Found(int rows, boolean since1904) {}

    static Decision<Found> of(byte[] content) {
        if (content.length > MOST_MEGABYTES * MEGABYTE) {
            return Decision.refused(new WorkbookTooLarge(MOST_MEGABYTES, MOST_ROWS));
        }
        if (content.length < 8) {
            return Decision.refused(new NoWorkbook());
        }
        if (ReadableWorkbook.isOLE2Header(content)) {
            return Decision.refused(new WorkbookLockedOrOld());
        }
        return new WorkbookCheck().check(content);
    }

    private Decision<Found> check(byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                return Decision.refused(tooLarge);
            }
            for (var part : parts) {
                check(zip, part);
            }
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            return Decision.refused(refusal(damaged));
        }
        return isWorkbook
                ? Decision.accepted(new Found(rows, since1904))
                : Decision.refused(new NoWorkbook());
    }

    private static WorkbookRefusal refusal(Exception damaged) {
        return switch (damaged) {
            case Stopped stopped -> stopped.refusal;
            case XMLStreamException xml when xml.getNestedException() instanceof Stopped stopped ->
                    stopped.refusal;
            default -> new NoWorkbook();
        };
    }

    private void check(ZipFile zip, ZipArchiveEntry part)
            throws IOException, XMLStreamException, Stopped {
        var name = part.getName().toLowerCase(Locale.ROOT);
        if (part.isDirectory()) {
            return;
        }
        if (name.contains("vbaproject") || name.contains("/macrosheets/")) {
            throw new Stopped(new WorkbookHasMacros());
        }
        if (name.endsWith(".xml")) {
            checkXml(zip, part, name);
        } else if (name.equals(RELATIONS_OF_WORKBOOK)) {
            checkText(text(zip, part), name);
        }
    }

    /** Any of them: the file itself says which one is a sheet. */
    private void checkXml(ZipFile zip, ZipArchiveEntry part, String name)
            throws IOException, XMLStreamException, Stopped {
        var sheet = new SheetCheck(MOST_ROWS);
        try (var stream = zip.getInputStream(part)) {
            if (!sheet.passes(new Counted(stream, mostOf(name)))) {
                throw new Stopped(tooLarge);
            }
        }
        rows = Math.max(rows, sheet.rows());
        if (name.equals(WORKBOOK) || name.equals(CONTENT_TYPES)) {
            checkText(text(zip, part), name);
        }
    }

    private static long mostOf(String name) {
        if (name.startsWith("xl/worksheets/")) {
            return MOST_UNPACKED;
        }
        return name.endsWith("sharedstrings.xml") ? MOST_SHARED_TEXT : MOST_OF_OTHERS;
    }

    private String text(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (var stream = zip.getInputStream(part)) {
            var bytes = new Counted(stream, MOST_OF_OTHERS).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private void checkText(String text, String name) throws Stopped {
        switch (name) {
            case WORKBOOK -> {
                isWorkbook = true;
                since1904 = SINCE_1904.matcher(text).find();
            }
            case CONTENT_TYPES -> {
                if (text.contains("macroEnabled")) {
                    throw new Stopped(new WorkbookHasMacros());
                }
            }
            case RELATIONS_OF_WORKBOOK -> {
                if (TARGET.matcher(text).results().anyMatch(it -> !it.group(1).endsWith(".xml"))) {
                    throw new Stopped(new NoWorkbook());
                }
            }
            default -> {}
        }
    }

    /** Stops at the limit of the part or of the whole, whichever comes first. */
    private final class Counted extends FilterInputStream {

        private long left;

        private Counted(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            if (read > 0) {
                left -= read;
                unpacked += read;
                if (left < 0 || unpacked > MOST_UNPACKED) {
                    throw new Stopped(tooLarge);
                }
            }
            return read;
        }
    }

    /** The look at the file ends here. */
    private static final class Stopped extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient WorkbookRefusal refusal;

        private Stopped(WorkbookRefusal refusal) {
            this.refusal = refusal;
        }
    }
}
