package vn.canbo.benchmarks.pace;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * A schedule that is fixed in advance: nothing is skipped or sent later because those before were
 * slow.
 *
 * @param perSecond events
 * @param events in all
 */
public record Pace(int perSecond, int events) {

    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    public static Pace during(int perSecond, int seconds) {
        return new Pace(perSecond, perSecond * seconds);
    }

    /**
     * Sends all of them and returns after the last.
     *
     * @param send takes the number of an event, from 0, and returns without waiting for anybody
     */
    public Sent send(IntConsumer send, InstantSource system) {
        var due = new long[events];
        var late = 0;
        var began = ChronoUnit.MICROS.between(Instant.EPOCH, system.instant());
        var beganNanos = System.nanoTime();
        for (var event = 0; event < events; event++) {
            var offset = event * TimeUnit.SECONDS.toNanos(1) / perSecond;
            due[event] = began + TimeUnit.NANOSECONDS.toMicros(offset);
            var now = System.nanoTime();
            while (now - beganNanos < offset) {
                LockSupport.parkNanos(offset - (now - beganNanos));
                now = System.nanoTime();
            }
            late += now - beganNanos - offset > LATE_NANOS ? 1 : 0;
            send.accept(event);
        }
        return new Sent(due, late);
    }

    /**
     * What was sent.
     *
     * @param due of each event, in microseconds since 1970
     * @param late how many were sent more than 5 ms after they were due, by our own fault
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sent(long[] due, int late) {

        public double lateShare() {
            return (double) late / due.length;
        }
    }
}
