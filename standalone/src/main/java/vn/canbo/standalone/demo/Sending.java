package vn.canbo.standalone.demo;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.standalone.demo.Progress.Step;
import vn.canbo.standalone.demo.province.DemoEvent;

/**
 * Sends many events by both ways at once: people with an even file number over Kafka, the others in
 * batches over HTTP. Each step waits for its answers, so that the next one finds what it needs.
 */
final class Sending implements AutoCloseable {

    /** No outcome at all for so long: the rest is given up and counted. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpDoor door;
    private final DemoAccess access;
    private final InstantSource clock;
    private final Progress progress;
    private final int total;
    private final AtomicInteger answered = new AtomicInteger();
    private final Map<String, KafkaDoor> kafka = new ConcurrentHashMap<>();

    /**
     * @param total how many events will be sent in all steps
     */
    Sending(HttpDoor door, DemoAccess access, InstantSource clock, Progress progress, int total) {
        this.door = door;
        this.access = access;
        this.clock = clock;
        this.progress = progress;
        this.total = total;
    }

    /** Who answers for the type, so that no other service has to be up; else the public address. */
    static URI events(DemoAccess access, ReportedType type) {
        var service =
                switch (type) {
                    case PERSON_REGISTERED,
                            POST_HELD,
                            PERSON_APPOINTED,
                            CIVIL_SERVANT_RECRUITED,
                            POST_ENDED,
                            QUALIFICATION_OBTAINED,
                            EVALUATION_DECIDED ->
                            access.personnel();
                    case TRAINING_COMPLETED -> access.training();
                    case SECONDMENT_DECIDED -> access.reporting();
                };
        return service.resolve("/api/v1/events");
    }

    Tally report(List<DemoEvent> events) throws InterruptedException {
        var ways = new ArrayList<Callable<Collection<ReportOutcome>>>();
        for (var ofPublisher : byPublisher(events)) {
            var overKafka = ofPublisher.stream().filter(Sending::goesOverKafka).toList();
            var overHttp = ofPublisher.stream().filter(it -> !goesOverKafka(it)).toList();
            ways.add(() -> overKafka(overKafka));
            ways.add(() -> overHttp(overHttp));
        }
        return Tally.of(events.size(), allAtOnce(ways));
    }

    private static boolean goesOverKafka(DemoEvent event) {
        return (event.key().charAt(event.key().length() - 1) - '0') % 2 == 0;
    }

    private static Collection<List<DemoEvent>> byPublisher(List<DemoEvent> events) {
        return events.stream().collect(Collectors.groupingBy(DemoEvent::publisher)).values();
    }

    /** Batches in their order. */
    static List<List<DemoEvent>> batches(List<DemoEvent> events) {
        return IntStream.rangeClosed(0, (events.size() - 1) / HttpDoor.BATCH)
                .mapToObj(
                        it ->
                                events.subList(
                                        it * HttpDoor.BATCH,
                                        Math.min((it + 1) * HttpDoor.BATCH, events.size())))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private Collection<ReportOutcome> overHttp(List<DemoEvent> events) throws InterruptedException {
        var outcomes = new ArrayList<ReportOutcome>();
        for (var batch : batches(events)) {
            outcomes.addAll(door.report(events(access, batch.getFirst().type()), batch));
            answered(batch.size());
        }
        return outcomes;
    }

    private Collection<ReportOutcome> overKafka(List<DemoEvent> events) {
        return events.isEmpty()
                ? List.of()
                : kafka.computeIfAbsent(events.getFirst().publisher(), this::open)
                        .report(events, PATIENCE, this::answered);
    }

    private KafkaDoor open(String publisher) {
        return new KafkaDoor(
                publisher, access.bootstrapServers(), access.kafkaSignIn().apply(publisher), clock);
    }

    private void answered(int more) {
        progress.at(Step.EVENTS, answered.addAndGet(more), total);
    }

    @Override
    public void close() {
        kafka.values().forEach(KafkaDoor::close);
    }

    private static Collection<ReportOutcome> allAtOnce(
            List<Callable<Collection<ReportOutcome>>> ways) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<ReportOutcome>();
            for (var way : threads.invokeAll(ways)) {
                all.addAll(way.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoFailure failure
                    ? failure
                    : new DemoFailure("the demo could not be sent", e);
        }
    }
}
