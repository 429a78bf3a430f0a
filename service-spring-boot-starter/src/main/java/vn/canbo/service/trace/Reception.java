package vn.canbo.service.trace;

import java.time.Instant;
import java.util.UUID;
import vn.canbo.events.reported.ReportResult;

/**
 * How an event from outside was answered here.
 *
 * @param receivedAt recorded time, by the legal clock like {@code decidedAt}
 * @param correlationId of the chain that it began or belongs to
 */
public record Reception(
        String publisher,
        String eventId,
        String type,
        ReportResult result,
        Instant receivedAt,
        Instant decidedAt,
        UUID correlationId) {}
