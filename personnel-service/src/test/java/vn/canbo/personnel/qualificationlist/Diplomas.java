package vn.canbo.personnel.qualificationlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.canbo.personnel.list.FilledList;
import vn.canbo.service.workbook.CellValue;

/** A list of qualifications as a clerk fills it in: good lines unless changed. */
final class Diplomas {

    private final List<Map<QualificationColumn, CellValue>> lines = new ArrayList<>();

    static Diplomas none() {
        return new Diplomas();
    }

    /** One more diploma, as good as can be. */
    Diplomas of(String citizenNumber, String fullName) {
        lines.add(new EnumMap<>(QualificationColumn.class));
        return but(QualificationColumn.CITIZEN_NUMBER, citizenNumber)
                .but(QualificationColumn.FULL_NAME, fullName)
                .but(QualificationColumn.KIND, "chuyên môn")
                .but(QualificationColumn.LEVEL, "đại học")
                .but(QualificationColumn.MAJOR_GROUP, "luật")
                .but(QualificationColumn.GRADE, "khá")
                .but(QualificationColumn.AWARDED_ON, "30/06/2008")
                .but(QualificationColumn.CERTIFICATE_NUMBER, "DH 0001")
                .but(QualificationColumn.SEEN, "có");
    }

    /** Turns the last line into a certificate that is no diploma. */
    Diplomas as(String kind, String level) {
        return but(QualificationColumn.KIND, kind)
                .but(QualificationColumn.LEVEL, level)
                .but(QualificationColumn.MAJOR_GROUP, "")
                .but(QualificationColumn.GRADE, "");
    }

    /** Changes a cell of the last line. */
    Diplomas but(QualificationColumn column, String text) {
        return but(column, CellValue.text(text));
    }

    Diplomas but(QualificationColumn column, CellValue value) {
        lines.getLast().put(column, value);
        return this;
    }

    /** Without the line of hints; the first diploma stands in row 2. */
    byte[] bytes() {
        return bytes(QualificationColumn.values());
    }

    byte[] bytes(QualificationColumn... columns) {
        return FilledList.bytes("qualifications", List.of(columns), lines);
    }
}
