package vn.canbo.service.dayturn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.ClockMoved;
import vn.canbo.service.time.MovableClock;
import vn.canbo.service.time.Today;

/**
 * Turns every legal day that has begun since the last one turned, in order, each in a transaction
 * of its own, once over all instances.
 */
public class DayTurn implements ClockMoved {

    private static final Logger LOG = LoggerFactory.getLogger(DayTurn.class);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Today today;
    private final InstantSource systemClock;
    private final MovableClock clock;
    private final LockingTaskExecutor onlyOne;
    private final TransactionTemplate inOwnTransaction;
    private final ObjectProvider<TurnsDay> capabilities;

    public DayTurn(
            JdbcClient jdbc,
            Today today,
            InstantSource systemClock,
            MovableClock clock,
            LockingTaskExecutor onlyOne,
            PlatformTransactionManager transactions,
            ObjectProvider<TurnsDay> capabilities) {
        this.jdbc = jdbc;
        this.today = today;
        this.systemClock = systemClock;
        this.clock = clock;
        this.onlyOne = onlyOne;
        this.inOwnTransaction = new TransactionTemplate(transactions);
        inOwnTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.capabilities = capabilities;
    }

    /** Does nothing while another instance turns. */
    @Override
    public void turnDays() {
        clock.read();
        if (turned().filter(it -> !it.isBefore(today.date())).isEmpty()) {
            onlyOne.executeWithLock((Runnable) this::turnMissed, lock(systemClock.instant()));
        }
    }

    private static LockConfiguration lock(Instant now) {
        return new LockConfiguration(now, "day-turn", LONGEST_SILENCE, Duration.ZERO);
    }

    private void turnMissed() {
        var last = turned();
        if (last.isEmpty()) {
            begin();
            return;
        }
        last.get().plusDays(1).datesUntil(today.date().plusDays(1)).forEach(this::turn);
    }

    /** The first start: nothing held until today that somebody would have to judge again. */
    private void begin() {
        jdbc.sql("INSERT INTO day_turned (day) VALUES (:day) ON CONFLICT DO NOTHING")
                .param("day", today.date())
                .update();
    }

    private void turn(LocalDate day) {
        Origin.of(Actor.system("day-turn"))
                .run(() -> inOwnTransaction.executeWithoutResult(_ -> turnInTransaction(day)));
        LOG.atInfo().addKeyValue("day", day).log("day turned");
        CrashPoint.DAY_TURN_BETWEEN_DAYS.hit();
    }

    private void turnInTransaction(LocalDate day) {
        var moved =
                jdbc.sql("UPDATE day_turned SET day = :day WHERE day < :day")
                        .param("day", day)
                        .update();
        if (moved == 1) {
            List<TurnsDay> all = capabilities.orderedStream().toList();
            all.forEach(it -> it.turn(day));
        }
    }

    private Optional<LocalDate> turned() {
        return clock.turnedTo();
    }
}
