package vn.canbo.service.quarantine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Page;

/** The quarantine of this service, for operators. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineController {

    private final HeldEvents events;
    private final Answers answers;

    QuarantineController(HeldEvents events, Answers answers) {
        this.events = events;
        this.answers = answers;
    }

    @GetMapping
    Page<HeldEvent> list(
            @RequestParam(defaultValue = "OPEN") HeldEvent.State state, Cursor cursor) {
        return events.list(state, cursor);
    }

    @GetMapping("/{id}")
    HeldEvents.InFull one(@PathVariable UUID id) {
        return events.find(id);
    }

    @PostMapping("/retry")
    HeldEvents.Retried retryAll() {
        return events.retryAll();
    }

    /** 200 with the event: without a resolution it can still not be applied. */
    @PostMapping("/{id}/retry")
    ResponseEntity<Object> retry(@PathVariable UUID id) {
        return answers.of(events.retry(id), HttpStatus.OK);
    }

    /** 202: what the owner sends again comes over Kafka. */
    @PostMapping("/{id}/resend")
    ResponseEntity<Object> askOwner(@PathVariable UUID id) {
        return answers.of(events.askOwner(id), HttpStatus.ACCEPTED);
    }

    @PostMapping("/{id}/dismiss")
    ResponseEntity<Object> dismiss(@PathVariable UUID id, @RequestBody Dismissal dismissal) {
        var reason = dismissal.reason();
        return answers.of(events.dismiss(id, reason == null ? "" : reason), HttpStatus.OK);
    }

    /** Why nobody needs the event any more. */
    record Dismissal(@Nullable String reason) {}
}
