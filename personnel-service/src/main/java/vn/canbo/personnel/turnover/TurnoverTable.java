package vn.canbo.personnel.turnover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.code.EndReason;
import vn.canbo.policy.title.TitleCode;

/** Reads the posts of people who came, went or moved. */
@Component
class TurnoverTable {

    private final JdbcClient jdbc;

    TurnoverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units below one on a day, itself included, with those that had gone into them. */
    Set<UUID> unitsOf(UUID unitId, LocalDate asOf) {
        return Set.copyOf(
                jdbc.sql(
                                """
                WITH RECURSIVE seen (unit_id) AS (
                    SELECT unnest(units_below(CAST(:roots AS uuid[]), :asOf))
                    UNION
                    SELECT unit_succession.unit_id
                      FROM seen
                      JOIN unit_succession ON successor_id = seen.unit_id AND upper_inf(known)
                )
                SELECT unit_id FROM seen
                """)
                        .param("roots", new UUID[] {unitId})
                        .param("asOf", asOf)
                        .query(UUID.class)
                        .list());
    }

    /**
     * Every post of everybody of whom a post in the units began or ended in the period; in the
     * order of people.
     *
     * @param from first day on which a change may show, included
     */
    List<Span> spansOf(
            Collection<UUID> units, LocalDate from, LocalDate to, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                WITH seen AS (
                    SELECT coalesce(CAST(:knownAt AS timestamptz), 'infinity') AS at
                ), moved AS (
                    SELECT DISTINCT person_id
                      FROM post
                     CROSS JOIN seen
                     WHERE unit_id = ANY (:units)
                       AND known @> seen.at
                       AND (lower(holds) BETWEEN :from AND :to OR upper(holds) BETWEEN :from AND :to)
                )
                SELECT post_id, person_id, unit_id, title, main, lower(holds) AS first_day, upper(holds) - 1 AS last_day,
                       end_reason, decision_number, end_decision_number, continues,
                       EXISTS (SELECT
                                 FROM recruitment
                                WHERE recruitment.post_id = post.post_id
                                  AND recruitment.known @> seen.at) AS recruited
                  FROM post
                 CROSS JOIN seen
                  JOIN moved USING (person_id)
                 WHERE known @> seen.at
                 ORDER BY person_id, lower(holds), post_id
                """)
                .param("units", units.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(TurnoverTable::span)
                .list();
    }

    private static Span span(ResultSet row, int number) throws SQLException {
        var endReason = row.getString("end_reason");
        return new Span(
                row.getObject("post_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                new TitleCode(row.getString("title")),
                row.getBoolean("main"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                endReason == null ? null : EndReason.valueOf(endReason),
                row.getString("decision_number"),
                row.getString("end_decision_number"),
                row.getObject("continues", UUID.class),
                row.getBoolean("recruited"));
    }
}
