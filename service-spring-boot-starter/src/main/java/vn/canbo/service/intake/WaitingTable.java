package vn.canbo.service.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.service.intake.IntakeTable.Known;

/** The events of the inbox that wait for a person or for facts. */
class WaitingTable {

    private final JdbcClient jdbc;

    WaitingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the event until its person is known.
     *
     * @param waitsFor the file number it names; absent when it names an id or the number is known
     */
    void keep(
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
                .param("reasons", IntakeTable.json(outcome.reasons()))
                .param("decidedAt", Timestamp.from(outcome.decidedAt()))
                .param("waitsUntil", Timestamp.from(required(outcome.waitsUntil())))
                .param("waitsFor", waitsFor)
                .param("nextTry", Timestamp.from(nextTry))
                .param("event", sealed)
                .param("publisher", publisher)
                .param("eventId", outcome.eventId())
                .update();
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
    Optional<Known> lock(WaitingId waiting) {
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

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a waiting event has an end of its waiting");
        }
        return value;
    }

    /** Publisher and id of an event. */
    record WaitingId(String publisher, String eventId) {}
}
