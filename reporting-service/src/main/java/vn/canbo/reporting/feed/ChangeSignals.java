package vn.canbo.reporting.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.canbo.service.feed.Arrivals;
import vn.canbo.service.feed.Told;

/** Tells watchers what changed, in the transaction that changes it, and who waits for a chain. */
@Service
public class ChangeSignals implements Arrivals {

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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(List<Told> told) {
        table.see(told, system.instant());
    }

    /**
     * Waits until the chain stands in the views or in quarantine, whichever instance took it:
     * everything that an owner told of it in the transactions from which something arrived. A
     * verdict is told in the transaction of the fact from which it follows, here or in personnel
     * after a certificate, so it is waited for, and so is a fact from which none follows. Of a
     * reaction of a further service, nothing is known before its first event.
     *
     * @return false when the time was over first
     */
    public boolean awaitChain(UUID chain, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        try {
            while (true) {
                var beats = pulse.beats();
                if (table.hasSeenWhole(chain)) {
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
