package vn.canbo.benchmarks.projector;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import vn.canbo.benchmarks.machine.Calibration;
import vn.canbo.benchmarks.machine.Machine;
import vn.canbo.benchmarks.round.Rotation;
import vn.canbo.benchmarks.stage.Groups;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.events.ContractJson;

/**
 * Exit codes: 0 every goal reached, 1 a goal missed or a row wrong, 2 typed wrongly, 3 not
 * measurable now, because others used the machine.
 */
public final class ProjectorBench {

    private static final Path DIRECTORY = Path.of(".canbo", "bench", "run").toAbsolutePath();

    private static final Path PEER =
            Path.of("benchmarks", "peer", "target", "jars").toAbsolutePath();

    private final Stage stage;
    private final Province province;
    private final Schedule schedule;
    private final Progress progress = new Progress(System.out);

    private ProjectorBench(Stage stage, Province province, Schedule schedule) {
        this.stage = stage;
        this.province = province;
        this.schedule = schedule;
    }

    /**
     * Arguments: people (250,000), updates (twice as many), rounds (3). Runs in the checkout, with
     * everything built.
     */
    public static void main(String... arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        var people = argument(arguments, 0, 250_000);
        var province = new Province(people);
        var schedule = new Schedule(people, argument(arguments, 1, 2 * people));
        var rounds = argument(arguments, 2, 3);
        ResultPage page;
        var clock = Clock.systemUTC();
        try (var stage = Stage.open(DIRECTORY, clock)) {
            page =
                    new ProjectorBench(stage, province, schedule)
                            .run(rounds, LocalDate.now(clock).toString());
        }
        System.out.println();
        System.out.println(page.markdown());
        page.write(Path.of("benchmarks", "results"));
        System.exit(page.outcome().exitCode());
    }

    private static int argument(String[] arguments, int at, int otherwise) {
        if (arguments.length <= at) {
            return otherwise;
        }
        if (!arguments[at].matches("[1-9][0-9]{0,7}")) {
            System.err.println("not a number: " + arguments[at]);
            System.exit(2);
        }
        return Integer.parseInt(arguments[at]);
    }

    private ResultPage run(int rounds, String day)
            throws IOException, SQLException, InterruptedException {
        var flat = new FlatTable(stage.databases());
        var product = new Product(stage, ServiceJar.unpack(stage));
        var floor = new Floor(stage, flat);
        var contenders = List.<Contender>of(product, floor, new Peer(stage, flat, PEER));
        var events = Backlog.writeFirst(stage, province, progress);
        load(floor, events);
        flat.keep();
        load(product, events);
        product.keep();
        var backlog = Backlog.write(stage, province, schedule, progress);
        var turns = turns(new Rotation<>(contenders), rounds, backlog);
        try (var connection = stage.databases().connect("postgres")) {
            var body = ContractJson.mapper().writeValueAsBytes(province.verdict(0, 2));
            return new ResultPage(
                    Machine.line(connection),
                    Calibration.of(stage.directory(), body, connection),
                    day,
                    province,
                    schedule,
                    backlog,
                    new Comparison(turns));
        }
    }

    private List<List<Turn>> turns(Rotation<Contender> rotation, int rounds, Backlog backlog)
            throws SQLException, InterruptedException {
        var turns = new ArrayList<List<Turn>>();
        for (var round = 0; round < rounds; round++) {
            var ofRound = new ArrayList<Turn>();
            for (var contender : rotation.order(round)) {
                var turn =
                        Turn.of(
                                contender,
                                stage,
                                backlog.begin(),
                                backlog.end(),
                                schedule,
                                progress);
                progress.say("round " + (round + 1) + "  " + ResultPage.words(turn));
                ofRound.add(turn);
            }
            turns.add(ofRound);
        }
        return turns;
    }

    /** Lets it take everything that comes before the updates, once. */
    private void load(Contender contender, long events) throws InterruptedException {
        stage.groups().put(contender.group(), Groups.begins());
        try (var process = contender.start()) {
            Turn.awaitTaken(contender, process, stage, stage.groups().ends(), events, progress);
        }
    }
}
