package vn.canbo.service.publisher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.service.origin.Origin;

/** Suspensions, and beside them what the inbox says about each publisher. */
class SuspensionTable {

    private final JdbcClient jdbc;

    SuspensionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when each publisher is suspended that is. */
    Map<String, Instant> open() {
        return jdbc
                .sql(
                        """
                SELECT publisher, suspended_at
                  FROM publisher_suspension
                 WHERE lifted_at IS NULL
                """)
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString("publisher"),
                                        row.getTimestamp("suspended_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns false when it is suspended already. */
    boolean suspend(String publisher, Instant at, int bad, int ofLast) {
        return jdbc.sql(
                                """
                INSERT INTO publisher_suspension (publisher, suspended_at, bad, of_last)
                VALUES (:publisher, :at, :bad, :ofLast)
                ON CONFLICT DO NOTHING
                """)
                        .param("publisher", publisher)
                        .param("at", Timestamp.from(at))
                        .param("bad", bad)
                        .param("ofLast", ofLast)
                        .update()
                == 1;
    }

    /** With its audit row; false when it is not suspended. */
    boolean lift(String publisher, String reason, Instant at, Origin by) {
        return jdbc.sql(
                                """
                WITH lifted AS (
                    UPDATE publisher_suspension
                       SET lifted_at = :at,
                           lifted_by = :actor,
                           lift_reason = :reason
                     WHERE publisher = :publisher
                       AND lifted_at IS NULL
                    RETURNING publisher
                )
                INSERT INTO audit (recorded_at, actor, action, subject_kind, subject_ids, correlation_id)
                SELECT :at, :actor, 'lift the suspension of a publisher', 'publisher', ARRAY[publisher], :correlationId
                  FROM lifted
                """)
                        .param("publisher", publisher)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("actor", by.actor().id())
                        .param("correlationId", by.correlationId())
                        .update()
                == 1;
    }

    /** One pass over the inbox: for an operator who asks now and then. */
    List<Seen> seen() {
        return jdbc.sql(
                        """
                SELECT publisher,
                       coalesce(accepted, 0) AS accepted,
                       coalesce(refused, 0) AS refused,
                       coalesce(waiting, 0) AS waiting,
                       last_seen,
                       suspended_at
                  FROM (SELECT publisher,
                               count(*) FILTER (WHERE outcome = 'ACCEPTED') AS accepted,
                               count(*) FILTER (WHERE outcome = 'REFUSED') AS refused,
                               count(*) FILTER (WHERE outcome = 'WAITING') AS waiting,
                               max(received_at) AS last_seen
                          FROM intake
                         GROUP BY publisher) AS sent
                  FULL JOIN (SELECT publisher, suspended_at
                               FROM publisher_suspension
                              WHERE lifted_at IS NULL) AS suspended USING (publisher)
                 ORDER BY publisher
                """)
                .query(SuspensionTable::row)
                .list();
    }

    private static Seen row(ResultSet row, int number) throws SQLException {
        return new Seen(
                row.getString("publisher"),
                row.getLong("accepted"),
                row.getLong("refused"),
                row.getLong("waiting"),
                instant(row.getTimestamp("last_seen")),
                instant(row.getTimestamp("suspended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
