package vn.canbo.personnel.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.canbo.personnel.Listed;
import vn.canbo.personnel.list.ListImport.Counted;
import vn.canbo.personnel.list.ListImport.State;
import vn.canbo.personnel.list.ListKind.Entered;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.workbook.SheetRow;

/** One reading of a list, line by line: enters, counts, and writes the answer beside. */
final class ListPass {

    private static final int SHOWN_EVERY = 25;

    private final ListImport list;
    private final int rows;
    private final Surroundings around;

    private final Set<UUID> found = new HashSet<>();
    private List<? extends Objection> refused = List.of();
    private @Nullable ListHead head;
    private @Nullable ListAnswer answer;
    private int done;
    private int written;
    private int known;
    private int bad;

    ListPass(ListImport list, int rows, Surroundings around) {
        this.list = list;
        this.rows = rows;
        this.around = around;
    }

    /**
     * What a reading needs.
     *
     * @param mayVerify whether whoever hands in the list may say that documents were seen
     * @param entry carries out a line
     */
    record Surroundings(
            ListForm form,
            boolean mayVerify,
            Function<LineCells, Entered> entry,
            Problems problems) {}

    void row(SheetRow row) {
        if (!refused.isEmpty() || row.isBlank()) {
            return;
        }
        if (head == null) {
            readHead(row);
        } else if (answer == null) {
            var hints = head.isHints(row, around.form());
            answer = new ListAnswer(head, around.form(), hints, around.problems());
            if (!hints) {
                enter(row, head, answer);
            }
        } else {
            enter(row, head, answer);
        }
    }

    private void readHead(SheetRow first) {
        switch (ListHead.read(first, around.form())) {
            case Decision.Accepted<ListHead>(var read) -> head = read;
            case Decision.Refused<ListHead>(var reasons) -> refused = reasons;
        }
    }

    private void enter(SheetRow row, ListHead columns, ListAnswer into) {
        var cells = new LineCells(row, columns, around.form(), around.mayVerify());
        var entered = around.entry().apply(cells);
        if (entered.known() != null) {
            found.add(entered.known());
        }
        if (!entered.faults().isEmpty()) {
            bad++;
        } else if (entered.listed() == Listed.NEW) {
            written++;
        } else {
            known++;
        }
        into.row(row, entered.faults());
        if (++done % SHOWN_EVERY == 0) {
            list.show(progress(State.RUNNING));
        }
    }

    /** Whether nothing may be written: the list cannot be read, or bad lines are not let pass. */
    boolean isUndone() {
        return state() != State.WRITTEN;
    }

    /** Those who were registered before: their records were looked at. */
    Set<UUID> found() {
        return Set.copyOf(found);
    }

    State state() {
        if (!refused.isEmpty() || done == 0) {
            return State.REFUSED;
        }
        return switch (list.mode()) {
            case CHECK -> State.CHECKED;
            case WHOLE -> bad > 0 ? State.NOT_WRITTEN : State.WRITTEN;
            case GOOD_ROWS -> State.WRITTEN;
        };
    }

    ListImport.Progress progress(State state) {
        var reasons =
                state == State.RUNNING || answer == null ? List.<Counted>of() : answer.reasons();
        return list.progress(state, rows, done, written, known, bad, reasons);
    }

    /** Why there is nothing to be read. */
    List<? extends Objection> refused() {
        return refused.isEmpty() ? List.of(new Refusal.ListEmpty()) : refused;
    }

    /** The list with its bad cells; absent when there are none. */
    byte @Nullable [] answer() {
        return answer == null || bad == 0 ? null : answer.finish();
    }
}
