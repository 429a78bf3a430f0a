package vn.canbo.personnel.duty;

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
import vn.canbo.events.code.Duty;

/** Duties on both axes of time. */
@Component
class DutyTable {

    private final JdbcClient jdbc;

    DutyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A duty with whom it is of. */
    record OfPerson(UUID personId, AssignedDuty duty) {}

    /**
     * In the order of time.
     *
     * @param knownAt as they were known then; absent for what is known now
     */
    List<OfPerson> of(Collection<UUID> people, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT duty_id, person_id, post_id, unit_id, duty, decision_number, lower(holds) AS first_day,
                       upper(holds) - 1 AS last_day
                  FROM duty
                 WHERE person_id = ANY (:people)
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                 ORDER BY person_id, holds, duty_id
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(DutyTable::duty)
                .list();
    }

    /** As known now; empty when there is none or it was withdrawn. */
    Optional<OfPerson> find(UUID dutyId) {
        return jdbc.sql(
                        """
                SELECT duty_id, person_id, post_id, unit_id, duty, decision_number, lower(holds) AS first_day,
                       upper(holds) - 1 AS last_day
                  FROM duty
                 WHERE duty_id = :id
                   AND upper_inf(known)
                """)
                .param("id", dutyId)
                .query(DutyTable::duty)
                .optional();
    }

    /** Everybody's in the unit, as known now. */
    List<AssignedDuty> in(UUID unitId, Duty duty) {
        return jdbc
                .sql(
                        """
                SELECT duty_id, person_id, post_id, unit_id, duty, decision_number, lower(holds) AS first_day,
                       upper(holds) - 1 AS last_day
                  FROM duty
                 WHERE unit_id = :unitId
                   AND duty = :duty
                   AND upper_inf(known)
                 ORDER BY holds, duty_id
                """)
                .param("unitId", unitId)
                .param("duty", duty.name())
                .query(DutyTable::duty)
                .list()
                .stream()
                .map(OfPerson::duty)
                .toList();
    }

    /** A row of a duty is only ever closed and followed by another. */
    void insert(UUID personId, AssignedDuty duty, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO duty (duty_id, person_id, post_id, unit_id, duty, decision_number, holds, known)
                VALUES (:id, :personId, :postId, :unitId, :duty, :decisionNumber, daterange(:from, :to, '[]'),
                        tstzrange(:now, NULL))
                """)
                .param("id", duty.dutyId())
                .param("personId", personId)
                .param("postId", duty.postId())
                .param("unitId", duty.unitId())
                .param("duty", duty.duty().name())
                .param("decisionNumber", duty.decisionNumber())
                .param("from", duty.from())
                .param("to", duty.to())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** From now on it is no longer believed. */
    void close(UUID dutyId, Instant now) {
        jdbc.sql(
                        """
                UPDATE duty
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE duty_id = :id
                   AND upper_inf(known)
                """)
                .param("id", dutyId)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static OfPerson duty(ResultSet row, int number) throws SQLException {
        return new OfPerson(
                row.getObject("person_id", UUID.class),
                new AssignedDuty(
                        row.getObject("duty_id", UUID.class),
                        row.getObject("post_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        Duty.valueOf(row.getString("duty")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("decision_number")));
    }
}
