package vn.canbo.benchmarks.projector;

import java.util.Collection;
import java.util.Collections;
import java.util.stream.Collectors;
import vn.canbo.benchmarks.sink.EventWriter;
import vn.canbo.benchmarks.sink.VerdictRow;

/**
 * Events a second, from the commit of each person's last update. It counts from the moment at which
 * every partition has come to the last update of one of its people: before, others may still be
 * among the updates that were replaced since, of which no row tells. So what is counted is counted
 * exactly, and everything before it was warm-up.
 *
 * @param events committed after that moment
 * @param micros from it to the last commit
 */
record Throughput(long events, long micros) {

    /** The last update of a person: in which partition it came, and when its row was committed. */
    record Commit(int partition, long micros) {

        static Commit of(VerdictRow row) {
            return new Commit(EventWriter.partitionOf(row.person()), row.micros());
        }
    }

    static Throughput of(Collection<Commit> commits) {
        var firstOfPartition =
                commits.stream()
                        .collect(Collectors.toMap(Commit::partition, Commit::micros, Math::min));
        long begin = Collections.max(firstOfPartition.values());
        var end = commits.stream().mapToLong(Commit::micros).max().orElseThrow();
        var events = commits.stream().filter(it -> it.micros() > begin).count();
        return new Throughput(events, end - begin);
    }

    /** Whether so many can stand for all of them. */
    boolean isOfMost(int people) {
        return events >= people / 2;
    }

    double perSecond() {
        return events * 1_000_000.0 / micros;
    }
}
