package vn.canbo.service.idempotency;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers given to commands that carried a key; a key belongs to one actor. */
class AnsweredCommands {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource systemClock;

    AnsweredCommands(JdbcClient jdbc, JsonMapper json, InstantSource systemClock) {
        this.jdbc = jdbc;
        this.json = json;
        this.systemClock = systemClock;
    }

    /** Holds the key until the transaction ends; false while another transaction holds it. */
    boolean lock(String actor, String key) {
        return jdbc.sql(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended(:actor || ' ' || :key, 0))")
                .param("actor", actor)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    Optional<Answered> find(String actor, String key) {
        return jdbc.sql(
                        """
                SELECT request_hash, status, headers, body
                  FROM answered_command
                 WHERE actor = :actor
                   AND key = :key
                """)
                .param("actor", actor)
                .param("key", key)
                .query(
                        (row, _) ->
                                new Answered(
                                        row.getBytes("request_hash"),
                                        row.getInt("status"),
                                        json.readValue(
                                                row.getString("headers"),
                                                new TypeReference<Map<String, String>>() {}),
                                        row.getBytes("body")))
                .optional();
    }

    void insert(String actor, String key, Answered answered) {
        jdbc.sql(
                        """
                INSERT INTO answered_command (actor, key, request_hash, status, headers, body, answered_at)
                VALUES (:actor, :key, :hash, :status, CAST(:headers AS jsonb), :body, :answeredAt)
                ON CONFLICT DO NOTHING
                """)
                .param("actor", actor)
                .param("key", key)
                .param("hash", answered.requestHash())
                .param("status", answered.status())
                .param("headers", json.writeValueAsString(answered.headers()))
                .param("body", answered.body())
                .param("answeredAt", Timestamp.from(systemClock.instant()))
                .update();
    }

    /** A retry comes within minutes; after a week the key may be used anew. */
    void forgetOld() {
        jdbc.sql("DELETE FROM answered_command WHERE answered_at < :before")
                .param("before", Timestamp.from(systemClock.instant().minus(KEPT)))
                .update();
    }

    /**
     * An answer as it was given.
     *
     * @param requestHash SHA-256 of method, address and body
     */
    record Answered(byte[] requestHash, int status, Map<String, String> headers, byte[] body) {

        Answered {
            headers = Map.copyOf(headers);
        }
    }
}
