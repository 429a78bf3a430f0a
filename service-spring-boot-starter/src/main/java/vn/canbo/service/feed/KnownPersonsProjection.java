package vn.canbo.service.feed;

import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.canbo.events.EventType;
import vn.canbo.events.FileNumberState;
import vn.canbo.service.access.KnownPersons;

/** Keeps which person a publisher's file number means, in every service but its owner. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class KnownPersonsProjection implements Projection {

    private final KnownPersons persons;

    KnownPersonsProjection(KnownPersons persons) {
        this.persons = persons;
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(EventType.FILE_NUMBER_LINKED, EventType.FILE_NUMBER_UNLINKED);
    }

    @Override
    public void apply(List<Received> batch) {
        Received.of(batch, FileNumberState.class)
                .forEach(it -> persons.put(it.state(), it.epoch(), it.sequence()));
    }
}
