package vn.canbo.training.learner;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.canbo.events.EventType;
import vn.canbo.events.PersonState;
import vn.canbo.events.PostState;
import vn.canbo.service.feed.Projection;
import vn.canbo.service.feed.Received;
import vn.canbo.service.time.Today;

/**
 * Keeps people and the posts they hold, from what personnel tells. Goes before whoever acts on it.
 */
@Component
@Order(0)
class LearnerProjection implements Projection {

    private final LearnerTable table;
    private final Today today;

    LearnerProjection(LearnerTable table, Today today) {
        this.table = table;
        this.today = today;
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(
                EventType.PERSON_REGISTERED,
                EventType.PERSON_REGISTRATION_WITHDRAWN,
                EventType.POST_TAKEN,
                EventType.POST_ENDED,
                EventType.POST_CORRECTED,
                EventType.POST_WITHDRAWN);
    }

    @Override
    public void apply(List<Received> batch) {
        var people =
                batch.stream()
                        .map(it -> it.state().subject())
                        .collect(Collectors.toCollection(TreeSet<UUID>::new));
        table.add(people);
        Received.whenAny(batch, PersonState.class, table::replacePersons);
        Received.whenAny(batch, PostState.class, table::replacePosts);
        table.place(people, today.date());
    }
}
