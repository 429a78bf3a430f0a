package vn.canbo.benchmarks.round;

/**
 * How the figure of ours has to stand to that of another contender in the same round.
 *
 * @param ours name of a contender, as its turns bear it
 * @param theirs the same of the other one
 */
public record Claim(String ours, String theirs, Limit ratio) {

    Goal of(Comparison comparison) {
        return new Goal(
                ours + " / " + theirs,
                Spread.ofRatios(comparison.figures(ours), comparison.figures(theirs)),
                ratio);
    }
}
