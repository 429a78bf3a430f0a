package vn.canbo.personnel.movement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.code.EndReason;

/** Movements on both axes of time. */
@Component
class MovementTable {

    private final JdbcClient jdbc;

    MovementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As known now; empty when there is none or it was withdrawn. */
    Optional<Movement> find(UUID movementId) {
        return jdbc.sql(
                        """
                SELECT movement_id, person_id, kind, lower(holds) - 1 AS last_day, end_reason, decided_on, decision_number,
                       ended, begun
                  FROM movement
                 WHERE movement_id = :id
                   AND upper_inf(known)
                """)
                .param("id", movementId)
                .query(MovementTable::movement)
                .optional();
    }

    /**
     * @param knownAt as it was known then; absent for what is known now
     */
    List<Movement> of(Collection<UUID> people, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT movement_id, person_id, kind, lower(holds) - 1 AS last_day, end_reason, decided_on, decision_number,
                       ended, begun
                  FROM movement
                 WHERE person_id = ANY (:people)
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                 ORDER BY person_id, lower(holds), movement_id
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(MovementTable::movement)
                .list();
    }

    /** A row of a movement is only ever closed and followed by another. */
    void insert(Movement movement, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO movement (movement_id, person_id, kind, end_reason, decided_on, decision_number, ended, begun,
                                      holds, known)
                VALUES (:id, :personId, :kind, :endReason, :decidedOn, :decisionNumber, :ended, :begun,
                        daterange(:effectiveOn, NULL), tstzrange(:now, NULL))
                """)
                .param("id", movement.movementId())
                .param("personId", movement.personId())
                .param("kind", movement.kind().name())
                .param("endReason", movement.endReason().name())
                .param("decidedOn", movement.decidedOn())
                .param("decisionNumber", movement.decisionNumber())
                .param("ended", movement.ended().toArray(UUID[]::new))
                .param("begun", movement.begun())
                .param("effectiveOn", movement.effectiveOn())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** From now on it is no longer believed. */
    void close(UUID movementId, Instant now) {
        jdbc.sql(
                        """
                UPDATE movement
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE movement_id = :id
                   AND upper_inf(known)
                """)
                .param("id", movementId)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Movement movement(ResultSet row, int number) throws SQLException {
        return new Movement(
                row.getObject("movement_id", UUID.class),
                row.getObject("person_id", UUID.class),
                Movement.Kind.valueOf(row.getString("kind")),
                row.getObject("last_day", LocalDate.class),
                EndReason.valueOf(row.getString("end_reason")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decision_number"),
                List.of((UUID[]) row.getArray("ended").getArray()),
                row.getObject("begun", UUID.class));
    }
}
