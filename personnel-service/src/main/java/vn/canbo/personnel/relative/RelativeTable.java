package vn.canbo.personnel.relative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.personnel.relative.Relatives.InUnit;

/** Who is related to whom, on both axes of time. */
@Component
class RelativeTable {

    private final JdbcClient jdbc;

    RelativeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From whichever side it was recorded, told from the side of the person.
     *
     * @param asOf what holds on the day; absent for all
     * @param knownAt as it was known then; absent for what is known now
     */
    List<Relation> of(UUID personId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return jdbc
                .sql(
                        """
                SELECT relation_id, person_id, relative_id, kinship, lower(holds) AS first_day, upper(holds) - 1 AS last_day
                  FROM relation
                 WHERE (person_id = :personId OR relative_id = :personId)
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                   AND (CAST(:asOf AS date) IS NULL OR holds @> CAST(:asOf AS date))
                 ORDER BY relation_id
                """)
                .param("personId", personId)
                .param("asOf", asOf)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(RelativeTable::relation)
                .list()
                .stream()
                .map(it -> it.seenBy(personId))
                .toList();
    }

    /** As known now; empty when there is none or it was withdrawn. */
    Optional<Relation> find(UUID relationId) {
        return jdbc.sql(
                        """
                SELECT relation_id, person_id, relative_id, kinship, lower(holds) AS first_day, upper(holds) - 1 AS last_day
                  FROM relation
                 WHERE relation_id = :relationId
                   AND upper_inf(known)
                """)
                .param("relationId", relationId)
                .query(RelativeTable::relation)
                .optional();
    }

    /** Posts in the unit, held on the day or to be taken later, of those related on the day. */
    List<InUnit> inUnit(UUID personId, UUID unitId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT kinship, relation.person_id = :personId AS told_of_relative, title
                  FROM relation
                  JOIN post ON post.person_id =
                               CASE WHEN relation.person_id = :personId THEN relative_id ELSE relation.person_id END
                 WHERE (relation.person_id = :personId OR relative_id = :personId)
                   AND upper_inf(relation.known)
                   AND relation.holds @> CAST(:day AS date)
                   AND post.unit_id = :unitId
                   AND upper_inf(post.known)
                   AND post.holds && daterange(:day, NULL)
                 ORDER BY relation_id, post_id
                """)
                .param("personId", personId)
                .param("unitId", unitId)
                .param("day", day)
                .query(
                        (row, _) -> {
                            var kinship = Kinship.valueOf(row.getString("kinship"));
                            return new InUnit(
                                    row.getBoolean("told_of_relative")
                                            ? kinship
                                            : kinship.inverse(),
                                    row.getString("title"));
                        })
                .list();
    }

    void insert(Relation relation, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO relation (relation_id, person_id, relative_id, kinship, holds, known)
                VALUES (:relationId, :personId, :relativeId, :kinship, daterange(:from, :to, '[]'), tstzrange(:now, NULL))
                """)
                .param("relationId", relation.relationId())
                .param("personId", relation.personId())
                .param("relativeId", relation.relativeId())
                .param("kinship", relation.kinship().name())
                .param("from", relation.from())
                .param("to", relation.to())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** From now on it is no longer believed. */
    void close(UUID relationId, Instant now) {
        jdbc.sql(
                        """
                UPDATE relation
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE relation_id = :relationId
                   AND upper_inf(known)
                """)
                .param("relationId", relationId)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Relation relation(ResultSet row, int number) throws SQLException {
        return new Relation(
                row.getObject("relation_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("relative_id", UUID.class),
                Kinship.valueOf(row.getString("kinship")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
