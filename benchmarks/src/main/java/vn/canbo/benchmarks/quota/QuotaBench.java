package vn.canbo.benchmarks.quota;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import vn.canbo.benchmarks.instance.MachineBench;
import vn.canbo.benchmarks.instance.OwnInstance;
import vn.canbo.benchmarks.instance.ThreePublishers;
import vn.canbo.benchmarks.machine.QuietWatch;
import vn.canbo.benchmarks.outside.Door;
import vn.canbo.benchmarks.outside.Learners;
import vn.canbo.benchmarks.outside.TopicReporter;
import vn.canbo.benchmarks.pace.Pace;
import vn.canbo.benchmarks.round.Arguments;
import vn.canbo.benchmarks.round.Claim;
import vn.canbo.benchmarks.round.Comparison;
import vn.canbo.benchmarks.round.Limit;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.round.ResultPage;
import vn.canbo.benchmarks.round.Rounds;
import vn.canbo.benchmarks.round.Turn;
import vn.canbo.events.reported.ReportedType;

/** Exit codes as those of every measurement: 0, 1, 2, 3. */
public final class QuotaBench {

    private static final String ALONE = "two alone";
    private static final String WITHIN = "two beside the third within its quota";
    private static final String BEYOND = "two beside the third at ten times its quota";
    private static final List<String> WAYS = List.of(ALONE, WITHIN, BEYOND);
    private static final int PER_SECOND = 20;
    private static final int OF_THE_THIRD = 100;
    private static final int WARM_UPS = 2;

    private final OwnInstance instance;
    private final Door door;
    private final TopicReporter topics;
    private final Learners learners;
    private final Learners others;
    private final int seconds;
    private final Clock clock;
    private int sent;

    private QuotaBench(
            OwnInstance instance, TopicReporter topics, Door door, int seconds, Clock clock) {
        this.instance = instance;
        this.topics = topics;
        this.door = door;
        this.learners = new Learners(door, topics);
        this.others = new Learners(door, topics);
        this.seconds = seconds;
        this.clock = clock;
    }

    /** Arguments: class path of the launcher, seconds of a turn (30), rounds (3). */
    public static void main(String... typed)
            throws IOException, SQLException, InterruptedException {
        var launcher = Path.of(typed[0]);
        var arguments = new Arguments(Stream.of(typed).skip(1).toArray(String[]::new));
        var seconds = arguments.number(0, 30);
        var rounds = arguments.number(1, 3);
        var clock = Clock.systemUTC();
        OwnInstance.prepare(ThreePublishers.file());
        ResultPage page;
        try (var instance = OwnInstance.start(launcher);
                var topics = new TopicReporter(OwnInstance.KAFKA, OwnInstance.secrets())) {
            var door = OwnInstance.door();
            page = new QuotaBench(instance, topics, door, seconds, clock).run(rounds);
        }
        page.end();
    }

    private ResultPage run(int rounds) throws IOException, SQLException, InterruptedException {
        ThreePublishers.signIn(door);
        ThreePublishers.establish(door);
        var events = PER_SECOND * seconds * WAYS.size() * (rounds + WARM_UPS);
        learners.enter(1 + Math.ceilDiv(events, Learners.stepsEach()));
        others.enter(OF_THE_THIRD);
        try (var third = GreedySystem.start(others.people())) {
            for (var turn = 0; turn < WARM_UPS * WAYS.size(); turn++) {
                var _ = turn(third, WAYS.get(turn % WAYS.size()));
            }
            return page(
                    rounds,
                    Rounds.run(WAYS, rounds, it -> turn(third, it), new Progress(System.out)));
        }
    }

    private ResultPage page(int rounds, List<List<Turn>> turns) throws IOException, SQLException {
        return new ResultPage(
                "quota",
                "Quota: others beside a publisher at ten times its quota",
                "quota %d %d".formatted(seconds, rounds),
                MachineBench.conditions(instance, clock),
                List.of(
                        "Two publishers report %d events a second over Kafka for %d s a turn; how long each waits until its outcome stands on its topic. Two turns of each way before, as warm-up."
                                .formatted(PER_SECOND, seconds),
                        "The third may send %,d bytes and %d requests a second, and sends just that, or %d times as much, over both channels at once, from a process of the lowest priority."
                                .formatted(
                                        ThreePublishers.BYTES_PER_SECOND,
                                        ThreePublishers.REQUESTS_PER_SECOND,
                                        Greed.TIMES),
                        "That every event of the two was answered, and that the third was held back on both channels when it sent too much."),
                "Milliseconds (p95)",
                new Comparison(
                        turns, List.of(new Claim.Ratio(BEYOND, WITHIN, Limit.atMost(1.10)))));
    }

    private Turn turn(GreedySystem third, String who) throws IOException, InterruptedException {
        ThreePublishers.signIn(door);
        var pace = Pace.during(PER_SECOND, seconds);
        var watch = QuietWatch.begin(() -> processes(third));
        try (var waits =
                        new Waits(
                                List.of(Learners.VENDOR, Learners.SCHOOL), OwnInstance.secrets());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            if (!who.equals(ALONE)) {
                third.begin(who.equals(BEYOND) ? Greed.TIMES : 1, seconds);
            }
            var first = sent;
            sent += pace.events();
            var schedule = pace.send(it -> threads.execute(() -> report(waits, first + it)), clock);
            var left = waits.awaitAll();
            var greed = who.equals(ALONE) ? Greed.Answered.NOTHING : third.end();
            var quiet = watch.end().withLate(schedule.lateShare());
            return new Turn(
                    who, waits.ms(95), words(who, waits, greed), quiet, faults(who, left, greed));
        }
    }

    private Collection<ProcessHandle> processes(GreedySystem third) {
        var all = new ArrayList<>(instance.processes());
        all.add(third.handle());
        return all;
    }

    /** Of the two in turn. */
    private void report(Waits waits, int event) {
        var publisher = event % 2 == 0 ? Learners.VENDOR : Learners.SCHOOL;
        waits.due(learners.id(event));
        try {
            topics.report(
                    publisher,
                    learners.id(event),
                    ReportedType.QUALIFICATION_OBTAINED,
                    learners.level(event));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String words(String who, Waits waits, Greed.Answered greed) {
        var others =
                String.format(
                        Locale.ROOT,
                        "ms p50 %.1f, p95 %.1f, p99 %.1f, n %,d",
                        waits.ms(50),
                        waits.ms(95),
                        waits.ms(99),
                        waits.told());
        return who.equals(ALONE)
                ? others
                : others
                        + String.format(
                                Locale.ROOT,
                                "; of the third Kafka took %,d, and %,d requests were answered with 429",
                                greed.tookOverKafka(),
                                greed.tooMany());
    }

    private List<String> faults(String who, int left, Greed.Answered greed) {
        var faults = new ArrayList<String>();
        if (left > 0) {
            faults.add(left + " events were not answered");
        }
        if (who.equals(BEYOND) && greed.tooMany() == 0) {
            faults.add("the third was never answered with 429");
        }
        if (who.equals(BEYOND)
                && greed.tookOverKafka() >= Greed.offered(Greed.TIMES, seconds) / 2) {
            faults.add("Kafka did not hold the third back");
        }
        return faults;
    }
}
