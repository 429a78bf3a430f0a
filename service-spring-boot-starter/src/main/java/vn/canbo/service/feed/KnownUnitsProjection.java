package vn.canbo.service.feed;

import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.canbo.events.EventType;
import vn.canbo.events.UnitState;
import vn.canbo.service.access.KnownUnits;

/** Keeps the tree of units in every service but its owner; first, for others look units up. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownUnitsProjection implements Projection {

    private final KnownUnits units;

    KnownUnitsProjection(KnownUnits units) {
        this.units = units;
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(
                EventType.UNIT_ESTABLISHED,
                EventType.UNIT_RENAMED,
                EventType.UNIT_MOVED,
                EventType.UNIT_MERGED,
                EventType.UNIT_CLOSED);
    }

    @Override
    public void apply(List<Received> batch) {
        Received.of(batch, UnitState.class)
                .forEach(it -> units.put(it.state(), it.epoch(), it.sequence()));
    }
}
