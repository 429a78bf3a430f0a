package vn.canbo.service.workbook;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML of a sheet once without keeping anything of it. */
final class SheetCheck {

    private static final XMLInputFactory XML = withoutDocumentTypes();

    /** Two letters and seven digits: columns A to ZZ. */
    private static final int LONGEST_ADDRESS = 9;

    private static final int MOST_CELLS_OF_ROW = 702;
    private static final int MOST_DIGITS_OF_ROW = 7;

    /** Each is asked about every cell after it. */
    private static final int MOST_ARRAY_FORMULAS = 100;

    private final int mostRows;
    private int rows;
    private int cellsOfRow;
    private int arrayFormulas;

    SheetCheck(int mostRows) {
        this.mostRows = mostRows;
    }

    int rows() {
        return rows;
    }

    /** False when it is larger than a sheet that people fill in. */
    boolean passes(InputStream sheet) throws XMLStreamException {
        var reader = XML.createXMLStreamReader(sheet);
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                            throw new XMLStreamException("a sheet has no document type");
                    case XMLStreamConstants.START_ELEMENT -> count(reader);
                    default -> {}
                }
                if (rows > mostRows
                        || cellsOfRow > MOST_CELLS_OF_ROW
                        || arrayFormulas > MOST_ARRAY_FORMULAS) {
                    return false;
                }
            }
            return true;
        } finally {
            reader.close();
        }
    }

    private void count(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "row" -> {
                rows =
                        isOnSheet(reader.getAttributeValue(null, "r"))
                                ? rows + 1
                                : Integer.MAX_VALUE;
                cellsOfRow = 0;
            }
            case "c" ->
                    cellsOfRow =
                            isNear(reader.getAttributeValue(null, "r"))
                                    ? cellsOfRow + 1
                                    : Integer.MAX_VALUE;
            case "f" -> {
                if ("array".equals(reader.getAttributeValue(null, "t"))) {
                    arrayFormulas++;
                }
            }
            default -> {}
        }
    }

    /** A cell far to the right would have all cells before it made. */
    private static boolean isNear(@Nullable String address) {
        return address == null
                || (address.length() <= LONGEST_ADDRESS
                        && (address.length() < 3 || !isLetter(address.charAt(2))));
    }

    private static boolean isOnSheet(@Nullable String number) {
        return number == null || number.length() <= MOST_DIGITS_OF_ROW;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static XMLInputFactory withoutDocumentTypes() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
