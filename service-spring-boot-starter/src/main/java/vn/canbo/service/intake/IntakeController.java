package vn.canbo.service.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.check.CloudEventReader;
import vn.canbo.events.check.Door;
import vn.canbo.events.check.EventFault.EventEmpty;
import vn.canbo.events.check.EventFault.NotJson;
import vn.canbo.events.check.Ground;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.service.intake.Intake.Came;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.ProblemType;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.problem.Reason;

/** The door over HTTP, for publishers with client credentials. */
@RestController
@RequestMapping("/api/v1/events")
class IntakeController {

    private static final int MOST_EVENTS = 500;
    private static final int MOST_BATCH_BYTES = 8 * 1024 * 1024;

    private final Intake intake;
    private final Problems problems;

    IntakeController(Intake intake, Problems problems) {
        this.intake = intake;
        this.problems = problems;
    }

    /** One event: 202 with its outcome, or 422 with every reason. */
    @PostMapping(consumes = CloudEventReader.STRUCTURED)
    ResponseEntity<Object> one(HttpServletRequest request) throws IOException {
        return read(request, CloudEventReader.MOST_BYTES, this::taken);
    }

    private ResponseEntity<Object> taken(JsonNode event) {
        var outcome = take(List.of(came(event, 0, Origin.current().correlationId()))).getFirst();
        return outcome.result() == ReportResult.REFUSED
                ? problems.answer(
                        ProblemType.REFUSED,
                        outcome.reasons().stream().map(IntakeController::reason).toList())
                : ResponseEntity.status(HttpStatus.ACCEPTED).body(outcome);
    }

    /** Several events, of which each is accepted or refused for itself: 202 with all outcomes. */
    @PostMapping(consumes = "application/cloudevents-batch+json")
    ResponseEntity<Object> several(HttpServletRequest request) throws IOException {
        return read(request, MOST_BATCH_BYTES, this::takenTogether);
    }

    private ResponseEntity<Object> takenTogether(JsonNode events) {
        if (!events.isArray()) {
            return malformed(new NotJson());
        }
        if (events.size() > MOST_EVENTS) {
            return problems.answer(ProblemType.TOO_LARGE, List.of());
        }
        var came = new ArrayList<Came>(events.size());
        for (var event : events) {
            came.add(came(event, came.size(), UUID.randomUUID()));
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(new Outcomes(take(came)));
    }

    @GetMapping("/{id}")
    ReportOutcome outcome(@PathVariable String id) {
        return publisher()
                .flatMap(it -> intake.outcomeOf(it, id))
                .orElseThrow(() -> new NoSuchThing("event", id));
    }

    private List<ReportOutcome> take(List<Came> events) {
        return intake.take(publisher().orElse(""), events);
    }

    /** The claim of the token, and nothing in the body. */
    private static Optional<String> publisher() {
        return Optional.ofNullable(Origin.current().actor().publisher());
    }

    private static Came came(JsonNode event, int number, UUID correlationId) {
        return Came.of(
                CloudEventReader.structured(event, "at:" + number), Door.HTTP, null, correlationId);
    }

    /** What cannot be read, or is more than is taken, is answered before anything is done. */
    private ResponseEntity<Object> read(
            HttpServletRequest request, int most, Function<JsonNode, ResponseEntity<Object>> work)
            throws IOException {
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            return problems.answer(ProblemType.TOO_LARGE, List.of());
        }
        JsonNode json;
        try {
            json = CloudEventReader.json(body);
        } catch (JacksonException failure) {
            return malformed(CloudEventReader.unreadable(failure));
        }
        return json.isMissingNode() ? malformed(new EventEmpty()) : work.apply(json);
    }

    private ResponseEntity<Object> malformed(Ground ground) {
        return problems.answer(ProblemType.MALFORMED, List.of(problems.reason(ground)));
    }

    private static Reason reason(ReportOutcome.Reason it) {
        return new Reason(it.code(), it.pointer(), it.vi(), it.en(), it.source());
    }

    /** The outcomes of a batch, in its order. */
    record Outcomes(List<ReportOutcome> outcomes) {}
}
