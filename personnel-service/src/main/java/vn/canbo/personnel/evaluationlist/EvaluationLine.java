package vn.canbo.personnel.evaluationlist;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;
import vn.canbo.personnel.evaluation.EvaluationChange.RecordEvaluation;
import vn.canbo.personnel.list.LineCells;

/** What one line of a list states. */
record EvaluationLine(String citizenNumber, String fullName, RecordEvaluation evaluation) {

    /**
     * Empty when a cell is bad.
     *
     * @param units by code
     */
    static Optional<EvaluationLine> read(LineCells cells, Function<String, Optional<UUID>> units) {
        var number = cells.citizenNumber(EvaluationColumn.CITIZEN_NUMBER);
        var name = cells.text(EvaluationColumn.FULL_NAME);
        var evaluation = evaluation(cells, units);
        return number == null || name == null || evaluation == null || !cells.faults().isEmpty()
                ? Optional.empty()
                : Optional.of(new EvaluationLine(number, name, evaluation));
    }

    /** Whether it is rated or excused is the command's to say. */
    private static @Nullable RecordEvaluation evaluation(
            LineCells cells, Function<String, Optional<UUID>> units) {
        var year = cells.choice(EvaluationColumn.YEAR);
        var rating = maybe(cells, EvaluationColumn.RATING, Rating.class);
        var excusal = maybe(cells, EvaluationColumn.EXCUSAL, Excusal.class);
        var unit = cells.unit(EvaluationColumn.UNIT, units);
        var decidedOn = cells.day(EvaluationColumn.DECIDED_ON);
        return year == null || unit == null || decidedOn == null
                ? null
                : new RecordEvaluation(Integer.parseInt(year), rating, excusal, unit, decidedOn);
    }

    private static <E extends Enum<E>> @Nullable E maybe(
            LineCells cells, EvaluationColumn column, Class<E> type) {
        return cells.isBlank(column) ? null : cells.choice(column, type);
    }

    @Override
    public String toString() {
        return "EvaluationLine[not shown]";
    }
}
