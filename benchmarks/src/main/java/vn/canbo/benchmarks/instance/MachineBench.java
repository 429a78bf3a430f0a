package vn.canbo.benchmarks.instance;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.benchmarks.machine.Conditions;
import vn.canbo.benchmarks.machine.Memory;
import vn.canbo.benchmarks.machine.Quiet;
import vn.canbo.benchmarks.machine.QuietWatch;
import vn.canbo.benchmarks.outside.Learners;
import vn.canbo.benchmarks.outside.TopicReporter;
import vn.canbo.benchmarks.pace.Pace;
import vn.canbo.benchmarks.round.Arguments;
import vn.canbo.benchmarks.round.Claim;
import vn.canbo.benchmarks.round.Comparison;
import vn.canbo.benchmarks.round.Limit;
import vn.canbo.benchmarks.round.ResultPage;
import vn.canbo.benchmarks.round.Turn;
import vn.canbo.benchmarks.sink.Province;

/**
 * How long a whole instance takes to start and what it holds in memory after load. Exit codes as
 * those of every measurement: 0, 1, 2, 3.
 */
public final class MachineBench {

    private static final String START = "seconds from start to ready";
    private static final String ALL = "GiB of all (PSS)";
    private static final int PER_SECOND = 50;
    private static final List<String> SERVICES =
            List.of("personnel", "training", "assignment", "reporting");

    private MachineBench() {}

    /** Arguments: class path of the launcher, seconds of load (60), rounds (3). */
    public static void main(String... typed)
            throws IOException, SQLException, InterruptedException {
        var launcher = Path.of(typed[0]);
        var arguments = new Arguments(Stream.of(typed).skip(1).toArray(String[]::new));
        var seconds = arguments.number(0, 60);
        var rounds = arguments.number(1, 3);
        var clock = Clock.systemUTC();
        OwnInstance.prepare(ThreePublishers.file());
        try (var _ = OwnInstance.start(launcher)) {
            var door = OwnInstance.door();
            ThreePublishers.signIn(door);
            ThreePublishers.establish(door);
        }
        var told = new ArrayList<List<Turn>>();
        @Nullable Conditions conditions = null;
        for (var round = 0; round < rounds; round++) {
            var turns = new ArrayList<Turn>();
            var began = System.nanoTime();
            try (var instance = OwnInstance.start(launcher)) {
                var start = (System.nanoTime() - began) / 1e9;
                var watch = QuietWatch.begin(instance::processes);
                load(seconds, clock);
                var quiet = watch.end();
                turns.add(turn(START, start, "%.1f s", quiet));
                turns.addAll(memory(instance, quiet));
                if (conditions == null) {
                    conditions = conditions(instance, clock);
                }
            }
            turns.forEach(System.out::println);
            told.add(turns);
        }
        new ResultPage(
                        "machine",
                        "Machine: memory and start of a whole instance",
                        "machine %d %d".formatted(seconds, rounds),
                        requireNonNull(conditions),
                        List.of(
                                "Four services, sign-in, Kafka and PostgreSQL as ./canbo up starts them, with their own heaps (these flags are not theirs); a database that is migrated already. The launcher itself is not counted.",
                                "%d events a second for %d s, then memory: PSS of all with their children, RSS of each service."
                                        .formatted(PER_SECOND, seconds)),
                        "Figures",
                        new Comparison(told, claims()))
                .end();
    }

    private static List<Claim> claims() {
        var claims =
                new ArrayList<Claim>(
                        List.of(
                                new Claim.Figure(START, Limit.atMost(60)),
                                new Claim.Figure(ALL, Limit.atMost(3))));
        SERVICES.forEach(it -> claims.add(new Claim.Figure(resident(it), Limit.atMost(400))));
        return claims;
    }

    private static List<Turn> memory(OwnInstance instance, Quiet quiet) {
        var turns = new ArrayList<Turn>();
        var parts = instance.parts();
        var words = new ArrayList<String>();
        var all = 0L;
        for (var part : parts.entrySet()) {
            var megabytes = Memory.megabytes(part.getValue());
            all += megabytes;
            words.add(part.getKey() + " " + megabytes);
        }
        turns.add(
                turn(ALL, all / 1024.0, "%.2f GiB (MB: " + String.join(", ", words) + ")", quiet));
        for (var service : SERVICES) {
            var handle = requireNonNull(parts.get(service));
            turns.add(turn(resident(service), (double) Memory.resident(handle), "%.0f MB", quiet));
        }
        return turns;
    }

    private static String resident(String service) {
        return "MB of " + service + " (RSS)";
    }

    private static Turn turn(String what, double figure, String words, Quiet quiet) {
        return new Turn(what, figure, String.format(Locale.ROOT, words, figure), quiet, List.of());
    }

    private static void load(int seconds, Clock clock) throws IOException, InterruptedException {
        var door = OwnInstance.door();
        ThreePublishers.signIn(door);
        var pace = Pace.during(PER_SECOND, seconds);
        try (var topic = new TopicReporter(OwnInstance.KAFKA, OwnInstance.secrets());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var learners = new Learners(door, topic);
            learners.enter(Math.ceilDiv(pace.events(), Learners.stepsEach()));
            var _ =
                    pace.send(
                            event ->
                                    threads.execute(
                                            () -> {
                                                try {
                                                    learners.learn(event);
                                                } catch (InterruptedException _) {
                                                    Thread.currentThread().interrupt();
                                                }
                                            }),
                            clock);
        }
    }

    /** Of a running instance. */
    public static Conditions conditions(OwnInstance instance, Clock clock)
            throws IOException, SQLException {
        var user = "personnel_owner";
        try (var connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:25432/personnel",
                        user,
                        OwnInstance.secrets().getProperty("postgres." + user))) {
            return Conditions.of(
                    Path.of(".canbo", "bench"),
                    new Province(1).body(),
                    connection,
                    List.of("-Xmx256m"),
                    clock);
        }
    }
}
