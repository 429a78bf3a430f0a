package vn.canbo.benchmarks.outcomes;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.canbo.benchmarks.outcomes.Mixture.Way;
import vn.canbo.benchmarks.outside.Door;
import vn.canbo.benchmarks.outside.Learners;
import vn.canbo.benchmarks.outside.OutcomeReader;
import vn.canbo.benchmarks.outside.TopicReporter;
import vn.canbo.events.reported.ReportedType;

/**
 * Sends many events as fast as they are answered and proves that each has the outcome it should
 * have and that the figures follow from the rows. Exit code 1 when one has not or a figure differs.
 */
public final class OutcomesBench {

    private static final String KAFKA = "127.0.0.1:9094";
    private static final String OPERATOR = "canbo-cli";
    private static final int UNDER_WAY = 16;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private final Properties secrets;
    private final Door door;
    private final TopicReporter topics;
    private final Learners learners;
    private final int events;
    private final ToldOutcomes outcomes = new ToldOutcomes();
    private final AtomicInteger repeated = new AtomicInteger();
    private volatile boolean reading = true;

    private OutcomesBench(Properties secrets, Door door, TopicReporter topics, int events) {
        this.secrets = secrets;
        this.door = door;
        this.topics = topics;
        this.learners = new Learners(door, topics);
        this.events = events;
    }

    /** Arguments: file of secrets, how many events (20,000). */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            secrets.load(reader);
        }
        var events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        var door =
                new Door(
                        URI.create("http://127.0.0.1:8080"),
                        URI.create("http://127.0.0.1:8090"),
                        secrets);
        try (var topics = new TopicReporter(KAFKA, secrets)) {
            System.exit(new OutcomesBench(secrets, door, topics, events).run(System.out));
        }
    }

    private int run(PrintStream out) throws InterruptedException {
        signIn();
        out.printf("%d events of three publishers, one in twenty bad%n", events);
        learners.enter(Math.ceilDiv(events, Learners.stepsEach()));
        signIn();
        var readers = new ArrayList<Thread>();
        for (var publisher : Mixture.PUBLISHERS) {
            readers.add(read(publisher));
        }
        var start = System.nanoTime();
        sendAll();
        await(out);
        var seconds = (System.nanoTime() - start) / 1e9;
        reading = false;
        for (var reader : readers) {
            reader.join();
        }
        signIn();
        var difference = door.recountedDifference(OPERATOR);
        learners.leave(LocalDate.now(Clock.systemUTC()));
        return report(out, seconds, difference);
    }

    private void signIn() throws InterruptedException {
        var clients = new ArrayList<>(Mixture.PUBLISHERS);
        clients.add(OPERATOR);
        door.signIn(clients);
    }

    private Thread read(String publisher) {
        var reader = new OutcomeReader(KAFKA, publisher, secrets);
        return Thread.ofPlatform()
                .start(
                        () -> {
                            try (reader) {
                                while (reading) {
                                    reader.poll(Duration.ofMillis(200))
                                            .forEach(
                                                    it ->
                                                            outcomes.told(
                                                                    publisher,
                                                                    it.eventId(),
                                                                    it.result()));
                                }
                            }
                        });
    }

    private void sendAll() throws InterruptedException {
        var slots = new Semaphore(UNDER_WAY);
        var signedIn = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var event = 0; event < events; event++) {
                if (System.nanoTime() - signedIn > TimeUnit.MINUTES.toNanos(2)) {
                    signIn();
                    signedIn = System.nanoTime();
                }
                var number = event;
                slots.acquire();
                senders.execute(
                        () -> {
                            try {
                                send(number);
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            } finally {
                                slots.release();
                            }
                        });
            }
        }
    }

    private void send(int event) throws InterruptedException {
        var publisher = Mixture.publisherOf(event);
        var id = learners.id(event);
        var way = Mixture.wayOf(event);
        outcomes.expect(publisher, id, way.results());
        var content = Mixture.spoilt(learners.level(event), way);
        for (var _ : way.results()) {
            if (Mixture.isOverHttp(event)) {
                post(publisher, id, content);
            } else {
                topics.report(publisher, id, ReportedType.QUALIFICATION_OBTAINED, content);
            }
        }
    }

    /** Too much at once, or something is away: the same again, as every publisher is told to do. */
    private void post(String publisher, String id, Object content) throws InterruptedException {
        var type = ReportedType.QUALIFICATION_OBTAINED;
        for (var status = door.status(publisher, id, type, content);
                status == 429 || status == 503;
                status = door.status(publisher, id, type, content)) {
            repeated.incrementAndGet();
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void await(PrintStream out) {
        var complete = -1L;
        var moved = System.nanoTime();
        while (complete < outcomes.expected()
                && System.nanoTime() - moved < LONGEST_SILENCE.toNanos()) {
            var now = outcomes.complete();
            if (now != complete) {
                complete = now;
                moved = System.nanoTime();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
        out.printf("%d of %d have their outcome%n", outcomes.complete(), outcomes.expected());
    }

    private int report(PrintStream out, double seconds, long difference) {
        var wrong = outcomes.wrong();
        wrong.entrySet().stream()
                .limit(20)
                .forEach(it -> out.println("  " + it.getKey() + ": " + it.getValue()));
        var bad = 0;
        for (var event = 0; event < events; event++) {
            bad += Mixture.wayOf(event) == Way.GOOD ? 0 : 1;
        }
        out.printf(
                "%.0f s, %.0f events/s; %d bad; %d asked to come again and did; wrong or missing %d;"
                        + " figures that differ from a recount %d%n",
                seconds, events / seconds, bad, repeated.get(), wrong.size(), difference);
        return wrong.isEmpty() && difference == 0 ? 0 : 1;
    }
}
