package vn.canbo.service.publication;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import vn.canbo.service.stream.Failure;

/**
 * Sends what is unpublished to Kafka and forgets it when every broker in sync has it. One instance
 * of a service relays at a time, the holder of a session lock; the others wait to take over. When
 * the database or the broker is away it waits and begins again: nothing is lost, something may be
 * sent twice, and readers are guarded by version.
 */
public class Relay implements SmartLifecycle {

    /** Stops after the web server and the consumers, so that what they write last is still sent. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 8192;

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration IDLE = Duration.ofMillis(75);

    /** What is written meanwhile is sent together; after a quiet time it is sent at once. */
    private static final Duration BETWEEN_PASSES = Duration.ofMillis(5);

    private static final Duration STAND_BY = Duration.ofMillis(500);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Supplier<RelaySession> sessions;
    private final Supplier<Sender> senders;
    private final RelayPass pass;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile boolean running;
    private Duration pause = SHORTEST_PAUSE;

    Relay(Supplier<RelaySession> sessions, Supplier<Sender> senders, RelayPass pass) {
        this.sessions = sessions;
        this.senders = senders;
        this.pass = pass;
    }

    /** Called after a commit that left something to send. */
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").daemon().start(this::relay);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        var current = thread;
        if (current == null) {
            return;
        }
        try {
            if (!current.join(LONGEST_STOP)) {
                current.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void relay() {
        while (running) {
            try (var session = sessions.get();
                    var sender = senders.get();
                    pass) {
                leadWhenFree(session, sender);
            } catch (NotRelayed | DataAccessException | KafkaException away) {
                pauseAfter(away);
            } catch (RuntimeException defect) {
                LOG.atError().setCause(defect).log("the relay failed and begins again");
                pauseAfter(defect);
            }
        }
    }

    private void leadWhenFree(RelaySession session, Sender sender) {
        while (running && !session.takeLead()) {
            await(STAND_BY);
        }
        while (running) {
            var more = pass.run(session, sender);
            pause = SHORTEST_PAUSE;
            if (!more) {
                rest();
                await(IDLE);
            }
        }
    }

    private void pauseAfter(RuntimeException failure) {
        if (!running) {
            return;
        }
        LOG.atWarn()
                .addKeyValue("pause", pause)
                .addKeyValue("cause", Failure.reason(failure))
                .log("the relay waits: the database or the broker is away");
        await(pause);
        var twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private void rest() {
        try {
            Thread.sleep(BETWEEN_PASSES);
        } catch (InterruptedException _) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private void await(Duration longest) {
        try {
            woken.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            woken.drainPermits();
        } catch (InterruptedException _) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
