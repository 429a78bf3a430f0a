package vn.canbo.benchmarks.round;

import java.util.List;
import vn.canbo.benchmarks.machine.Quiet;

/**
 * What came of one contender in one round.
 *
 * @param figure what is compared; the page names its unit
 * @param words the figure, and what is told beside it
 * @param faults what is wrong with its work; then there is no figure
 */
public record Turn(
        String contender, double figure, String words, Quiet quiet, List<String> faults) {

    public Turn {
        faults = List.copyOf(faults);
    }

    /** In one line. */
    @Override
    public String toString() {
        return faults.isEmpty()
                ? contender + ": " + words + "; " + quiet
                : contender + ": no figure, " + String.join("; ", faults);
    }
}
