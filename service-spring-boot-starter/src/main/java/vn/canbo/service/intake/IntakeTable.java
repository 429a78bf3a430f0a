package vn.canbo.service.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;

/** The only inbox: every event from outside, once per publisher and id, with its outcome. */
class IntakeTable {

    private static final TypeReference<List<ReportOutcome.Reason>> REASONS =
            new TypeReference<>() {};

    private final JdbcClient jdbc;

    IntakeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the id for this transaction; a second one waits until this is over. The outcome is
     * written later in it.
     *
     * @param place where the event stood; absent over HTTP
     * @return false when the id was taken before
     */
    boolean claim(
            String publisher,
            Sent sent,
            byte[] fingerprint,
            @Nullable String place,
            UUID correlationId,
            Instant now) {
        return jdbc.sql(
                                """
                INSERT INTO intake (publisher, event_id, content_hash, type, outcome, reasons, received_at, decided_at,
                                    place, correlation_id)
                VALUES (:publisher, :eventId, :fingerprint, :type, 'ACCEPTED', '[]', :now, :now, :place, :correlationId)
                ON CONFLICT (publisher, event_id) DO NOTHING
                """)
                        .param("publisher", publisher)
                        .param("eventId", sent.id())
                        .param("fingerprint", fingerprint)
                        .param("type", sent.type())
                        .param("now", Timestamp.from(now))
                        .param("place", place)
                        .param("correlationId", correlationId)
                        .update()
                == 1;
    }

    /** Keeps what was decided, and tells it as {@link #tell} does. */
    void decide(String publisher, ReportOutcome outcome) {
        jdbc.sql(
                        """
                WITH decided AS (
                    UPDATE intake
                       SET outcome = :outcome,
                           reasons = CAST(:reasons AS jsonb),
                           person_id = :personId,
                           decided_at = :decidedAt,
                           waits_until = NULL,
                           waits_for = NULL,
                           next_try = NULL,
                           event = NULL
                     WHERE publisher = :publisher
                       AND event_id = :eventId
                    RETURNING publisher, event_id, decided_at
                )
                INSERT INTO untold_outcome (id, publisher, event_id, told_at, body)
                SELECT uuidv7(), publisher, event_id, decided_at, :body
                  FROM decided
                """)
                .param("outcome", outcome.result().name())
                .param("reasons", json(outcome.reasons()))
                .param("personId", outcome.personId())
                .param("decidedAt", Timestamp.from(outcome.decidedAt()))
                .param("publisher", publisher)
                .param("eventId", outcome.eventId())
                .param("body", ContractJson.mapper().writeValueAsBytes(outcome))
                .update();
    }

    /**
     * Keeps the event until its person is known.
     *
     * @param waitsFor the file number it names; absent when it names an id or the number is known
     */
    void keepWaiting(
            String publisher,
            ReportOutcome outcome,
            byte[] sealed,
            @Nullable String waitsFor,
            Instant nextTry) {
        jdbc.sql(
                        """
                UPDATE intake
                   SET outcome = 'WAITING',
                       reasons = CAST(:reasons AS jsonb),
                       decided_at = :decidedAt,
                       waits_until = :waitsUntil,
                       waits_for = :waitsFor,
                       next_try = :nextTry,
                       event = :event
                 WHERE publisher = :publisher
                   AND event_id = :eventId
                """)
                .param("reasons", json(outcome.reasons()))
                .param("decidedAt", Timestamp.from(outcome.decidedAt()))
                .param("waitsUntil", Timestamp.from(required(outcome.waitsUntil())))
                .param("waitsFor", waitsFor)
                .param("nextTry", Timestamp.from(nextTry))
                .param("event", sealed)
                .param("publisher", publisher)
                .param("eventId", outcome.eventId())
                .update();
    }

    Optional<Known> find(String publisher, String eventId) {
        return jdbc.sql("SELECT * FROM intake WHERE publisher = :publisher AND event_id = :eventId")
                .param("publisher", publisher)
                .param("eventId", eventId)
                .query(Known::of)
                .optional();
    }

    /** The same, held until this transaction is over. */
    Optional<Known> findLocked(String publisher, String eventId) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM intake
                 WHERE publisher = :publisher
                   AND event_id = :eventId
                   FOR UPDATE
                """)
                .param("publisher", publisher)
                .param("eventId", eventId)
                .query(Known::of)
                .optional();
    }

    /** What waits and may be tried: its time has come, or its person has. */
    List<WaitingId> due(Instant now, int most) {
        return jdbc.sql(
                        """
                SELECT publisher, event_id
                  FROM intake
                 WHERE outcome = 'WAITING'
                   AND (   waits_until <= :now
                        OR next_try <= :now
                        OR EXISTS (
                           SELECT
                             FROM known_person
                            WHERE known_person.publisher = intake.publisher
                              AND known_person.file_number = intake.waits_for
                           ))
                 ORDER BY received_at
                 LIMIT :most
                """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(WaitingId.class)
                .list();
    }

    /** For this transaction alone; empty when another instance has it or it waits no more. */
    Optional<Known> lockWaiting(WaitingId waiting) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM intake
                 WHERE publisher = :publisher
                   AND event_id = :eventId
                   AND outcome = 'WAITING'
                   FOR UPDATE SKIP LOCKED
                """)
                .param("publisher", waiting.publisher())
                .param("eventId", waiting.eventId())
                .query(Known::of)
                .optional();
    }

    boolean isKnown(String publisher, String fileNumber) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM known_person WHERE publisher = :publisher AND file_number = :fileNumber)")
                .param("publisher", publisher)
                .param("fileNumber", fileNumber)
                .query(Boolean.class)
                .single();
    }

    /** To be put on the publisher's topic of outcomes by the relay. */
    void tell(String publisher, ReportOutcome outcome) {
        jdbc.sql(
                        """
                INSERT INTO untold_outcome (id, publisher, event_id, told_at, body)
                VALUES (uuidv7(), :publisher, :eventId, :toldAt, :body)
                """)
                .param("publisher", publisher)
                .param("eventId", outcome.eventId())
                .param("toldAt", Timestamp.from(outcome.decidedAt()))
                .param("body", ContractJson.mapper().writeValueAsBytes(outcome))
                .update();
    }

    /** PostgreSQL keeps no NUL in jsonb. */
    private static String json(List<ReportOutcome.Reason> reasons) {
        return ContractJson.mapper().writeValueAsString(reasons);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a waiting event has an end of its waiting");
        }
        return value;
    }

    record WaitingId(String publisher, String eventId) {}

    /**
     * A row.
     *
     * @param place where the event stood on Kafka; absent over HTTP
     * @param sealed the event, while it waits
     */
    record Known(
            byte[] fingerprint,
            ReportOutcome outcome,
            @Nullable String place,
            UUID correlationId,
            byte @Nullable [] sealed) {

        private static Known of(ResultSet row, int number) throws SQLException {
            var waitsUntil = row.getTimestamp("waits_until");
            return new Known(
                    row.getBytes("content_hash"),
                    new ReportOutcome(
                            row.getString("event_id"),
                            row.getString("type"),
                            ReportResult.valueOf(row.getString("outcome")),
                            ContractJson.mapper().readValue(row.getString("reasons"), REASONS),
                            row.getObject("person_id", UUID.class),
                            row.getTimestamp("decided_at").toInstant(),
                            waitsUntil == null ? null : waitsUntil.toInstant(),
                            row.getObject("correlation_id", UUID.class)),
                    row.getString("place"),
                    row.getObject("correlation_id", UUID.class),
                    row.getBytes("event"));
        }
    }
}
