package vn.canbo.reporting.feed;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.canbo.service.access.Access;
import vn.canbo.service.problem.NoSuchThing;

/**
 * {@code GET /api/v1/feed}: server-sent events {@code change} with {@code {"unit", "persons"}} for
 * every unit in the caller's scope, and {@code reset} when everything is to be read anew; the SSE
 * id is a position for {@code Last-Event-ID}.
 */
@RestController
class FeedController {

    private final Subscriptions subscriptions;
    private final Access access;

    FeedController(Subscriptions subscriptions, Access access) {
        this.subscriptions = subscriptions;
        this.access = access;
    }

    @GetMapping(
            path = {"/api/v1/feed", "/live"},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> feed(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable UUID unit) {
        if (unit != null && !access.mayRead(unit)) {
            throw new NoSuchThing("unit", unit);
        }
        return subscriptions
                .subscribe(lastEventId, Optional.ofNullable(unit))
                .map(
                        emitter ->
                                ResponseEntity.ok()
                                        .header("Cache-Control", "no-store")
                                        .header("X-Accel-Buffering", "no")
                                        .body(emitter))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }
}
