package vn.canbo.personnel.roster;

import java.util.Arrays;
import java.util.List;
import vn.canbo.service.decision.Objection;

/** What is wrong with a cell. */
record CellFault(RosterColumn column, Objection why) {

    /**
     * What a command refused, at the cells it points to.
     *
     * @param otherwise the cell that stands for what no pointer names
     */
    static List<CellFault> of(List<? extends Objection> reasons, RosterColumn otherwise) {
        return reasons.stream().map(it -> new CellFault(columnOf(it, otherwise), it)).toList();
    }

    private static RosterColumn columnOf(Objection why, RosterColumn otherwise) {
        if (why.code().startsWith("UNIT_") || why.code().equals("FOREIGN_UNIT")) {
            return RosterColumn.UNIT;
        }
        var pointer = why.pointer().orElse("none");
        return Arrays.stream(RosterColumn.values())
                .filter(it -> it.pointer().equals(pointer))
                .findFirst()
                .orElse(otherwise);
    }
}
