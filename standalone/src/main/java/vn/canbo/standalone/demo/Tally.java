package vn.canbo.standalone.demo;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;

/**
 * What became of the demo's events.
 *
 * @param results how many events had which result
 * @param unanswered sent over Kafka and not answered in time
 * @param reasons how often each reason was given
 */
public record Tally(
        Map<ReportResult, Integer> results, int unanswered, Map<String, Integer> reasons) {

    public Tally {
        results = Map.copyOf(results);
        reasons = Map.copyOf(reasons);
    }

    static Tally of(int sent, Collection<ReportOutcome> outcomes) {
        var results =
                outcomes.stream()
                        .collect(Collectors.toMap(ReportOutcome::result, it -> 1, Integer::sum));
        var reasons =
                outcomes.stream()
                        .flatMap(it -> it.reasons().stream())
                        .collect(
                                Collectors.toMap(
                                        ReportOutcome.Reason::code, it -> 1, Integer::sum));
        return new Tally(results, sent - outcomes.size(), reasons);
    }

    Tally plus(Tally other) {
        return new Tally(
                sum(results, other.results),
                unanswered + other.unanswered,
                sum(reasons, other.reasons));
    }

    /** How many events had that result. */
    public int count(ReportResult result) {
        return results.getOrDefault(result, 0);
    }

    private static <K extends Comparable<K>> Map<K, Integer> sum(
            Map<K, Integer> one, Map<K, Integer> other) {
        var sum = new TreeMap<K, Integer>(one);
        other.forEach((key, count) -> sum.merge(key, count, Integer::sum));
        return sum;
    }
}
