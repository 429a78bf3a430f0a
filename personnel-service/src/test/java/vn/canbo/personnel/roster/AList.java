package vn.canbo.personnel.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.canbo.personnel.list.FilledList;
import vn.canbo.service.workbook.CellValue;

/** A list as a clerk fills it in: the titles of the template, and good lines unless changed. */
final class AList {

    private final List<Map<RosterColumn, CellValue>> lines = new ArrayList<>();

    static AList empty() {
        return new AList();
    }

    /** One more person in post, as good as can be. */
    AList with(String citizenNumber, String unit) {
        var line = new EnumMap<RosterColumn, CellValue>(RosterColumn.class);
        line.put(RosterColumn.FULL_NAME, text("Lò Thị Ví Dụ"));
        line.put(RosterColumn.CITIZEN_NUMBER, text(citizenNumber));
        line.put(RosterColumn.BIRTH_DATE, text("12/03/1985"));
        line.put(RosterColumn.SEX, text("Nữ"));
        line.put(RosterColumn.ETHNICITY, text("Thái"));
        line.put(RosterColumn.RELIGIOUS, text("không"));
        line.put(RosterColumn.PARTY_MEMBER, text("có"));
        line.put(RosterColumn.CATEGORY, text("công chức"));
        line.put(RosterColumn.MANAGED_BY, text("cấp xã"));
        line.put(RosterColumn.UNIT, text(unit));
        line.put(RosterColumn.TITLE, text("OFFICE_SPECIALIST"));
        line.put(RosterColumn.FROM, text("1/8/2025"));
        line.put(RosterColumn.PROFESSIONAL, text("đại học"));
        line.put(RosterColumn.MAJOR_GROUP, text("luật"));
        line.put(RosterColumn.PROFESSIONAL_ON, text("30/06/2008"));
        line.put(RosterColumn.SEEN, text("có"));
        lines.add(line);
        return this;
    }

    /** Changes a cell of the last line. */
    AList but(RosterColumn column, String text) {
        return but(column, text(text));
    }

    AList but(RosterColumn column, CellValue value) {
        lines.getLast().put(column, value);
        return this;
    }

    static CellValue text(String text) {
        return CellValue.text(text);
    }

    static CellValue number(String number) {
        return new CellValue.Figure(new BigDecimal(number));
    }

    /** Without the line of hints; the first person stands in row 2. */
    byte[] bytes() {
        return bytes(RosterColumn.values());
    }

    byte[] bytes(RosterColumn... columns) {
        return FilledList.bytes("roster", List.of(columns), lines);
    }
}
