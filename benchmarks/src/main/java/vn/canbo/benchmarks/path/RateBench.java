package vn.canbo.benchmarks.path;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import vn.canbo.benchmarks.machine.QuietWatch;
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

/** How much can happen in a second. Exit codes as those of every measurement: 0, 1, 2, 3. */
public final class RateBench {

    private final Stage stage;
    private final Search search;
    private final Clock clock;
    private final Progress progress = new Progress(System.out);

    private RateBench(Stage stage, Search search, Clock clock) {
        this.stage = stage;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Arguments: for how many seconds a pace has to be held (60), how many events the product can
     * be given in one turn (40,000), rounds (1).
     */
    public static void main(String... typed)
            throws IOException, SQLException, InterruptedException, GeneralSecurityException {
        var arguments = new Arguments(typed);
        var seconds = arguments.number(0, 60);
        var events = arguments.number(1, 40_000);
        var rounds = arguments.number(2, 1);
        var clock = Clock.systemUTC();
        ResultPage page;
        try (var stage = Stage.open(clock);
                var personnel = FilledPersonnel.on(stage, ProductWay.COMMUNES, clock)) {
            page = new RateBench(stage, new Search(seconds), clock).run(personnel, events, rounds);
        }
        page.end();
    }

    private ResultPage run(FilledPersonnel personnel, int events, int rounds)
            throws IOException, SQLException, InterruptedException {
        var product = ProductWay.filled(stage, personnel, events, progress);
        var ways = List.of(product, new FloorWay(stage));
        var turns = Rounds.run(ways, rounds, this::turn, progress);
        return new ResultPage(
                "rate",
                "Rate: how much can happen and be seen in a second",
                "rate %d %d %d".formatted(search.holdSeconds(), events, rounds),
                stage.conditions(new Province(1).body(), clock),
                List.of(
                        "The pace is doubled every 5 s until it is not kept up with; then a tenth less than was done, and less by 15 of a hundred again and again, until the backlog does not grow for %d s: a straight line through it rises by at most 1 %% of the pace, and 10 s after the last event all were seen."
                                .formatted(search.holdSeconds()),
                        product.words(),
                        FloorWay.WORDS),
                "Events a second",
                new Comparison(
                        turns,
                        List.of(
                                new Claim.Ratio(
                                        ProductWay.NAME, FloorWay.NAME, Limit.atLeast(0.5)))));
    }

    private Turn turn(Way way) throws SQLException, InterruptedException {
        try (var running = way.start()) {
            var journey = Journey.begin(running, 100, progress, clock);
            var watch = QuietWatch.begin(stage::processes);
            var found = search.on(journey);
            var quiet = watch.end().withLate(journey.lateShare());
            journey.rest();
            return new Turn(
                    way.name(), found.perSecond(), found.toString(), quiet, running.faults());
        }
    }
}
