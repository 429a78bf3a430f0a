package vn.canbo.personnel.list;

import java.util.List;
import vn.canbo.service.decision.Objection;

/** Why a list or a cell of it is not taken; no text repeats what stands in a cell. */
sealed interface Refusal extends Objection {

    /**
     * The first line does not name them.
     *
     * @param columns their titles
     */
    record ColumnsMissing(List<String> columns) implements Refusal {

        public ColumnsMissing {
            columns = List.copyOf(columns);
        }
    }

    record ColumnTwice(String column) implements Refusal {}

    record ListEmpty() implements Refusal {}

    /** One at a time, for each holds a transaction open. */
    record AnotherImportRuns() implements Refusal {}

    record CellMissing(String column) implements Refusal {}

    record CellIsFormula() implements Refusal {}

    record CellIsNoText() implements Refusal {}

    record CellIsNoDay() implements Refusal {}

    record CellIsNoChoice(String column) implements Refusal {}

    /** The code that stands first in the cell is that of no unit. */
    record ListedUnitNotKnown() implements Refusal {}

    /** Kept as a number, it lost the zeros before it. */
    record LeadingZerosLost() implements Refusal {}

    record OnlyOfficersVerify() implements Refusal {}

    /** The database says no, as when somebody writes the same at the same time. */
    record LineConflicts() implements Refusal {}
}
