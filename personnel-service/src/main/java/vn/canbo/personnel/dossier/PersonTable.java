package vn.canbo.personnel.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row per person: locks them and keeps their home of today; who they are stands sealed. Those
 * whose registration was withdrawn are not found.
 */
@Component
class PersonTable {

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(UUID personId) {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT
                                 FROM person
                                WHERE person_id = :personId
                                  AND withdrawn_at IS NULL)
                """)
                .param("personId", personId)
                .query(Boolean.class)
                .single();
    }

    /** Locks in the order of ids; those that are not registered are left out. */
    List<UUID> lock(Collection<UUID> people) {
        return jdbc.sql(
                        """
                SELECT person_id
                  FROM person
                 WHERE person_id = ANY (:people)
                   AND withdrawn_at IS NULL
                 ORDER BY person_id
                   FOR NO KEY UPDATE
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * The home unit and the units of posts held on the day or later; of a post that goes on in a
     * successor only once it does.
     */
    Map<UUID, List<UUID>> unitsOf(Collection<UUID> people, LocalDate day) {
        var units = new HashMap<UUID, List<UUID>>();
        jdbc.sql(
                        """
                SELECT person_id, unit_id
                  FROM post
                 WHERE person_id = ANY (:people)
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                   AND (continues IS NULL OR lower(holds) <= :day)
                UNION
                SELECT person_id, home_unit_id
                  FROM person
                 WHERE person_id = ANY (:people)
                   AND home_unit_id IS NOT NULL
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("day", day)
                .query(
                        row -> {
                            units.computeIfAbsent(
                                            row.getObject("person_id", UUID.class),
                                            _ -> new ArrayList<>())
                                    .add(row.getObject("unit_id", UUID.class));
                        });
        return units;
    }

    /** Units that were merged by the day while they are still the home of somebody. */
    List<HomeMerged> homesMergedBy(LocalDate day) {
        return jdbc.sql(
                        """
                SELECT gone.unit_id, successor_id, merge.effective_on, merge.correlation_id
                  FROM known_unit gone
                  JOIN unit_succession ON unit_succession.unit_id = gone.unit_id AND upper_inf(known)
                 CROSS JOIN LATERAL (
                       SELECT type, effective_on, correlation_id
                         FROM journal
                        WHERE subject_kind = 'unit'
                          AND subject_id = gone.unit_id::text
                          AND type IN ('UnitMerged', 'UnitClosed')
                        ORDER BY version DESC
                        LIMIT 1) AS merge
                 WHERE gone.valid_to < :day
                   AND merge.type = 'UnitMerged'
                   AND EXISTS (SELECT
                                 FROM person
                                WHERE home_unit_id = gone.unit_id
                                  AND withdrawn_at IS NULL)
                 ORDER BY merge.effective_on, gone.unit_id
                """)
                .param("day", day)
                .query(HomeMerged.class)
                .list();
    }

    /**
     * @param effectiveOn first day on which the unit is gone
     * @param correlationId of the command that merged it
     */
    record HomeMerged(UUID unitId, UUID successorId, LocalDate effectiveOn, UUID correlationId) {}

    /** People who are at home elsewhere on the day than their row says; locked. */
    List<HomeMoved> homesMovedBy(LocalDate day) {
        return jdbc.sql(
                        """
                SELECT person.person_id, person_period.home_unit_id AS unit_id
                  FROM person
                  JOIN person_period ON person_period.person_id = person.person_id
                                    AND upper_inf(known)
                                    AND holds @> CAST(:day AS date)
                 WHERE person.home_unit_id <> person_period.home_unit_id
                   AND withdrawn_at IS NULL
                 ORDER BY person.person_id
                   FOR NO KEY UPDATE OF person
                """)
                .param("day", day)
                .query(HomeMoved.class)
                .list();
    }

    record HomeMoved(UUID personId, UUID unitId) {}

    void moveHome(Collection<UUID> people, UUID toUnitId) {
        jdbc.sql("UPDATE person SET home_unit_id = :toUnitId WHERE person_id = ANY (:people)")
                .param("toUnitId", toUnitId)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /**
     * @return the people whose home it was
     */
    List<UUID> moveHome(UUID fromUnitId, UUID toUnitId) {
        return jdbc.sql(
                        """
                UPDATE person
                   SET home_unit_id = :toUnitId
                 WHERE home_unit_id = :fromUnitId
                   AND withdrawn_at IS NULL
                RETURNING person_id
                """)
                .param("fromUnitId", fromUnitId)
                .param("toUnitId", toUnitId)
                .query(UUID.class)
                .list();
    }
}
