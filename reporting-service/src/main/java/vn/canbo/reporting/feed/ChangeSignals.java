package vn.canbo.reporting.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells watchers what changed, in the transaction that changes it, and who waits for a chain. */
@Service
public class ChangeSignals {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ChangeSignalTable table;
    private final InstantSource system;
    private final Pulse pulse = new Pulse();

    ChangeSignals(ChangeSignalTable table, InstantSource systemClock) {
        this.table = table;
        this.system = systemClock;
    }

    /** The units whose figures or people changed, with the people of each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Map<UUID, Set<UUID>> personsByUnit) {
        table.insert(personsByUnit, system.instant());
        beatAfterCommit();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tellEverything() {
        table.insertForAll(system.instant());
        beatAfterCommit();
    }

    /** The chains whose events stand in the views when this transaction commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seen(Collection<UUID> chains) {
        table.see(chains, system.instant());
    }

    /**
     * Waits until an event of the chain stands in the views, whichever instance applied it.
     *
     * @return false when the time was over first
     */
    public boolean awaitChain(UUID chain, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        try {
            while (true) {
                var beats = pulse.beats();
                if (table.hasSeen(chain)) {
                    return true;
                }
                var left = Duration.ofNanos(end - System.nanoTime());
                if (!left.isPositive()) {
                    return false;
                }
                pulse.await(beats, left.compareTo(BETWEEN_LOOKS) < 0 ? left : BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Counts up with every change that this process knows of, its own and others'. */
    public long changes() {
        return pulse.beats();
    }

    Pulse pulse() {
        return pulse;
    }

    @Transactional
    void forgetBefore(Instant instant) {
        table.forgetBefore(instant);
    }

    private void beatAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        pulse.beat();
                    }
                });
    }
}
