package vn.canbo.training.leaver;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.canbo.events.EventType;
import vn.canbo.service.feed.Projection;
import vn.canbo.service.feed.Received;
import vn.canbo.service.origin.Actor;

/**
 * Acts on ends of posts after {@code LearnerProjection} took them over; twice does nothing more.
 */
@Component
class LeaverProjection implements Projection {

    private final Leavers leavers;

    LeaverProjection(Leavers leavers) {
        this.leavers = leavers;
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(EventType.POST_ENDED, EventType.POST_CORRECTED, EventType.POST_WITHDRAWN);
    }

    @Override
    public void apply(List<Received> batch) {
        var causes = new HashMap<UUID, Received>();
        batch.forEach(it -> causes.put(it.state().subject(), it));
        for (var left : leavers.leftAmong(causes.keySet())) {
            requireNonNull(causes.get(left.personId()))
                    .cause(Actor.system("personnel-feed"))
                    .run(() -> leavers.leave(left));
        }
    }
}
