package vn.canbo.benchmarks.projector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.canbo.benchmarks.sink.Schedule;
import vn.canbo.benchmarks.sink.VerdictRow;

/** Whether every row is what the last update of its person said; without it there is no figure. */
final class Proof {

    private Proof() {}

    /** What is wrong; empty when nothing is. */
    static List<String> faults(List<VerdictRow> rows, Schedule schedule) {
        var expected = schedule.lastVersions();
        var faults = new ArrayList<String>();
        if (rows.size() != expected.length) {
            faults.add(rows.size() + " rows of " + expected.length + " people");
        }
        var sum = rows.stream().mapToLong(VerdictRow::version).sum();
        var due = Arrays.stream(expected).sum();
        if (sum != due) {
            faults.add("the versions add up to " + sum + ", not to " + due);
        }
        var wrong = rows.stream().filter(it -> !it.isVerdictOf(expected[it.person()])).count();
        if (wrong > 0) {
            faults.add(wrong + " rows with another verdict than the last one");
        }
        return faults;
    }
}
