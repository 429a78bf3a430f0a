package vn.canbo.benchmarks.round;

/** What has to hold of the figures of a run. */
public sealed interface Claim {

    Goal of(Comparison comparison);

    /**
     * How the figure of ours stands to that of another contender in the same round.
     *
     * @param ours name of a contender, as its turns bear it
     * @param theirs the same of the other one
     */
    record Ratio(String ours, String theirs, Limit limit) implements Claim {

        @Override
        public Goal of(Comparison comparison) {
            return new Goal(
                    ours + " / " + theirs,
                    Spread.ofRatios(comparison.figures(ours), comparison.figures(theirs)),
                    limit);
        }
    }

    /** What the figure of ours itself may be. */
    record Figure(String ours, Limit limit) implements Claim {

        @Override
        public Goal of(Comparison comparison) {
            return new Goal(ours, Spread.of(comparison.figures(ours)), limit);
        }
    }
}
