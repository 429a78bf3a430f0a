package vn.canbo.benchmarks.quota;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.canbo.benchmarks.instance.OwnInstance;
import vn.canbo.benchmarks.instance.ThreePublishers;
import vn.canbo.benchmarks.outside.Door;
import vn.canbo.benchmarks.outside.TopicReporter;
import vn.canbo.benchmarks.pace.Pace;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;

/**
 * The third publisher over both channels at once, within its quota or far beyond; every event is a
 * good one, of another day, about one person after another.
 */
final class Greed {

    static final int TIMES = 10;

    private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);

    /** About so many bytes of Kafka's has one event, with its headers. */
    private static final int BYTES = 330;

    private final Door door;
    private final TopicReporter topic;
    private final List<UUID> people;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger tookOverKafka = new AtomicInteger();
    private final AtomicInteger tooMany = new AtomicInteger();

    Greed(Door door, Properties secrets, List<UUID> people) {
        this.door = door;
        this.topic = new TopicReporter(OwnInstance.KAFKA, secrets);
        this.people = people;
    }

    private static Pace kafka(int times, int seconds) {
        return Pace.during(times * ThreePublishers.BYTES_PER_SECOND / BYTES, seconds);
    }

    /** How many events it has for Kafka in so long, at so many times its quota. */
    static int offered(int times, int seconds) {
        return kafka(times, seconds).events();
    }

    /** Returns at once, and goes on for so long. */
    void begin(int times, int seconds, InstantSource system) {
        var http = Pace.during(times * ThreePublishers.REQUESTS_PER_SECOND, seconds);
        Thread.ofPlatform()
                .daemon()
                .start(
                        () ->
                                kafka(times, seconds)
                                        .send(it -> threads.execute(() -> overKafka(it)), system));
        Thread.ofPlatform()
                .daemon()
                .start(() -> http.send(it -> threads.execute(() -> overHttp(it)), system));
    }

    private void overKafka(int event) {
        try {
            topic.report(
                    ThreePublishers.GREEDY,
                    "k-" + run + "-" + event,
                    ReportedType.QUALIFICATION_OBTAINED,
                    diploma(2 * event));
            tookOverKafka.incrementAndGet();
        } catch (IllegalStateException _) {
            // Not sent before we ended.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void overHttp(int event) {
        try {
            var status =
                    door.status(
                            ThreePublishers.GREEDY,
                            "h-" + run + "-" + event,
                            ReportedType.QUALIFICATION_OBTAINED,
                            diploma(2 * event + 1));
            tooMany.addAndGet(status == 429 ? 1 : 0);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private QualificationObtained diploma(int number) {
        return new QualificationObtained(
                new PersonReference(null, people.get(number % people.size())),
                QualificationKind.PROFESSIONAL,
                "COLLEGE",
                null,
                null,
                FIRST.plusDays(number % 6000),
                null);
    }

    /** What is waiting to be sent is thrown away. */
    Answered end() {
        topic.abandon();
        threads.shutdownNow();
        return new Answered(tookOverKafka.get(), tooMany.get());
    }

    /** What Kafka took of it, and how many requests were too many. */
    record Answered(int tookOverKafka, int tooMany) {

        static final Answered NOTHING = new Answered(0, 0);
    }
}
