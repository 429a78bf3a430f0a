package vn.canbo.service.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * The clock of the law: what is recorded and which day it is. It runs ahead of the system clock by
 * a shift that {@code ./canbo clock} may only raise once it has begun; tokens, leases and time-outs
 * use the system clock instead.
 */
public final class LegalClock extends Clock {

    private final InstantSource system;
    private volatile Duration shift;

    public LegalClock(InstantSource system, Duration shift) {
        this.system = system;
        this.shift = shift;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(shift);
    }

    public Duration shift() {
        return shift;
    }

    /**
     * Runs further ahead; a smaller shift than the present one changes nothing, for recorded time
     * never goes back.
     */
    synchronized void shiftTo(Duration newShift) {
        if (newShift.compareTo(shift) > 0) {
            shift = newShift;
        }
    }

    /** At start, before anything is recorded by it: any shift, into the past too. */
    synchronized void beginWith(Duration firstShift) {
        shift = firstShift;
    }

    @Override
    public ZoneId getZone() {
        return Today.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
