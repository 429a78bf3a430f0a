package vn.canbo.reporting.eventdoor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.canbo.service.trace.Reception;
import vn.canbo.service.trace.TakenEvents;
import vn.canbo.service.trace.ToldEvent;

/**
 * The way of one event from outside: accepted, told, sent, applied in each view.
 *
 * @param received once per publisher that used the id; one for a publisher who asks
 * @param unanswered services that could not be asked: their part is missing
 */
record EventTrace(String eventId, List<Received> received, Set<String> unanswered) {

    EventTrace {
        received = List.copyOf(received);
        unanswered = Set.copyOf(unanswered);
    }

    /**
     * How one service answered the event, and what the whole chain told because of it.
     *
     * @param told by any service, in the order in which it was told; empty unless accepted
     */
    record Received(String service, Reception reception, List<Told> told) {

        Received {
            told = List.copyOf(told);
        }
    }

    /**
     * One event of ours.
     *
     * @param service its owner
     * @param views by the service that reads its type
     */
    record Told(String service, ToldEvent event, Map<String, Seen> views) {

        Told {
            views = Map.copyOf(views);
        }

        static Told of(String service, ToldEvent event, Collection<TakenEvents> answers) {
            var views = new TreeMap<String, Seen>();
            answers.stream()
                    .filter(it -> it.reads().contains(event.type()))
                    .forEach(
                            it ->
                                    it.events().stream()
                                            .filter(
                                                    taken ->
                                                            taken.eventId().equals(event.eventId()))
                                            .findFirst()
                                            .ifPresent(
                                                    taken ->
                                                            views.put(
                                                                    it.service(),
                                                                    new Seen(
                                                                            taken.state(),
                                                                            taken.at()))));
            return new Told(service, event, views);
        }
    }

    /** How far it is in the views of one service. */
    record Seen(TakenEvents.State state, @Nullable Instant at) {}
}
