package vn.canbo.service.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.decision.Decision;

/**
 * How far the legal clock runs ahead, kept in the database so that every instance and every later
 * start goes by it. For demos and journeys; in production nothing moves it.
 */
public class MovableClock {

    private final JdbcClient jdbc;
    private final LegalClock clock;
    private final Today today;

    public MovableClock(JdbcClient jdbc, LegalClock clock, Today today) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.today = today;
    }

    /**
     * Begins on this day if the clock was never set; the day may lie in the past, for an instance
     * that is still empty.
     */
    @Transactional
    public void beginOn(LocalDate day) {
        jdbc.sql(
                        """
                INSERT INTO legal_clock (ahead)
                VALUES (make_interval(secs => :seconds))
                ON CONFLICT DO NOTHING
                """)
                .param("seconds", (double) shiftTo(day).toSeconds())
                .update();
    }

    /** At start: what the database says, also when that lies in the past. */
    public void begin() {
        kept().ifPresent(clock::beginWith);
    }

    /** Goes by what the database says; it may have been moved through another instance. */
    public void read() {
        kept().ifPresent(clock::shiftTo);
    }

    private Optional<Duration> kept() {
        return jdbc.sql("SELECT extract(EPOCH FROM ahead)::bigint FROM legal_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds);
    }

    /** Moves on to the same time of a later day; the day itself is no move and is accepted. */
    @Transactional
    public Decision<LocalDate> moveTo(LocalDate day) {
        if (day.isBefore(today.date())) {
            return Decision.refused(new ClockRefusal.ClockGoesForwardOnly(today.date(), day));
        }
        var shift = shiftTo(day);
        jdbc.sql(
                        """
                INSERT INTO legal_clock (ahead)
                VALUES (make_interval(secs => :seconds))
                ON CONFLICT (only_row) DO UPDATE
                   SET ahead = greatest(legal_clock.ahead, excluded.ahead)
                """)
                .param("seconds", (double) shift.toSeconds())
                .update();
        return Decision.accepted(day);
    }

    /** The last legal day that was turned; empty before the first start is through. */
    public Optional<LocalDate> turnedTo() {
        return jdbc.sql("SELECT day FROM day_turned").query(LocalDate.class).optional();
    }

    private Duration shiftTo(LocalDate day) {
        return clock.shift().plusDays(ChronoUnit.DAYS.between(today.date(), day));
    }
}
