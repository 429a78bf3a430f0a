package vn.canbo.benchmarks.round;

import java.util.List;

/** How a run ends, as its exit code; 2 is kept for a command that was typed wrongly. */
public enum Outcome {
    PASSED(0, "passed"),
    FAILED(1, "failed"),
    NOT_MEASURABLE_NOW(3, "not measurable now: more than half of the rounds were disturbed");

    private final int exitCode;
    private final String words;

    Outcome(int exitCode, String words) {
        this.exitCode = exitCode;
        this.words = words;
    }

    /**
     * A machine that others use cannot fail anybody, and cannot pass anybody either.
     *
     * @param disturbed of each round
     */
    public static Outcome of(List<Boolean> disturbed, List<Goal> goals) {
        if (disturbed.stream().filter(it -> it).count() * 2 > disturbed.size()) {
            return NOT_MEASURABLE_NOW;
        }
        return goals.stream().allMatch(Goal::isReached) ? PASSED : FAILED;
    }

    public int exitCode() {
        return exitCode;
    }

    @Override
    public String toString() {
        return words;
    }
}
