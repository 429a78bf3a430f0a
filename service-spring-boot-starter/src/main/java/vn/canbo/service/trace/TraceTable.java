package vn.canbo.service.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.service.trace.TakenEvents.State;
import vn.canbo.service.trace.TakenEvents.Taken;

/** The traces that receptions, the relay and the views leave. */
final class TraceTable {

    /** So long the times of sending and taking are kept. */
    static final Duration KEPT = Duration.ofDays(7);

    /** A chain that is longer is a whole province that was judged anew. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    TraceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param publisher absent for those of every publisher
     */
    List<Reception> receptions(String eventId, @Nullable String publisher) {
        return jdbc.sql(
                        """
                SELECT publisher, event_id, type, outcome, received_at, decided_at, correlation_id
                  FROM intake
                 WHERE event_id = :eventId
                   AND (CAST(:publisher AS text) IS NULL OR publisher = CAST(:publisher AS text))
                 ORDER BY publisher
                """)
                .param("eventId", eventId)
                .param("publisher", publisher)
                .query(TraceTable::reception)
                .list();
    }

    /**
     * Both ids and batches are of this database's clock, so the first batch after the id has it.
     */
    List<ToldEvent> told(UUID correlationId) {
        return jdbc.sql(
                        """
                SELECT id, type, version, uuid_extract_timestamp(id) AS told_at,
                       unpublished.publication_id IS NULL AS sent,
                       CASE
                           WHEN uuid_extract_timestamp(id) > now() - make_interval(secs => :kept)
                           THEN (SELECT sent_at
                                   FROM sent_batch
                                  WHERE sent_at >= uuid_extract_timestamp(publication.id)
                                    AND publication.id = ANY (publications)
                                  ORDER BY sent_at
                                  LIMIT 1)
                       END AS sent_at
                  FROM publication
                  LEFT JOIN unpublished ON unpublished.publication_id = publication.id
                 WHERE correlation_id = :correlationId
                 ORDER BY id
                 LIMIT :most
                """)
                .param("kept", (double) KEPT.toSeconds())
                .param("correlationId", correlationId)
                .param("most", MOST)
                .query(
                        (row, _) -> {
                            var sentAt = instant(row, "sent_at");
                            return new ToldEvent(
                                    row.getObject("id", UUID.class),
                                    row.getString("type"),
                                    row.getLong("version"),
                                    row.getTimestamp("told_at").toInstant(),
                                    sentAt != null || row.getBoolean("sent"),
                                    sentAt);
                        })
                .list();
    }

    /** The clock of the owner's database, which made the ids, may run a minute ahead of ours. */
    List<Taken> taken(List<UUID> events) {
        return jdbc.sql(
                        """
                SELECT asked.id, held.resolution, held.quarantined_at, held.resolved_at,
                       asked.told_at < now() - make_interval(secs => :kept) AS forgotten,
                       (SELECT taken_at
                          FROM taken_batch
                         WHERE taken_at >= asked.told_at - interval '1 minute'
                           AND asked.id = ANY (events)
                         ORDER BY taken_at
                         LIMIT 1) AS taken_at
                  FROM (SELECT id, place, coalesce(uuid_extract_timestamp(id), '-infinity') AS told_at
                          FROM unnest(:events) WITH ORDINALITY AS given (id, place)) AS asked
                  LEFT JOIN LATERAL (SELECT resolution, quarantined_at, resolved_at
                                       FROM quarantined_event
                                      WHERE event_id = CAST(asked.id AS text)
                                      ORDER BY id DESC
                                      LIMIT 1) AS held ON TRUE
                 ORDER BY place
                """)
                .param("kept", (double) KEPT.toSeconds())
                .param("events", events.toArray(UUID[]::new))
                .query(TraceTable::taken)
                .list();
    }

    int forgetOld() {
        var seconds = (double) KEPT.toSeconds();
        return jdbc.sql(
                                "DELETE FROM sent_batch WHERE sent_at < now() - make_interval(secs => :seconds)")
                        .param("seconds", seconds)
                        .update()
                + jdbc.sql(
                                "DELETE FROM taken_batch WHERE taken_at < now() - make_interval(secs => :seconds)")
                        .param("seconds", seconds)
                        .update();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var held = instant(row, "quarantined_at");
        var resolution = row.getString("resolution");
        var taken = instant(row, "taken_at");
        if (held != null && resolution == null) {
            return new Taken(id, State.QUARANTINED, held);
        }
        if (held != null) {
            var state = "DISMISSED".equals(resolution) ? State.DISMISSED : State.APPLIED;
            return new Taken(id, state, instant(row, "resolved_at"));
        }
        if (taken != null) {
            return new Taken(id, State.APPLIED, taken);
        }
        return new Taken(id, row.getBoolean("forgotten") ? State.FORGOTTEN : State.NOT_YET, null);
    }

    private static Reception reception(ResultSet row, int number) throws SQLException {
        return new Reception(
                row.getString("publisher"),
                row.getString("event_id"),
                row.getString("type"),
                ReportResult.valueOf(row.getString("outcome")),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("decided_at").toInstant(),
                row.getObject("correlation_id", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
