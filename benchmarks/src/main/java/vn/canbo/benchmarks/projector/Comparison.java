package vn.canbo.benchmarks.projector;

import java.util.ArrayList;
import java.util.List;
import vn.canbo.benchmarks.round.Goal;
import vn.canbo.benchmarks.round.Outcome;
import vn.canbo.benchmarks.round.Spread;

/**
 * The turns of all rounds beside each other.
 *
 * @param rounds in each of them one turn of everybody
 */
record Comparison(List<List<Turn>> rounds) {

    private static final double OF_THE_FLOOR = 0.40;
    private static final double OF_THE_PEER = 0.80;

    Comparison {
        rounds = rounds.stream().map(List::copyOf).toList();
    }

    Outcome outcome() {
        if (!faults().isEmpty()) {
            return Outcome.FAILED;
        }
        var disturbed =
                rounds.stream()
                        .map(round -> round.stream().anyMatch(it -> it.quiet().isDisturbed()))
                        .toList();
        return Outcome.of(disturbed, goals());
    }

    /** What is wrong with anybody's rows; then nothing is said of how fast they came. */
    List<String> faults() {
        return rounds.stream()
                .flatMap(List::stream)
                .flatMap(turn -> turn.faults().stream().map(it -> turn.contender() + ": " + it))
                .toList();
    }

    List<Goal> goals() {
        return List.of(
                goal(Product.NAME, Floor.NAME, OF_THE_FLOOR),
                goal(Product.NAME, Peer.NAME, OF_THE_PEER));
    }

    List<String> contenders() {
        return rounds.getFirst().stream().map(Turn::contender).toList();
    }

    Spread perSecond(String contender) {
        return Spread.of(rates(contender));
    }

    List<Turn> turnsOf(String contender) {
        return rounds.stream()
                .flatMap(List::stream)
                .filter(it -> it.contender().equals(contender))
                .toList();
    }

    private Goal goal(String ours, String theirs, double atLeast) {
        return new Goal(
                ours + " / " + theirs, Spread.ofRatios(rates(ours), rates(theirs)), atLeast);
    }

    private List<Double> rates(String contender) {
        return new ArrayList<>(
                turnsOf(contender).stream().map(it -> it.throughput().perSecond()).toList());
    }
}
