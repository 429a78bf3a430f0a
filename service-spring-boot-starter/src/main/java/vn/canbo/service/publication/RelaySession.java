package vn.canbo.service.publication;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.canbo.service.crash.CrashPoint;

/**
 * The relay's own connection, outside the pool: it holds the lock by which one relay leads, and
 * does all the relay's reading and deleting, so that whoever loses the lock can do neither.
 */
final class RelaySession implements AutoCloseable {

    /** How much is read, sent and deleted at once. */
    static final int BATCH = 1000;

    /** Spells "relay"; the lock is the database's, so it is one per service. */
    private static final long LOCK = 0x72656c6179L;

    private final Connection connection;
    private final JdbcClient jdbc;

    private RelaySession(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /**
     * @throws DataAccessResourceFailureException when the database is away
     */
    static RelaySession open(JdbcConnectionDetails database) {
        var settings = new Properties();
        settings.setProperty("user", database.getUsername());
        settings.setProperty("password", database.getPassword());
        settings.setProperty("ApplicationName", "relay");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "60");
        settings.setProperty("tcpKeepAlive", "true");
        // To forget what was sent need not outlive a crash of the server: it is then sent again.
        settings.setProperty("options", "-c synchronous_commit=off");
        try {
            return new RelaySession(DriverManager.getConnection(database.getJdbcUrl(), settings));
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("the relay has no connection", away);
        }
    }

    boolean takeLead() {
        return jdbc.sql("SELECT pg_try_advisory_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    Waits waits() {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT FROM unpublished) AS publications,
                       EXISTS (SELECT FROM untold_outcome) AS outcomes
                """)
                .query(
                        (row, _) ->
                                new Waits(
                                        row.getBoolean("publications"), row.getBoolean("outcomes")))
                .single();
    }

    List<Waiting> unpublished() {
        return jdbc.sql(
                        """
                WITH waiting AS (
                    SELECT publication_id, written_by
                      FROM unpublished
                     ORDER BY publication_id
                     LIMIT :batch
                ), chain AS (
                    SELECT written_by, correlation_id, count(*) AS together
                      FROM (SELECT DISTINCT written_by FROM waiting) AS transaction
                      JOIN unpublished USING (written_by)
                      JOIN publication ON publication.id = unpublished.publication_id
                     GROUP BY written_by, correlation_id
                )
                SELECT publication.*, CAST(waiting.written_by AS text) AS transaction, chain.together
                  FROM waiting
                  JOIN publication ON publication.id = waiting.publication_id
                  JOIN chain ON chain.written_by = waiting.written_by
                            AND chain.correlation_id = publication.correlation_id
                 ORDER BY publication.id
                """)
                .param("batch", BATCH)
                .query(Waiting::of)
                .list();
    }

    /** Leaves behind when they were sent, in one row. */
    void forgetPublished(List<UUID> sent) {
        delete(
                """
                WITH sent AS (
                    DELETE FROM unpublished
                     WHERE publication_id = ANY (:ids)
                    RETURNING publication_id
                )
                INSERT INTO sent_batch (publications)
                SELECT array_agg(publication_id) FROM sent HAVING count(*) > 0
                """,
                sent);
    }

    /** Outcomes for the publishers that have a topic for them; the others ask over HTTP. */
    List<UntoldOutcome> untoldOutcomes(Set<String> publishersWithTopic) {
        return jdbc.sql(
                        """
                SELECT id, publisher, event_id, told_at, body
                  FROM untold_outcome
                 WHERE publisher = ANY (:publishers)
                 ORDER BY id
                 LIMIT :batch
                """)
                .param("publishers", publishersWithTopic.toArray(String[]::new))
                .param("batch", BATCH)
                .query(UntoldOutcome::of)
                .list();
    }

    void forgetToldOutcomes(List<UUID> told) {
        delete("DELETE FROM untold_outcome WHERE id = ANY (:ids)", told);
    }

    /** A topic of outcomes keeps them no longer either. */
    void forgetOutcomesOlderThan(Duration age) {
        jdbc.sql(
                        """
                DELETE FROM untold_outcome
                 WHERE uuid_extract_timestamp(id) < now() - make_interval(secs => :seconds)
                """)
                .param("seconds", (double) age.toSeconds())
                .update();
    }

    long epoch() {
        return jdbc.sql("SELECT epoch FROM epoch").query(Long.class).single();
    }

    /**
     * A transaction of our own, as text of an xid8: whatever wrote before has a lower one. The end
     * of a snapshot would not do: it lies before transactions that run.
     */
    String newTransaction() {
        return jdbc.sql("SELECT CAST(pg_current_xact_id() AS text)").query(String.class).single();
    }

    /** Whether every transaction before that one has ended and nothing of theirs is unsent. */
    boolean isToldUpTo(String transaction) {
        return jdbc.sql(
                        """
                SELECT pg_snapshot_xmin(pg_current_snapshot()) >= CAST(:transaction AS xid8)
                   AND NOT EXISTS (
                       SELECT
                         FROM unpublished
                        WHERE written_by < CAST(:transaction AS xid8)
                       )
                """)
                .param("transaction", transaction)
                .query(Boolean.class)
                .single();
    }

    Backlog backlog() {
        return jdbc.sql(
                        """
                SELECT (SELECT count(*) FROM unpublished) AS waiting,
                       (SELECT extract(epoch FROM now() - uuid_extract_timestamp(publication_id))
                          FROM unpublished
                         ORDER BY publication_id
                         LIMIT 1) AS oldest
                """)
                .query((row, _) -> new Backlog(row.getLong("waiting"), row.getDouble("oldest")))
                .single();
    }

    private void delete(String sql, List<UUID> ids) {
        try {
            connection.setAutoCommit(false);
            jdbc.sql(sql).param("ids", ids.toArray(UUID[]::new)).update();
            CrashPoint.RELAY_AFTER_DELETE.hit();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException away) {
            throw new QueryTimeoutException("what was sent could not be forgotten", away);
        }
    }

    /** Ends the session and with it the lock. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // The server ends the session by itself.
        }
    }

    /** Whether there is anything to send. */
    record Waits(boolean publications, boolean outcomes) {}

    /**
     * What is not sent yet.
     *
     * @param oldest seconds since the oldest was written
     */
    record Backlog(long rows, double oldest) {}

    /** An outcome that its publisher has not been told. */
    record UntoldOutcome(
            UUID id, String publisher, String eventId, java.time.Instant toldAt, byte[] body) {

        private static UntoldOutcome of(ResultSet row, int number) throws SQLException {
            return new UntoldOutcome(
                    row.getObject("id", UUID.class),
                    row.getString("publisher"),
                    row.getString("event_id"),
                    row.getTimestamp("told_at").toInstant(),
                    row.getBytes("body"));
        }
    }
}
