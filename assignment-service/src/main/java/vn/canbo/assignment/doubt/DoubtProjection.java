package vn.canbo.assignment.doubt;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.canbo.events.EventType;
import vn.canbo.service.feed.Forgotten;
import vn.canbo.service.feed.Projection;
import vn.canbo.service.feed.Received;
import vn.canbo.service.origin.Actor;

/**
 * Has decisions about a person judged again after what personnel told was taken over: {@code
 * OfficialProjection} goes first. Judging twice says nothing twice.
 */
@Component
class DoubtProjection implements Projection {

    private static final Set<String> KINDS =
            Set.of("person", "person-facts", "post", "qualification");

    private final Doubts doubts;

    DoubtProjection(Doubts doubts) {
        this.doubts = doubts;
    }

    @Override
    public Set<EventType> reads() {
        return EnumSet.allOf(EventType.class).stream()
                .filter(it -> KINDS.contains(it.kind()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(List<Received> batch) {
        var causes = new HashMap<UUID, Received>();
        batch.forEach(it -> causes.put(it.state().subject(), it));
        for (var personId : doubts.decidedAmong(causes.keySet())) {
            requireNonNull(causes.get(personId))
                    .cause(Actor.system("personnel-feed"))
                    .run(() -> doubts.reconsider(personId));
        }
    }

    /**
     * That facts are forgotten says nothing against what was decided when they were known, and what
     * was said for them alone is said no longer.
     */
    @Override
    public void forget(List<Forgotten> batch) {
        var people = batch.stream().map(Forgotten::subject).collect(Collectors.toSet());
        doubts.decidedAmong(people).forEach(doubts::reconsider);
    }
}
