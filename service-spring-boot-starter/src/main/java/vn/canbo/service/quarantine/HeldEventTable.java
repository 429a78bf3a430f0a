package vn.canbo.service.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.service.quarantine.HeldEvent.Resolution;
import vn.canbo.service.stream.Arrived;

/** The quarantine as operators work on it; what fills it is the feed. */
final class HeldEventTable {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HeldEventTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The newest first.
     *
     * @param after absent for the beginning
     */
    List<HeldEvent> list(HeldEvent.State state, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM quarantined_event
                 WHERE CASE :state
                           WHEN 'OPEN' THEN resolved_at IS NULL
                           WHEN 'DISMISSED' THEN resolution = 'DISMISSED'
                           ELSE resolution <> 'DISMISSED'
                       END
                   AND (CAST(:after AS uuid) IS NULL OR id < CAST(:after AS uuid))
                 ORDER BY id DESC
                 LIMIT :limit
                """)
                .param("state", state.name())
                .param("after", after)
                .param("limit", limit)
                .query(HeldEventTable::event)
                .list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("SELECT * FROM quarantined_event WHERE id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** For this transaction alone. */
    Optional<Row> lock(UUID id) {
        return jdbc.sql("SELECT * FROM quarantined_event WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Those held; what was tried last comes last. */
    List<UUID> held(int most) {
        return jdbc.sql(
                        """
                SELECT id
                  FROM quarantined_event
                 WHERE resolved_at IS NULL
                 ORDER BY last_tried_at NULLS FIRST, id
                 LIMIT :most
                """)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void tried(UUID id, @Nullable String reason, Instant now) {
        jdbc.sql(
                        """
                UPDATE quarantined_event
                   SET tries = tries + 1,
                       last_tried_at = :now,
                       reason = coalesce(CAST(:reason AS text), reason)
                 WHERE id = :id
                """)
                .param("id", id)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    void resendAsked(UUID id, Instant now) {
        jdbc.sql("UPDATE quarantined_event SET resend_asked_at = :now WHERE id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * @param why of a dismissal; absent otherwise
     */
    void resolve(UUID id, Resolution resolution, @Nullable String why, String actor, Instant now) {
        jdbc.sql(
                        """
                UPDATE quarantined_event
                   SET resolution = :resolution,
                       resolved_at = :now,
                       resolved_by = :actor,
                       dismissal_reason = :why
                 WHERE id = :id
                """)
                .param("id", id)
                .param("resolution", resolution.name())
                .param("why", why)
                .param("actor", actor)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * One event with the record it came as.
     *
     * @param record without its key, which only names a subject that the row has
     */
    record Row(HeldEvent event, Arrived record) {}

    private Row row(ResultSet row, int number) throws SQLException {
        var event = event(row, number);
        var subject = event.subject();
        return new Row(
                event,
                new Arrived(
                        event.topic(),
                        row.getInt("partition"),
                        row.getLong("offset"),
                        subject == null ? null : subject.toString(),
                        json.readValue(row.getString("headers"), HEADERS),
                        Set.of(),
                        row.getBytes("body")));
    }

    private static HeldEvent event(ResultSet row, int number) throws SQLException {
        var resolution = row.getString("resolution");
        return new HeldEvent(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("type"),
                Masked.thing(row.getString("kind"), row.getString("thing_id")),
                row.getObject("subject", UUID.class),
                row.getObject("version", Long.class),
                row.getString("reason"),
                row.getTimestamp("quarantined_at").toInstant(),
                row.getInt("tries"),
                instant(row, "last_tried_at"),
                instant(row, "resend_asked_at"),
                resolution == null ? null : Resolution.valueOf(resolution),
                instant(row, "resolved_at"),
                row.getString("resolved_by"),
                row.getString("dismissal_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
