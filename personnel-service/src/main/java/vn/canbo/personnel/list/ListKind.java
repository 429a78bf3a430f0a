package vn.canbo.personnel.list;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.canbo.personnel.Listed;

/** A kind of list: what stands in it and what is done with a line. */
public interface ListKind {

    /** As callers name it, such as {@code people}. */
    String name();

    /** What the audit calls it, such as {@code Roster}. */
    String audited();

    /** Of the empty list. */
    String fileName();

    /** As it looks to whoever is asking: the drop-downs offer what lies in the caller's scope. */
    ListForm form();

    /**
     * Carries out the lines of one list, one after the other, each under a savepoint of its own. It
     * may remember from line to line.
     */
    Function<LineCells, Entered> reader();

    /**
     * What became of a line.
     *
     * @param known whom it means, if that person was registered before; absent otherwise
     * @param faults why nothing was written; none when all is well
     */
    record Entered(Listed listed, @Nullable UUID known, List<CellFault> faults) {

        public Entered {
            faults = List.copyOf(faults);
        }

        public static Entered bad(@Nullable UUID known, List<CellFault> faults) {
            return new Entered(Listed.KNOWN, known, faults);
        }
    }
}
