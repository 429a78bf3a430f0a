package vn.canbo.service.feed;

import java.util.Optional;
import java.util.UUID;
import vn.canbo.events.EventHeader;
import vn.canbo.service.stream.Arrived;

/**
 * That an event of ours arrived, whatever it says, and how many were told with it.
 *
 * @param source the owner
 * @param transaction of the owner, in which it told them
 * @param together how many of this chain it told in that transaction
 */
public record Told(
        UUID eventId, UUID correlationId, String source, String transaction, int together) {

    /** Empty for what is no event of a chain. What names no transaction stands alone. */
    static Optional<Told> by(Arrived record) {
        try {
            return Optional.of(
                    new Told(
                            UUID.fromString(header(record, EventHeader.ID)),
                            UUID.fromString(header(record, EventHeader.CORRELATION_ID)),
                            header(record, EventHeader.SOURCE),
                            record.header(EventHeader.TRANSACTION).orElse(""),
                            record.header(EventHeader.TOLD_TOGETHER)
                                    .map(Integer::valueOf)
                                    .orElse(1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String header(Arrived record, String name) {
        return record.header(name).orElse("");
    }
}
