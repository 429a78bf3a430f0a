package vn.canbo.benchmarks.round;

import java.util.List;

/**
 * The turns of all rounds beside each other.
 *
 * @param rounds in each of them one turn of everybody
 */
public record Comparison(List<List<Turn>> rounds, List<Claim> claims) {

    public Comparison {
        rounds = rounds.stream().map(List::copyOf).toList();
        claims = List.copyOf(claims);
    }

    public Outcome outcome() {
        if (!faults().isEmpty()) {
            return Outcome.FAILED;
        }
        var disturbed =
                rounds.stream()
                        .map(round -> round.stream().anyMatch(it -> it.quiet().isDisturbed()))
                        .toList();
        return Outcome.of(disturbed, goals());
    }

    /** What is wrong with anybody's work; then nothing is said of how fast it was done. */
    List<String> faults() {
        return rounds.stream()
                .flatMap(List::stream)
                .flatMap(turn -> turn.faults().stream().map(it -> turn.contender() + ": " + it))
                .toList();
    }

    List<Goal> goals() {
        return claims.stream().map(it -> it.of(this)).toList();
    }

    /** As they stood in the first round. */
    List<String> contenders() {
        return rounds.getFirst().stream().map(Turn::contender).toList();
    }

    /** Of one contender, round by round. */
    List<Double> figures(String contender) {
        return rounds.stream()
                .flatMap(List::stream)
                .filter(it -> it.contender().equals(contender))
                .map(Turn::figure)
                .toList();
    }
}
