package vn.canbo.standalone.demo;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.standalone.demo.province.DemoEvent;
import vn.canbo.standalone.demo.province.DemoProvince;
import vn.canbo.standalone.demo.province.District;
import vn.canbo.standalone.demo.province.LivingProvince;

/**
 * Brings the demo province into a running system through the doors that everybody uses: units,
 * posts and a course by commands of the command line, people by events of two publishers, half of
 * them over Kafka and half over HTTP, and what a district left behind by those of a third. Bringing
 * it in again changes nothing.
 */
public final class Demo {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(6);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final int PAUSE_SPREAD_SECONDS = 9;

    /** About ten communes: whoever watches sees them fill one after the other. */
    private static final int PEOPLE_AT_A_TIME = 260;

    private final DemoAccess access;
    private final Progress progress;
    private final Clock clock;
    private final HttpDoor door;
    private final DemoProvince province = DemoProvince.of(DemoProvince.SEED);

    public Demo(DemoAccess access, Clock clock, Progress progress) {
        this.access = access;
        this.progress = progress;
        this.clock = clock;
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        this.door =
                new HttpDoor(
                        http,
                        new Tokens(http, access.token(), access.clientSecret(), clock),
                        BETWEEN_TRIES);
    }

    /**
     * Brings everything in and waits until it was answered; about 17,000 events.
     *
     * @param today the legal day
     * @return what became of the events; refusals are counted, not thrown
     * @throws DemoFailure if a part of the system stays away
     */
    public Tally load(LocalDate today) throws InterruptedException {
        new DemoSetup(door, access, progress).bringIn(province.units());
        var total = (int) province.events(today).count();
        try (var sending = new Sending(door, access, clock, progress, total)) {
            var tally = Tally.of(0, List.of());
            for (var part : province.parts(PEOPLE_AT_A_TIME).toList()) {
                tally =
                        tally.plus(sending.report(part.registrations().toList()))
                                .plus(sending.report(part.qualifications().toList()))
                                .plus(sending.report(part.posts().toList()));
            }
            return tally.plus(sending.report(province.evaluations(today).toList()));
        }
    }

    /**
     * Lets the system of a district that is no more hand over what it still may, and what it may
     * not. Handing it over again changes nothing.
     */
    public Handover handOver() throws InterruptedException {
        var inTime = new ArrayList<DemoEvent>();
        var late = new ArrayList<DemoEvent>();
        for (var registration : District.registrations(province)) {
            var person = idOf(registration);
            if (person.isPresent()) {
                var file = registration.key();
                inTime.add(District.certificate(file, person.get(), District.LAST_DAY));
                late.add(District.certificate(file, person.get(), District.LAST_DAY.plusDays(1)));
            }
        }
        return new Handover(reported(inTime), reported(late.stream().limit(1).toList()));
    }

    private List<ReportOutcome> reported(List<DemoEvent> events) throws InterruptedException {
        return events.isEmpty()
                ? List.of()
                : door.report(Sending.events(access, events.getFirst().type()), events);
    }

    /**
     * Lets things happen, several in a minute, until the thread is interrupted. While a part of the
     * system is away, things wait.
     *
     * @param today the legal day
     */
    public void live(Supplier<LocalDate> today) throws InterruptedException {
        var start = clock.instant().toEpochMilli();
        var random = new Random(start);
        var living = new LivingProvince(province, random, "live-" + start, this::idOf);
        while (true) {
            Thread.sleep(SHORTEST_PAUSE.plusSeconds(random.nextInt(PAUSE_SPREAD_SECONDS)));
            try {
                for (var event : living.next(today.get(), clock.instant())) {
                    var _ = door.report(Sending.events(access, event.type()), List.of(event));
                }
            } catch (DemoFailure _) {
                // Nothing is lost: what was not reported did not happen in the demo.
            }
        }
    }

    /** The school names people by our id, which the outcome of their registration tells. */
    private Optional<UUID> idOf(DemoEvent registration) {
        try {
            return door.outcome(
                            Sending.events(access, registration.type()),
                            registration.publisher(),
                            registration.id())
                    .map(ReportOutcome::personId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
