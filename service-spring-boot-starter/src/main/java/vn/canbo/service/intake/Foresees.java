package vn.canbo.service.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.canbo.events.check.Sent;

/**
 * Locks and reads at once what the commands of several events will ask for one by one. A service
 * that owns much of what events are about has one; without it each command asks for itself.
 */
public interface Foresees {

    /**
     * In the transaction that decides the events, before the first of them.
     *
     * @param people whom the file numbers of the publisher mean
     */
    void foresee(List<Sent> events, Set<UUID> people);
}
