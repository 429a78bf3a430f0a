package vn.canbo.personnel.list;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.workbook.SentWorkbook;
import vn.canbo.service.workbook.SheetRow;

/**
 * What came back, read as Excel reads it.
 *
 * @param red addresses of the cells that are red
 * @param notes by address
 */
public record RedCells(SortedSet<String> red, Map<String, String> notes, List<SheetRow> rows) {

    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-f]+);");
    private static final Pattern NOTE =
            Pattern.compile("<comment ref=\"([A-Z]+[0-9]+)\".*?<t>(.*?)</t>", Pattern.DOTALL);
    private static final Pattern FORMAT = Pattern.compile("<xf [^>]*fillId=\"([0-9]+)\"");
    private static final Pattern FILL = Pattern.compile("<fill>(.*?)</fill>");
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+[0-9]+)\" s=\"([0-9]+)\"");

    public static RedCells of(byte[] workbook) throws IOException {
        var notes = new TreeMap<String, String>();
        var red = new TreeSet<String>();
        try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
            NOTE.matcher(part(zip, "xl/comments1.xml"))
                    .results()
                    .forEach(it -> notes.put(it.group(1), it.group(2)));
            var redFormats = redFormats(part(zip, "xl/styles.xml"));
            CELL.matcher(part(zip, "xl/worksheets/sheet1.xml"))
                    .results()
                    .filter(it -> redFormats.contains(Integer.valueOf(it.group(2))))
                    .forEach(it -> red.add(it.group(1)));
        }
        var rows = new ArrayList<SheetRow>();
        if (SentWorkbook.open(workbook) instanceof Decision.Accepted<SentWorkbook>(var sent)) {
            sent.read(rows::add);
        }
        return new RedCells(red, notes, rows);
    }

    private static List<Integer> redFormats(String styles) {
        var fills = FILL.matcher(styles).results().map(it -> it.group(1)).toList();
        var formats =
                FORMAT.matcher(styles.substring(styles.indexOf("<cellXfs")))
                        .results()
                        .map(it -> Integer.valueOf(it.group(1)))
                        .toList();
        var red = new ArrayList<Integer>();
        for (var at = 0; at < formats.size(); at++) {
            if (fills.get(formats.get(at)).contains("FFC7CE")) {
                red.add(at);
            }
        }
        return red;
    }

    /** What a list offers: the sheet from which its drop-downs take their choices. */
    public static String choicesOf(byte[] workbook) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
            return part(zip, "xl/worksheets/sheet2.xml");
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        try (var stream = zip.getInputStream(zip.getEntry(name))) {
            return REFERENCE
                    .matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
        }
    }
}
