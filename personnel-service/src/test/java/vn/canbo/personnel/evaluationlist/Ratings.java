package vn.canbo.personnel.evaluationlist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.canbo.personnel.list.FilledList;
import vn.canbo.service.workbook.CellValue;

/** A list of evaluations as a clerk fills it in: good lines unless changed. */
final class Ratings {

    private final List<Map<EvaluationColumn, CellValue>> lines = new ArrayList<>();

    static Ratings none() {
        return new Ratings();
    }

    /** One more line about 2025, as good as can be. */
    Ratings of(String citizenNumber, String fullName, String unitCode) {
        lines.add(new EnumMap<>(EvaluationColumn.class));
        return but(EvaluationColumn.CITIZEN_NUMBER, citizenNumber)
                .but(EvaluationColumn.FULL_NAME, fullName)
                .but(EvaluationColumn.YEAR, "2025")
                .but(EvaluationColumn.RATING, "hoàn thành tốt nhiệm vụ")
                .but(EvaluationColumn.UNIT, unitCode + " - Xã Ví Dụ " + unitCode)
                .but(EvaluationColumn.DECIDED_ON, "12/12/2025");
    }

    /** The last line is about another year, decided in December of it. */
    Ratings in(int year) {
        return but(EvaluationColumn.YEAR, String.valueOf(year))
                .but(EvaluationColumn.DECIDED_ON, "12/12/" + year);
    }

    /** Changes a cell of the last line. */
    Ratings but(EvaluationColumn column, String text) {
        return but(column, CellValue.text(text));
    }

    Ratings but(EvaluationColumn column, CellValue value) {
        lines.getLast().put(column, value);
        return this;
    }

    /** Without the line of hints; the first one stands in row 2. */
    byte[] bytes() {
        return bytes(EvaluationColumn.values());
    }

    byte[] bytes(EvaluationColumn... columns) {
        return FilledList.bytes("evaluations", List.of(columns), lines);
    }
}
