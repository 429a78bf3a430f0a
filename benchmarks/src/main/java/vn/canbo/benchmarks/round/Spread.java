package vn.canbo.benchmarks.round;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The least, the middle and the greatest of the rounds; an even number has its middle between. */
public record Spread(double least, double median, double greatest) {

    /** Of at least one round. */
    public static Spread of(List<Double> rounds) {
        var sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("there is no round");
        }
        var middle =
                DoubleStream.of(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2])
                        .average()
                        .orElseThrow();
        return new Spread(sorted[0], middle, sorted[sorted.length - 1]);
    }

    /** Divides round by round, and only then looks for the middle. */
    public static Spread ofRatios(List<Double> ours, List<Double> theirs) {
        if (ours.size() != theirs.size()) {
            throw new IllegalArgumentException("both need a figure of every round");
        }
        return of(
                IntStream.range(0, ours.size())
                        .mapToObj(round -> ours.get(round) / theirs.get(round))
                        .toList());
    }
}
