package vn.canbo.reporting.eventdoor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.reporting.eventdoor.EventTrace.Received;
import vn.canbo.reporting.eventdoor.EventTrace.Told;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.ProblemType;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.trace.Reception;
import vn.canbo.service.trace.TakenEvents;
import vn.canbo.service.trace.ToldEvent;

/**
 * {@code GET /api/v1/events/{id}/trace}: for the publisher of the event and for operators. The
 * parts come from the services that own them; nothing is kept here.
 */
@RestController
class EventTraceController {

    private static final List<String> READERS =
            List.of("personnel", "training", "assignment", "reporting");

    /** So many events of a chain are followed; a longer one judged a whole province anew. */
    private static final int MOST = 100;

    private final TraceClient client;
    private final Problems problems;

    EventTraceController(TraceClient client, Problems problems) {
        this.client = client;
        this.problems = problems;
    }

    @GetMapping("/api/v1/events/{id}/trace")
    ResponseEntity<Object> trace(@PathVariable String id) {
        var unanswered = new TreeSet<String>();
        var receptions = new LinkedHashMap<Reception, String>();
        for (var owner : Batch.OWNERS) {
            said(client.received(owner, id), owner, unanswered)
                    .ifPresent(them -> them.forEach(it -> receptions.put(it, owner)));
        }
        if (receptions.isEmpty() && unanswered.isEmpty()) {
            throw new NoSuchThing("event", id);
        }
        if (receptions.isEmpty()) {
            return problems.answer(ProblemType.UNAVAILABLE, List.of());
        }
        var received = new ArrayList<Received>();
        receptions.forEach(
                (reception, owner) ->
                        received.add(new Received(owner, reception, told(reception, unanswered))));
        return ResponseEntity.ok(new EventTrace(id, received, unanswered));
    }

    /** Along the chain through all owners, for one fact leads to another elsewhere. */
    private List<Told> told(Reception reception, Set<String> unanswered) {
        if (reception.result() != ReportResult.ACCEPTED) {
            return List.of();
        }
        var owners = new HashMap<ToldEvent, String>();
        for (var owner : Batch.OWNERS) {
            said(client.told(owner, reception.correlationId()), owner, unanswered)
                    .ifPresent(told -> told.forEach(it -> owners.put(it, owner)));
        }
        var followed =
                owners.entrySet().stream()
                        .sorted(Comparator.comparing(it -> it.getKey().toldAt()))
                        .limit(MOST)
                        .toList();
        var taken = taken(followed.stream().map(it -> it.getKey().eventId()).toList(), unanswered);
        return followed.stream().map(it -> Told.of(it.getValue(), it.getKey(), taken)).toList();
    }

    private List<TakenEvents> taken(List<UUID> events, Set<String> unanswered) {
        return events.isEmpty()
                ? List.of()
                : READERS.stream()
                        .flatMap(it -> said(client.taken(it, events), it, unanswered).stream())
                        .toList();
    }

    private static <T> Optional<T> said(
            Optional<T> answer, String service, Set<String> unanswered) {
        if (answer.isEmpty()) {
            unanswered.add(service);
        }
        return answer;
    }
}
