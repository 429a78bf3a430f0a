package vn.canbo.service.intake;

import java.time.Instant;
import vn.canbo.events.reported.ReportedType;

/**
 * One event from outside that passed the checks of the door: size, schema, authority and repeat.
 *
 * @param publisher derived from the topic or the token, never from the body
 * @param id the publisher's own id of the event
 * @param occurredAt as the publisher states it
 * @param trainingAuthority whether what this publisher reports about qualifications counts as
 *     verified
 */
public record Report<T>(
        String publisher,
        String id,
        ReportedType type,
        T content,
        Instant occurredAt,
        boolean trainingAuthority) {}
