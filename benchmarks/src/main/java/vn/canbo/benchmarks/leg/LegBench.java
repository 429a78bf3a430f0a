package vn.canbo.benchmarks.leg;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import vn.canbo.benchmarks.round.Arguments;
import vn.canbo.benchmarks.round.Claim;
import vn.canbo.benchmarks.round.Comparison;
import vn.canbo.benchmarks.round.Limit;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.round.ResultPage;
import vn.canbo.benchmarks.round.Rounds;
import vn.canbo.benchmarks.sink.Field;
import vn.canbo.benchmarks.sink.Floor;
import vn.canbo.benchmarks.sink.Peer;
import vn.canbo.benchmarks.sink.Product;
import vn.canbo.benchmarks.sink.Province;
import vn.canbo.benchmarks.stage.Stage;

/** Exit codes as those of every measurement: 0, 1, 2, 3. */
public final class LegBench {

    private static final List<Claim> CLAIMS =
            List.of(
                    new Claim.Ratio(Product.NAME, Floor.NAME, Limit.atMost(3)),
                    new Claim.Ratio(Product.NAME, Peer.NAME, Limit.atMost(1)));

    private LegBench() {}

    /** Arguments: events a second (500), seconds (15), rounds (3). */
    public static void main(String... typed)
            throws IOException, SQLException, InterruptedException {
        var arguments = new Arguments(typed);
        var perSecond = arguments.number(0, 500);
        var seconds = arguments.number(1, 15);
        var rounds = arguments.number(2, 3);
        var clock = Clock.systemUTC();
        ResultPage page;
        try (var stage = Stage.open(clock)) {
            page = run(stage, perSecond, seconds, rounds, clock);
        }
        page.end();
    }

    private static ResultPage run(Stage stage, int perSecond, int seconds, int rounds, Clock clock)
            throws IOException, SQLException, InterruptedException {
        var progress = new Progress(System.out);
        var province = new Province(perSecond * seconds);
        var field = Field.of(stage, province, progress);
        var course = new LegTurn(stage, province, perSecond, progress, clock);
        var turns = Rounds.run(field.contenders(), rounds, course::of, progress);
        return new ResultPage(
                "leg-" + perSecond,
                "Leg: a verdict in Kafka to its committed row",
                "leg %d %d %d".formatted(perSecond, seconds, rounds),
                stage.conditions(province.body(), clock),
                List.of(
                        "%,d events a second on a schedule fixed in advance, %d s of warm-up, %d s counted; from the moment an event was due until the commit of its row."
                                .formatted(perSecond, LegTurn.WARM_UP_SECONDS, seconds),
                        "%,d people in %,d communes, one post each."
                                .formatted(province.people(), province.communes()),
                        "Of every row that was seen the verdict, and of the product each figure of a unit against a recount."),
                "Milliseconds (p99)",
                new Comparison(turns, CLAIMS));
    }
}
