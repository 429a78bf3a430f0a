package vn.canbo.service.trace;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets the times of a week ago; harmless when several instances do it at once. */
class TraceSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(TraceSchedule.class);

    private final TraceTable table;

    TraceSchedule(TraceTable table) {
        this.table = table;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        try {
            LOG.atDebug().addKeyValue("rows", table.forgetOld()).log("old traces are forgotten");
        } catch (DataAccessException away) {
            LOG.atWarn()
                    .addKeyValue("cause", away.getClass().getSimpleName())
                    .log("old traces are forgotten in an hour");
        }
    }
}
