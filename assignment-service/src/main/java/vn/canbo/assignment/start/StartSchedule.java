package vn.canbo.assignment.start;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.assignment.secondment.Secondments;
import vn.canbo.service.dayturn.TurnsDay;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.feed.FactsIncomplete;
import vn.canbo.service.feed.FactsNotCurrent;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;

/**
 * Starts what was decided to begin on a day. What is barred by then waits for a person to decide;
 * what is not proven current for that is tried again every minute.
 */
@Component
class StartSchedule implements TurnsDay {

    private static final Logger LOG = LoggerFactory.getLogger(StartSchedule.class);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private final Secondments secondments;
    private final StartTable starts;
    private final Today today;
    private final InstantSource system;
    private final LockingTaskExecutor onlyOne;
    private final TransactionTemplate transaction;

    StartSchedule(
            Secondments secondments,
            StartTable starts,
            Today today,
            InstantSource systemClock,
            LockProvider locks,
            PlatformTransactionManager transactions) {
        this.secondments = secondments;
        this.starts = starts;
        this.today = today;
        this.system = systemClock;
        this.onlyOne = new DefaultLockingTaskExecutor(locks);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void turn(LocalDate day) {
        starts.toStartOn(day).forEach(it -> start(it, day));
        starts.forgetWhatNeedsNoStart();
    }

    /** Does nothing while another instance does it. */
    @Scheduled(fixedDelayString = "${canbo.starts-tried-again-every:PT1M}")
    void tryAgain() {
        onlyOne.executeWithLock(
                (Runnable) () -> Origin.of(Actor.system("day-turn")).run(this::startWhatWaits),
                new LockConfiguration(
                        system.instant(), "starts-waiting", LONGEST_SILENCE, Duration.ZERO));
    }

    /** Each in a transaction of its own, so that one that fails holds up no other. */
    private void startWhatWaits() {
        Objects.requireNonNull(transaction.execute(_ -> starts.waitingToStartOn(today.date())))
                .forEach(this::startAlone);
    }

    private void startAlone(UUID secondmentId) {
        try {
            transaction.executeWithoutResult(_ -> start(secondmentId, today.date()));
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("secondment", secondmentId)
                    .setCause(failure)
                    .log("The start is tried later");
        }
    }

    private void start(UUID secondmentId, LocalDate day) {
        switch (secondments.startOnItsDay(secondmentId, day)) {
            case Decision.Accepted<?> _ -> {
                starts.waitNoLongerToStart(secondmentId);
                LOG.atInfo().addKeyValue("secondment", secondmentId).log("Started on its day");
            }
            case Decision.Refused<?>(var reasons) -> refused(secondmentId, reasons);
        }
    }

    /** Said once, not every minute. */
    private void refused(UUID secondmentId, List<? extends Objection> reasons) {
        if (!mayRestOnOldFacts(reasons)) {
            starts.waitNoLongerToStart(secondmentId);
        } else if (!starts.waitToStart(secondmentId)) {
            return;
        }
        LOG.atWarn()
                .addKeyValue("secondment", secondmentId)
                .addKeyValue("reasons", reasons.stream().map(Objection::code).toList())
                .log("Not started on its day");
    }

    /** What seems to stand in the way beside facts that are not current may be as old as they. */
    private static boolean mayRestOnOldFacts(List<? extends Objection> reasons) {
        return reasons.stream()
                .anyMatch(it -> it instanceof FactsNotCurrent || it instanceof FactsIncomplete);
    }
}
