package vn.canbo.service.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the publication that Kafka has not acknowledged.
 *
 * @param transaction that wrote it
 * @param toldTogether how many rows of that transaction Kafka has not acknowledged
 * @param body absent for a tombstone
 */
record Waiting(
        UUID id,
        String topic,
        UUID subject,
        String kind,
        String thingId,
        long epoch,
        long version,
        String type,
        String dataSchema,
        LocalDate effectiveOn,
        Instant recordedAt,
        UUID correlationId,
        @Nullable UUID causationId,
        int chainLength,
        @Nullable String traceParent,
        String transaction,
        int toldTogether,
        byte @Nullable [] body) {

    static Waiting of(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getObject("subject", UUID.class),
                row.getString("kind"),
                row.getString("thing_id"),
                row.getLong("epoch"),
                row.getLong("version"),
                row.getString("type"),
                row.getString("dataschema"),
                row.getObject("effective_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("correlation_id", UUID.class),
                row.getObject("causation_id", UUID.class),
                row.getInt("chain_length"),
                row.getString("traceparent"),
                row.getString("transaction"),
                row.getInt("together"),
                row.getBytes("body"));
    }
}
