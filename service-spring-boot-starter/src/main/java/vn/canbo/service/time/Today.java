package vn.canbo.service.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import vn.canbo.events.LegalDay;

/** The one place that turns an instant into a legal day, in Asia/Ho_Chi_Minh. */
public final class Today {

    public static final ZoneId ZONE = LegalDay.ZONE;

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return dayOf(clock.instant());
    }

    /** When something is recorded: the legal clock, microseconds as PostgreSQL keeps them. */
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public static LocalDate dayOf(Instant instant) {
        return LegalDay.of(instant);
    }
}
