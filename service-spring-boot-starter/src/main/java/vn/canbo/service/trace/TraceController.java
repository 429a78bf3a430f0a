package vn.canbo.service.trace;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.events.EventType;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.Malformed;

/** This service's part of a trace; reporting asks all four and puts the parts together. */
@RestController
@RequestMapping("/api/v1/traces")
class TraceController {

    private static final int MOST = 200;

    private final TraceTable table;
    private final Feeds feeds;
    private final String service;

    TraceController(TraceTable table, Feeds feeds, String service) {
        this.table = table;
        this.feeds = feeds;
        this.service = service;
    }

    /** A publisher sees its own; an operator those of every publisher who used the id. */
    @GetMapping("/received/{eventId}")
    List<Reception> received(@PathVariable String eventId) {
        return table.receptions(eventId, Origin.current().actor().publisher());
    }

    /** What this service told in a chain, at most 200. */
    @GetMapping("/told/{correlationId}")
    List<ToldEvent> told(@PathVariable UUID correlationId) {
        return table.told(correlationId);
    }

    /**
     * @param event at most 200
     */
    @GetMapping("/taken")
    TakenEvents taken(@RequestParam List<UUID> event) {
        if (event.size() > MOST) {
            throw new Malformed("INVALID_LIMIT", "event", java.util.Map.of("most", MOST));
        }
        return new TakenEvents(
                service,
                feeds.typesRead().stream().map(EventType::type).collect(Collectors.toSet()),
                table.taken(event));
    }
}
