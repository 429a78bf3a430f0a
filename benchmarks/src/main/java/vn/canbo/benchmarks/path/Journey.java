package vn.canbo.benchmarks.path;

import static java.time.temporal.ChronoUnit.MICROS;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import vn.canbo.benchmarks.pace.Flight;
import vn.canbo.benchmarks.pace.Pace;
import vn.canbo.benchmarks.path.Way.Running;
import vn.canbo.benchmarks.round.Progress;

/** Stretch after stretch on one running way, each at a pace of its own. */
final class Journey implements Search.Road {

    private static final Duration LONGEST_FIRST = Duration.ofSeconds(90);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Running way;
    private final Progress progress;
    private final InstantSource system;
    private int sent;
    private double late;

    private Journey(Running way, Progress progress, InstantSource system) {
        this.way = way;
        this.progress = progress;
        this.system = system;
    }

    /** Sends some and returns when they have been seen: only then everybody is there. */
    static Journey begin(Running way, int events, Progress progress, InstantSource system)
            throws SQLException, InterruptedException {
        var journey = new Journey(way, progress, system);
        while (journey.sent < events) {
            way.send(journey.sent++);
        }
        journey.await(LONGEST_FIRST);
        if (way.countSeen() < events) {
            throw new IllegalStateException("the first events do not arrive");
        }
        return journey;
    }

    @Override
    public boolean canGo(Pace pace) {
        return sent + pace.events() <= way.capacity();
    }

    /** Gives up 10 s after the last one was due; what is left then goes on while nobody looks. */
    @Override
    public Flight go(Pace pace) throws SQLException, InterruptedException {
        var first = sent;
        sent += pace.events();
        progress.show("%,d events a second".formatted(pace.perSecond()), first, sent);
        var schedule = pace.send(event -> way.send(first + event), system);
        late = Math.max(late, schedule.lateShare());
        await(LONGEST_REST);
        var gaveUp = MICROS.between(Instant.EPOCH, system.instant());
        var seen = way.seen(sent);
        return new Flight(schedule.due(), Arrays.copyOfRange(seen, first, sent), gaveUp);
    }

    @Override
    public void rest() throws SQLException, InterruptedException {
        await(LONGEST_PAUSE);
    }

    /** Until all that was sent has been seen, or so long. */
    private void await(Duration longest) throws SQLException, InterruptedException {
        var began = System.nanoTime();
        while (System.nanoTime() - began < longest.toNanos() && way.countSeen() < sent) {
            Thread.sleep(250);
        }
    }

    /** The greatest part of a stretch that was sent late, by our own fault. */
    double lateShare() {
        return late;
    }
}
