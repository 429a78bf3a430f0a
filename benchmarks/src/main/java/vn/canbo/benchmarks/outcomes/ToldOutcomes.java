package vn.canbo.benchmarks.outcomes;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.canbo.events.reported.ReportResult;

/** What was to become of every event, and what was told of it. */
final class ToldOutcomes {

    private final Map<String, Set<ReportResult>> expected = new ConcurrentHashMap<>();
    private final Map<String, Set<ReportResult>> told = new ConcurrentHashMap<>();

    /** Ids are told apart by publisher too. */
    void expect(String publisher, String id, Collection<ReportResult> results) {
        expected.put(publisher + "/" + id, EnumSet.copyOf(results));
    }

    /** Of an event that is not of this run nothing is kept; telling twice is no news. */
    void told(String publisher, String id, ReportResult result) {
        var key = publisher + "/" + id;
        if (expected.containsKey(key)) {
            told.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(result);
        }
    }

    int expected() {
        return expected.size();
    }

    long complete() {
        return expected.entrySet().stream()
                .filter(it -> it.getValue().equals(told.get(it.getKey())))
                .count();
    }

    /** Events that were answered otherwise than they should have been, or not at all. */
    Map<String, String> wrong() {
        var wrong = new java.util.TreeMap<String, String>();
        expected.forEach(
                (key, results) -> {
                    var heard = told.getOrDefault(key, Set.of());
                    if (!results.equals(heard)) {
                        wrong.put(key, "expected " + results + ", told " + heard);
                    }
                });
        return wrong;
    }
}
