package vn.canbo.reporting.standing;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.service.time.Today;

/** The legal day for which all counters hold. */
@Component
class CountedDayTable {

    private final JdbcClient jdbc;
    private final Today today;

    CountedDayTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The day, kept as it is until the transaction ends; today when nothing was counted yet. */
    LocalDate hold() {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(hashtext('counted_day'))")
                .query((_, _) -> true)
                .single();
        return day().orElseGet(this::begin);
    }

    /** Waits for every counting transaction and keeps new ones out until this one ends. */
    LocalDate holdAlone() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('counted_day'))")
                .query((_, _) -> true)
                .single();
        return day().orElseGet(this::begin);
    }

    void turnTo(LocalDate day) {
        jdbc.sql("UPDATE counted_day SET day = :day").param("day", day).update();
    }

    private Optional<LocalDate> day() {
        return jdbc.sql("SELECT day FROM counted_day").query(LocalDate.class).optional();
    }

    private LocalDate begin() {
        jdbc.sql("INSERT INTO counted_day (day) VALUES (:day) ON CONFLICT DO NOTHING")
                .param("day", today.date())
                .update();
        return day().orElseThrow();
    }
}
