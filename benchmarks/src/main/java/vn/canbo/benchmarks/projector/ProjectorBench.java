package vn.canbo.benchmarks.projector;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
import vn.canbo.benchmarks.sink.Schedule;
import vn.canbo.benchmarks.stage.Stage;

/**
 * Exit codes: 0 every goal reached, 1 a goal missed or a row wrong, 2 typed wrongly, 3 not
 * measurable now, because others used the machine.
 */
public final class ProjectorBench {

    private static final List<Claim> CLAIMS =
            List.of(
                    new Claim.Ratio(Product.NAME, Floor.NAME, Limit.atLeast(0.40)),
                    new Claim.Ratio(Product.NAME, Peer.NAME, Limit.atLeast(0.80)));

    private ProjectorBench() {}

    /**
     * Arguments: people (250,000), updates (twice as many), rounds (3). Runs in the checkout, with
     * everything built.
     */
    public static void main(String... typed)
            throws IOException, SQLException, InterruptedException {
        var arguments = new Arguments(typed);
        var province = new Province(arguments.number(0, 250_000));
        var schedule = new Schedule(province.people(), arguments.number(1, 2 * province.people()));
        var rounds = arguments.number(2, 3);
        var clock = Clock.systemUTC();
        ResultPage page;
        try (var stage = Stage.open(clock)) {
            page = run(stage, province, schedule, rounds, clock);
        }
        page.end();
    }

    private static ResultPage run(
            Stage stage, Province province, Schedule schedule, int rounds, Clock clock)
            throws IOException, SQLException, InterruptedException {
        var progress = new Progress(System.out);
        var field = Field.of(stage, province, progress);
        var backlog = Backlog.write(stage, province, schedule, progress);
        var course = new TimedTurn(stage, backlog, schedule, progress);
        var turns = Rounds.run(field.contenders(), rounds, course::of, progress);
        return new ResultPage(
                "projector-" + province.people(),
                "Projector: Kafka to committed rows",
                "projector %d %d %d".formatted(province.people(), schedule.updates(), rounds),
                stage.conditions(province.body(), clock),
                notes(province, schedule, backlog),
                "Events a second",
                new Comparison(turns, CLAIMS));
    }

    private static List<String> notes(Province province, Schedule schedule, Backlog backlog) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d people in %,d communes, one post each; %,d verdicts renewed, %.0f bytes on"
                                + " average without headers, 12 partitions. The figure counts from the"
                                + " moment at which every partition has come to the last %,d updates.",
                        province.people(),
                        province.communes(),
                        schedule.updates(),
                        backlog.meanBytes(),
                        province.people()),
                "Memory is PSS after the last event.",
                "Of every row the version and the verdict, and of the product each figure of a unit"
                        + " against a recount.");
    }
}
