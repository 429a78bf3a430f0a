package vn.canbo.events.reported;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event that a publisher sent: told on its own topic of outcomes and answered
 * over HTTP.
 *
 * @param eventId the publisher's own id of the event
 * @param type CloudEvents type of the event as sent, known or not
 * @param reasons every reason at once why it was refused or waits; empty when accepted
 * @param personId our id of the person it was about; absent while nobody is known
 * @param decidedAt when it was decided, or began to wait
 * @param waitsUntil present with WAITING: until then its person may become known
 * @param correlationId of the chain the event belongs to: what a read may wait for with {@code
 *     ?after=} when it was accepted
 */
public record ReportOutcome(
        String eventId,
        String type,
        ReportResult result,
        List<Reason> reasons,
        @Nullable UUID personId,
        Instant decidedAt,
        @Nullable Instant waitsUntil,
        @Nullable UUID correlationId) {

    public ReportOutcome {
        reasons = List.copyOf(reasons);
    }

    /** The same event with another result. */
    public ReportOutcome as(ReportResult other, @Nullable Instant until) {
        return new ReportOutcome(
                eventId, type, other, reasons, personId, decidedAt, until, correlationId);
    }

    /**
     * One reason.
     *
     * @param code stable code, such as TERM_TOO_LONG
     * @param pointer JSON pointer into the content; absent when no single part is guilty
     * @param source instrument, article and clause
     */
    public record Reason(
            String code, @Nullable String pointer, String vi, String en, @Nullable String source) {}
}
