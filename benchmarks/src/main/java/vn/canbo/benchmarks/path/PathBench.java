package vn.canbo.benchmarks.path;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import vn.canbo.benchmarks.machine.QuietWatch;
import vn.canbo.benchmarks.pace.Pace;
import vn.canbo.benchmarks.round.Arguments;
import vn.canbo.benchmarks.round.Claim;
import vn.canbo.benchmarks.round.Comparison;
import vn.canbo.benchmarks.round.Limit;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.round.ResultPage;
import vn.canbo.benchmarks.round.Rounds;
import vn.canbo.benchmarks.round.Turn;
import vn.canbo.benchmarks.service.FilledPersonnel;
import vn.canbo.benchmarks.sink.Province;
import vn.canbo.benchmarks.stage.Stage;

/** How late what happens is seen. Exit codes as those of every measurement: 0, 1, 2, 3. */
public final class PathBench {

    private static final int WARM_UP_SECONDS = 15;

    private final Stage stage;
    private final int perSecond;
    private final int seconds;
    private final Clock clock;
    private final Progress progress = new Progress(System.out);

    private PathBench(Stage stage, int perSecond, int seconds, Clock clock) {
        this.stage = stage;
        this.perSecond = perSecond;
        this.seconds = seconds;
        this.clock = clock;
    }

    /** Arguments: events a second (500), seconds (15), rounds (3). */
    public static void main(String... typed)
            throws IOException, SQLException, InterruptedException, GeneralSecurityException {
        var arguments = new Arguments(typed);
        var perSecond = arguments.number(0, 500);
        var seconds = arguments.number(1, 15);
        var rounds = arguments.number(2, 3);
        var clock = Clock.systemUTC();
        ResultPage page;
        try (var stage = Stage.open(clock);
                var personnel = FilledPersonnel.on(stage, ProductWay.COMMUNES, clock)) {
            page = new PathBench(stage, perSecond, seconds, clock).run(personnel, rounds);
        }
        page.end();
    }

    private ResultPage run(FilledPersonnel personnel, int rounds)
            throws IOException, SQLException, InterruptedException {
        var events = perSecond * (1 + WARM_UP_SECONDS + seconds);
        var product = ProductWay.filled(stage, personnel, events, progress);
        var ways = List.of(product, new FloorWay(stage));
        var turns = Rounds.run(ways, rounds, this::turn, progress);
        var limit = Limit.atMost(perSecond > 500 ? 4 : 3);
        return new ResultPage(
                "path-" + perSecond,
                "Path: what happens until it is seen",
                "path %d %d %d".formatted(perSecond, seconds, rounds),
                stage.conditions(new Province(1).body(), clock),
                List.of(
                        "%,d events a second on a schedule fixed in advance, %d s of warm-up, %d s counted; from the moment an event was due until it stood committed in the views."
                                .formatted(perSecond, WARM_UP_SECONDS, seconds),
                        product.words(),
                        FloorWay.WORDS,
                        "Of the product that every event was accepted, none in quarantine, figures as in a recount; of the floor every row."),
                "Milliseconds (p99)",
                new Comparison(
                        turns, List.of(new Claim.Ratio(ProductWay.NAME, FloorWay.NAME, limit))));
    }

    private Turn turn(Way way) throws SQLException, InterruptedException {
        try (var running = way.start()) {
            var journey = Journey.begin(running, perSecond, progress, clock);
            var watch = QuietWatch.begin(stage::processes);
            var whole = journey.go(Pace.during(perSecond, WARM_UP_SECONDS + seconds));
            var quiet = watch.end().withLate(journey.lateShare());
            var flight = whole.from(perSecond * WARM_UP_SECONDS);
            return new Turn(
                    way.name(), flight.latency(99), flight.toString(), quiet, running.faults());
        }
    }
}
