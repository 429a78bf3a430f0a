package vn.canbo.events.check;

import java.time.Instant;
import java.time.LocalDate;
import vn.canbo.events.LegalDay;

/**
 * When an event is looked at.
 *
 * @param system by the clock of the machine
 * @param legal by the legal clock, which a demonstration may have moved ahead
 */
public record Moment(Instant system, Instant legal) {

    /** The legal day. */
    public LocalDate today() {
        return LegalDay.of(legal);
    }

    Instant latest() {
        return system.isAfter(legal) ? system : legal;
    }
}
