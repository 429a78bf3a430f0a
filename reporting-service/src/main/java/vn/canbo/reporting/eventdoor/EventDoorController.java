package vn.canbo.reporting.eventdoor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.ProblemType;
import vn.canbo.service.problem.Problems;

/**
 * {@code POST /api/v1/events}, single and batch, and {@code GET /api/v1/events/{id}}. When an owner
 * cannot be reached the answer is 503 and the publisher sends the same batch again: what was taken
 * already is then a duplicate.
 */
@RestController
@RequestMapping("/api/v1/events")
class EventDoorController {

    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final OwnerClient owners;
    private final Problems problems;
    private final JsonMapper json;

    EventDoorController(OwnerClient owners, Problems problems, JsonMapper json) {
        this.owners = owners;
        this.problems = problems;
        this.json = json;
    }

    @PostMapping(consumes = "application/cloudevents+json")
    ResponseEntity<Object> one(HttpServletRequest request) throws IOException {
        var body = body(request);
        if (body.isEmpty()) {
            return problems.answer(ProblemType.TOO_LARGE, List.of());
        }
        var owner = Batch.ownerOf(parsed(body.get()).flatMap(EventDoorController::typeOf));
        return passedOn(owners.send(owner, OwnerClient.ONE, body.get()));
    }

    @PostMapping(consumes = "application/cloudevents-batch+json")
    ResponseEntity<Object> several(HttpServletRequest request) throws IOException {
        var body = body(request);
        if (body.isEmpty()) {
            return problems.answer(ProblemType.TOO_LARGE, List.of());
        }
        var events = parsed(body.get()).filter(it -> it.isArray() && !it.isEmpty());
        if (events.isEmpty()) {
            return passedOn(owners.send(Batch.OWNERS.getFirst(), OwnerClient.SEVERAL, body.get()));
        }
        return relayed(events.get().valueStream().toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> outcome(@PathVariable String id) {
        for (var owner : Batch.OWNERS) {
            var said = owners.outcome(owner, id);
            if (said.status().value() != HttpStatus.NOT_FOUND.value()) {
                return passedOn(said);
            }
        }
        throw new NoSuchThing("event", id);
    }

    record Outcomes(List<JsonNode> outcomes) {}

    private ResponseEntity<Object> relayed(List<JsonNode> events) {
        var batch = new Batch(events.stream().map(it -> typeOf(it).orElse("")).toList());
        var outcomes = new LinkedHashMap<String, List<JsonNode>>();
        for (var part : batch.placesByOwner().entrySet()) {
            var own = part.getValue().stream().map(events::get).toList();
            var said = owners.send(part.getKey(), OwnerClient.SEVERAL, json.writeValueAsBytes(own));
            if (!said.isOutcome()) {
                return passedOn(said);
            }
            outcomes.put(
                    part.getKey(),
                    json.readTree(said.body()).path("outcomes").valueStream().toList());
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(new Outcomes(batch.merge(outcomes)));
    }

    private ResponseEntity<Object> passedOn(OwnerClient.Said said) {
        return said.status().is5xxServerError()
                ? problems.answer(ProblemType.UNAVAILABLE, List.of())
                : ResponseEntity.status(said.status()).contentType(said.type()).body(said.body());
    }

    private static Optional<byte[]> body(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return body.length > MOST_BYTES ? Optional.empty() : Optional.of(body);
    }

    /** Empty for what is no JSON: personnel says so. */
    private Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(body));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> typeOf(JsonNode event) {
        return Optional.of(event.path("type")).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
