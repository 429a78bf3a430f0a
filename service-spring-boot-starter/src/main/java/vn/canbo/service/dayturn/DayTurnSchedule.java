package vn.canbo.service.dayturn;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks at start and every minute whether a day has begun. */
class DayTurnSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DayTurnSchedule.class);

    private final DayTurn dayTurn;

    DayTurnSchedule(DayTurn dayTurn) {
        this.dayTurn = dayTurn;
    }

    /**
     * A day that cannot be turned is tried again in a minute; nothing later is turned before it.
     */
    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void ask() {
        try {
            dayTurn.turnDays();
        } catch (RuntimeException failure) {
            LOG.atError().setCause(failure).log("the day could not be turned");
        }
    }
}
