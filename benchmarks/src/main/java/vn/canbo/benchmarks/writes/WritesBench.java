package vn.canbo.benchmarks.writes;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.canbo.benchmarks.machine.QuietWatch;
import vn.canbo.benchmarks.path.OwnerTables;
import vn.canbo.benchmarks.round.Arguments;
import vn.canbo.benchmarks.round.Claim;
import vn.canbo.benchmarks.round.Comparison;
import vn.canbo.benchmarks.round.Limit;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.round.ResultPage;
import vn.canbo.benchmarks.round.Rounds;
import vn.canbo.benchmarks.round.Turn;
import vn.canbo.benchmarks.service.Communes;
import vn.canbo.benchmarks.service.FilledPersonnel;
import vn.canbo.benchmarks.sink.Province;
import vn.canbo.benchmarks.stage.Stage;
import vn.canbo.benchmarks.writes.ClosedLoop.Client;

/** Exit codes as those of every measurement: 0, 1, 2, 3. */
public final class WritesBench {

    private static final Communes COMMUNES = new Communes(40);
    private static final int WARM_UP_SECONDS = 3;
    private static final int FIRST_WARM_UP_SECONDS = 15;
    private static final String PRODUCT = "product";
    private static final String FLOOR = "floor";

    private final Stage stage;
    private final int seconds;
    private final Clock clock;
    private final Progress progress = new Progress(System.out);

    private WritesBench(Stage stage, int seconds, Clock clock) {
        this.stage = stage;
        this.seconds = seconds;
        this.clock = clock;
    }

    /** Arguments: seconds (10), people (2,000), rounds (3). */
    public static void main(String... typed)
            throws IOException, SQLException, InterruptedException, GeneralSecurityException {
        var arguments = new Arguments(typed);
        var seconds = arguments.number(0, 10);
        var people = arguments.number(1, 2_000);
        var rounds = arguments.number(2, 3);
        var clock = Clock.systemUTC();
        ResultPage page;
        try (var stage = Stage.open(clock);
                var personnel = FilledPersonnel.on(stage, COMMUNES, clock)) {
            personnel.fill(COMMUNES, people, new Progress(System.out));
            try (var _ = personnel.start()) {
                page = new WritesBench(stage, seconds, clock).run(personnel, people, rounds);
            }
        }
        page.end();
    }

    private ResultPage run(FilledPersonnel personnel, int people, int rounds)
            throws IOException, SQLException, InterruptedException {
        var owner = new OwnerTables(stage);
        owner.empty();
        var body = new Province(1).body();
        var contenders =
                Stream.concat(
                                Contender.all(PRODUCT, Recording.of(personnel)),
                                Contender.all(FLOOR, () -> floor(owner.connect(), body)))
                        .toList();
        warmUp(contenders);
        var turns = Rounds.run(contenders, rounds, this::turn, progress);
        return new ResultPage(
                "writes",
                "Writes: one diploma a request over HTTP",
                "writes %d %d %d".formatted(seconds, people, rounds),
                stage.conditions(body, clock),
                List.of(
                        "1, 8 and 32 clients, each of which sends the next request when the last one is answered, for %d s after %d s of warm-up; %,d people in turn."
                                .formatted(seconds, WARM_UP_SECONDS, people),
                        "Floor: a state row and an outbox row in one transaction, on as many connections, without HTTP. The product tells Kafka meanwhile; its pool has 16 connections.",
                        "Of every request that it was answered with 201."),
                "Requests a second",
                new Comparison(turns, claims()));
    }

    private static List<Claim> claims() {
        return Contender.CLIENTS.stream()
                .<Claim>map(
                        it ->
                                new Claim.Ratio(
                                        Contender.name(PRODUCT, it),
                                        Contender.name(FLOOR, it),
                                        Limit.atLeast(0.12)))
                .toList();
    }

    private static void warmUp(List<Contender> contenders)
            throws SQLException, InterruptedException {
        for (var contender : contenders) {
            if (contender.clients() == 8) {
                new ClosedLoop(contender.clients(), FIRST_WARM_UP_SECONDS, 1)
                        .run(contender.made(), contender.numbers());
            }
        }
    }

    private Turn turn(Contender contender) throws SQLException, InterruptedException {
        var watch = QuietWatch.begin(stage::processes);
        var served =
                new ClosedLoop(contender.clients(), WARM_UP_SECONDS, seconds)
                        .run(contender.made(), contender.numbers());
        var quiet = watch.end();
        var faults = new ArrayList<String>();
        if (served.failed() > 0) {
            faults.add(served.failed() + " requests were not answered as they should be");
        }
        var words =
                String.format(
                        Locale.ROOT,
                        "%,.0f/s, ms p50 %.1f, p99 %.1f, max %.1f",
                        served.perSecond(),
                        served.ms(50),
                        served.ms(99),
                        served.ms(100));
        return new Turn(contender.name(), served.perSecond(), words, quiet, faults);
    }

    private static Client floor(OwnerTables.Writer writer, byte[] body) {
        return new Client() {
            @Override
            public boolean request(int number) throws SQLException {
                writer.write(number, body);
                return true;
            }

            @Override
            public void close() throws SQLException {
                writer.close();
            }
        };
    }
}
