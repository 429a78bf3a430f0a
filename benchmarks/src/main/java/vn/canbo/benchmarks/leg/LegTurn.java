package vn.canbo.benchmarks.leg;

import static java.time.temporal.ChronoUnit.MICROS;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.canbo.benchmarks.machine.QuietWatch;
import vn.canbo.benchmarks.pace.Flight;
import vn.canbo.benchmarks.pace.Pace;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.round.Turn;
import vn.canbo.benchmarks.sink.Contender;
import vn.canbo.benchmarks.sink.EventWriter;
import vn.canbo.benchmarks.sink.Province;
import vn.canbo.benchmarks.sink.Schedule;
import vn.canbo.benchmarks.sink.Taking;
import vn.canbo.benchmarks.sink.VerdictRow;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;

/**
 * Renews verdicts at a pace: what is counted touches every person once, so each row tells when the
 * event was seen that was due last.
 */
record LegTurn(
        Stage stage, Province province, int perSecond, Progress progress, InstantSource system) {

    static final int WARM_UP_SECONDS = 15;

    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(10);

    Turn of(Contender contender) throws SQLException, InterruptedException {
        contender.prepare();
        stage.groups().put(contender.group(), stage.groups().ends());
        var warmUp = perSecond * WARM_UP_SECONDS;
        var schedule = new Schedule(province.people(), perSecond + warmUp + province.people());
        try (var process = contender.start();
                var writer = EventWriter.prompt(stage.bootstrapServers())) {
            for (var update = 0; update < perSecond; update++) {
                write(writer, schedule, update);
            }
            writer.flush();
            Taking.await(contender, process, stage, stage.groups().ends(), perSecond, progress);
            var watch = QuietWatch.begin(stage::processes);
            progress.show(contender.name(), 0, warmUp + province.people());
            var sent =
                    new Pace(perSecond, warmUp + province.people())
                            .send(it -> write(writer, schedule, perSecond + it), system);
            var gaveUp = awaitAll(contender);
            var quiet = watch.end().withLate(sent.lateShare());
            var rows = contender.rows();
            var flight = new Flight(sent.due(), seen(rows, schedule), gaveUp).from(warmUp);
            var faults = new ArrayList<>(contender.faults());
            faults.addAll(faults(rows));
            if (flight.censored() == province.people()) {
                faults.add("nothing was seen; see its log");
            }
            return new Turn(contender.name(), flight.latency(99), flight.toString(), quiet, faults);
        }
    }

    private void write(EventWriter writer, Schedule schedule, int update) {
        var person = schedule.person(update);
        var version = schedule.version(update);
        writer.write(
                EventType.STANDARD_ASSESSED, province.verdict(person, version), version, person);
    }

    /** Until everything was taken, or we give up. */
    private long awaitAll(Contender contender) throws InterruptedException {
        var ends = stage.groups().ends(List.of(Topic.PERSONNEL.address()));
        var began = System.nanoTime();
        while (System.nanoTime() - began < LONGEST_WAIT_NANOS
                && stage.groups().left(contender.group(), ends) > 0) {
            Thread.sleep(200);
        }
        return MICROS.between(Instant.EPOCH, system.instant());
    }

    /** By the number of the event on the schedule; 0 where the row is older than it. */
    private long[] seen(List<VerdictRow> rows, Schedule schedule) {
        var last = schedule.lastVersions();
        var micros = new long[province.people()];
        for (var row : rows) {
            micros[row.person()] = row.version() == last[row.person()] ? row.micros() : 0;
        }
        var seen = new long[schedule.updates() - perSecond];
        for (var event = seen.length - province.people(); event < seen.length; event++) {
            seen[event] = micros[schedule.person(perSecond + event)];
        }
        return seen;
    }

    private static List<String> faults(List<VerdictRow> rows) {
        var wrong = rows.stream().filter(it -> !it.isVerdictOf(it.version())).count();
        return wrong == 0 ? List.of() : List.of(wrong + " rows with a verdict of another version");
    }
}
