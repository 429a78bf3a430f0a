package vn.canbo.benchmarks.projector;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.sink.EventWriter;
import vn.canbo.benchmarks.sink.Province;
import vn.canbo.benchmarks.sink.Schedule;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.events.EventType;

/**
 * The updates as all contenders find them, written once, behind the units, people, posts and first
 * verdicts that they have already taken.
 *
 * @param begin of the updates in each partition
 * @param meanBytes of the bodies of the updates
 */
record Backlog(Map<TopicPartition, Long> begin, Map<TopicPartition, Long> end, double meanBytes) {

    private static final int BETWEEN_SIGNS = 10_000;

    static Backlog write(Stage stage, Province province, Schedule schedule, Progress progress)
            throws InterruptedException {
        var begin = stage.groups().ends();
        double meanBytes;
        try (var writer = EventWriter.bulk(stage.bootstrapServers())) {
            update(writer, province, schedule, progress);
            meanBytes = writer.meanBytes();
        }
        return new Backlog(begin, stage.groups().ends(), meanBytes);
    }

    private static void update(
            EventWriter writer, Province province, Schedule schedule, Progress progress) {
        for (var update = 0; update < schedule.updates(); update++) {
            var person = schedule.person(update);
            var version = schedule.version(update);
            writer.write(
                    EventType.STANDARD_ASSESSED,
                    province.verdict(person, version),
                    version,
                    person);
            if (update % BETWEEN_SIGNS == 0) {
                progress.show("writing updates", update, schedule.updates());
            }
        }
    }
}
