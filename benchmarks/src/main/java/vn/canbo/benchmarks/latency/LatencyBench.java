package vn.canbo.benchmarks.latency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;
import vn.canbo.benchmarks.outside.Door;
import vn.canbo.benchmarks.outside.Learners;
import vn.canbo.benchmarks.outside.Reporter;
import vn.canbo.benchmarks.outside.TopicReporter;

/**
 * Open loop: the schedule is fixed in advance, latency counts from the moment an event was due,
 * none is skipped. An event that no subscriber heard of counts as a failure. Exit code 1 when any
 * is missing, 2 when the generator itself was late too often to judge.
 */
public final class LatencyBench {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final int WARM_UP_SECONDS = 15;

    private final Door door;
    private final Learners learners;
    private final int rate;
    private final int seconds;
    private final Map<UUID, Long> dueByPerson = new ConcurrentHashMap<>();
    private final ConcurrentHistogram micros =
            new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(120), 3);
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean measuring;

    private LatencyBench(Door door, Reporter school, int rate, int seconds) {
        this.door = door;
        this.learners = new Learners(door, school);
        this.rate = rate;
        this.seconds = seconds;
    }

    /**
     * Arguments: file of secrets, events per second (100), seconds (30), {@code http} for events
     * that come one by one through the public address instead of the publisher's topic.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            secrets.load(reader);
        }
        var rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        var seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
        var door =
                new Door(
                        URI.create("http://127.0.0.1:8080"),
                        URI.create("http://127.0.0.1:8090"),
                        secrets);
        try (var topic = new TopicReporter("127.0.0.1:9094", secrets)) {
            var overHttp = arguments.length > 3 && arguments[3].equals("http");
            System.out.println(overHttp ? "over HTTP" : "over Kafka");
            var bench = new LatencyBench(door, overHttp ? door : topic, rate, seconds);
            System.exit(bench.run(System.out));
        }
    }

    private int run(PrintStream out) throws InterruptedException {
        var clients = new ArrayList<>(Learners.publishers());
        clients.add("canbo-cli");
        door.signIn(clients);
        var events = rate * (WARM_UP_SECONDS + seconds);
        out.printf("%d events/s for %d s after %d s of warm-up%n", rate, seconds, WARM_UP_SECONDS);
        learners.enter(Math.ceilDiv(events, Learners.stepsEach()));
        Thread.ofPlatform().daemon().start(this::listen);
        send(events);
        awaitAll();
        door.signIn(clients);
        learners.leave(LocalDate.now(Clock.systemUTC()));
        return report(out);
    }

    private void send(int events) {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = System.nanoTime();
            for (var event = 0; event < events; event++) {
                var due = start + event * TimeUnit.SECONDS.toNanos(1) / rate;
                measuring = event >= rate * WARM_UP_SECONDS;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                if (measuring && System.nanoTime() - due > LATE_NANOS) {
                    late.incrementAndGet();
                }
                var number = event;
                dueByPerson.put(learners.person(event), measuring ? due : -1L);
                senders.execute(() -> learn(number));
            }
        }
    }

    private void learn(int event) {
        try {
            learners.learn(event);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException refused) {
            failed.incrementAndGet();
            if (said.add(String.valueOf(refused.getMessage()))) {
                System.err.println(refused.getMessage());
            }
        }
    }

    /** Any id in a signal that an event is under way for ends that event's wait. */
    private void listen() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(door.feed("canbo-cli"), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var now = System.nanoTime();
                ID.matcher(line)
                        .results()
                        .map(it -> UUID.fromString(it.group()))
                        .forEach(id -> heard(id, now));
            }
        } catch (IOException broken) {
            System.err.println("the feed broke: " + broken.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(UUID person, long now) {
        var due = dueByPerson.remove(person);
        if (due != null && due > 0) {
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(now - due));
        }
    }

    private void awaitAll() {
        var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (!dueByPerson.isEmpty() && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private int report(PrintStream out) {
        var never = dueByPerson.size();
        out.printf(
                "due -> heard on the feed, ms: p50 %.1f  p90 %.1f  p99 %.1f  max %.1f  n %d%n",
                ms(50), ms(90), ms(99), ms(100), micros.getTotalCount());
        out.printf(
                "never heard %d, refused %d, sent more than 5 ms late %d of %d%n",
                never, failed.get(), late.get(), rate * seconds);
        if (never > 0 || failed.get() > 0) {
            return 1;
        }
        return late.get() * 100 > rate * seconds ? 2 : 0;
    }

    private double ms(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
