package vn.canbo.benchmarks.projector;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import vn.canbo.benchmarks.machine.Memory;
import vn.canbo.benchmarks.machine.QuietWatch;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.round.Turn;
import vn.canbo.benchmarks.sink.Contender;
import vn.canbo.benchmarks.sink.Schedule;
import vn.canbo.benchmarks.sink.Taking;
import vn.canbo.benchmarks.stage.Stage;

/** Lets a contender take the whole backlog and counts from the rows that are left. */
record TimedTurn(Stage stage, Backlog backlog, Schedule schedule, Progress progress) {

    Turn of(Contender contender) throws SQLException, InterruptedException {
        contender.prepare();
        stage.groups().put(contender.group(), backlog.begin());
        var watch = QuietWatch.begin(stage::processes);
        try (var process = contender.start()) {
            var first =
                    Taking.await(
                            contender, process, stage, backlog.end(), schedule.updates(), progress);
            var quiet = watch.end();
            var rows = contender.rows();
            var faults = new ArrayList<>(Proof.faults(rows, schedule));
            faults.addAll(contender.faults());
            var throughput = Throughput.of(rows.stream().map(Throughput.Commit::of).toList());
            if (!throughput.isOfMost(schedule.people())) {
                faults.add("only " + throughput.events() + " could be counted: take more people");
            }
            var words = words(throughput, first, process.handle());
            return new Turn(contender.name(), throughput.perSecond(), words, quiet, faults);
        }
    }

    /** With what everybody holds in memory after the last event. */
    private String words(Throughput throughput, Duration first, ProcessHandle process) {
        return String.format(
                Locale.ROOT,
                "%,.0f/s over %,d events, first after %.1f s, %,d MB (PostgreSQL %,d, Kafka %,d)",
                throughput.perSecond(),
                throughput.events(),
                first.toMillis() / 1000.0,
                Memory.megabytes(process),
                Memory.megabytes(stage.postgres()),
                Memory.megabytes(stage.broker()));
    }
}
