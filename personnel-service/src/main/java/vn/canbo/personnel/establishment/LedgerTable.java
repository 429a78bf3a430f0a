package vn.canbo.personnel.establishment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is allocated, held and seconded in a unit, day by day. */
@Component
class LedgerTable {

    private final JdbcClient jdbc;

    LedgerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of one day. */
    record Counted(LocalDate day, Ledger.Line line) {}

    /**
     * Every title of which there is something, and the total, on the first day and on every later
     * one on which an allocation, a post or a secondment begins or is over; day by day, the total
     * first.
     *
     * @param asOf what begins after it is reserved
     * @param to last day, included; absent for everything that is decided
     * @param knownAt as it was known then; absent for what is known now
     */
    List<Counted> count(
            UUID unitId,
            LocalDate asOf,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                WITH given AS (
                    SELECT title, posts, decision_number, holds
                      FROM allocation
                     WHERE unit_id = :unitId
                       AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                       AND holds && daterange(:from, :to, '[]')
                ), held AS (
                    SELECT title, main, holds, lower(holds) > :asOf AS reserved
                      FROM post
                     WHERE unit_id = :unitId
                       AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                       AND holds && daterange(:from, :to, '[]')
                ), gone AS (
                    SELECT secondment_id, person_id, holds
                      FROM known_secondment
                     WHERE sender_id = :unitId
                       AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                       AND holds && daterange(:from, :to, '[]')
                ), gone_from_title AS (
                    SELECT post.title, post.holds * gone.holds AS holds
                      FROM gone
                      JOIN post ON post.person_id = gone.person_id
                               AND post.unit_id = :unitId
                               AND post.main
                               AND post.known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                               AND post.holds && gone.holds
                ), come AS (
                    SELECT title, holds
                      FROM known_secondment
                     WHERE host_id = :unitId
                       AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                       AND holds && daterange(:from, :to, '[]')
                ), spell AS (
                    SELECT holds FROM given
                    UNION ALL
                    SELECT holds FROM held
                    UNION ALL
                    SELECT holds FROM gone
                    UNION ALL
                    SELECT holds FROM come
                ), days AS (
                    SELECT CAST(:from AS date) AS day
                    UNION
                    SELECT day
                      FROM spell
                     CROSS JOIN LATERAL (VALUES (lower(holds)), (upper(holds))) AS edge (day)
                     WHERE day <@ daterange(:from, :to, '[]')
                ), counted AS (
                    SELECT CAST(NULL AS text) AS title
                    UNION
                    SELECT title FROM given
                    UNION
                    SELECT title FROM held
                    UNION
                    SELECT title FROM gone_from_title
                    UNION
                    SELECT title FROM come
                )
                SELECT day, counted.title, decision_number, given.posts AS allocated,
                       (SELECT count(*) FILTER (WHERE NOT reserved) FROM held
                         WHERE holds @> day
                           AND CASE WHEN counted.title IS NULL THEN main ELSE held.title = counted.title END) AS used,
                       (SELECT count(*) FILTER (WHERE reserved) FROM held
                         WHERE holds @> day
                           AND CASE WHEN counted.title IS NULL THEN main ELSE held.title = counted.title END) AS reserved,
                       CASE WHEN counted.title IS NULL
                            THEN (SELECT count(*) FROM gone WHERE holds @> day)
                            ELSE (SELECT count(*) FROM gone_from_title AS gone
                                   WHERE holds @> day AND gone.title = counted.title)
                       END AS seconded_out,
                       (SELECT count(*) FROM come
                         WHERE holds @> day AND (counted.title IS NULL OR come.title = counted.title)) AS seconded_in
                  FROM days
                 CROSS JOIN counted
                  LEFT JOIN given ON given.title IS NOT DISTINCT FROM counted.title AND given.holds @> day
                 ORDER BY day, counted.title NULLS FIRST
                """)
                .param("unitId", unitId)
                .param("asOf", asOf)
                .param("from", from)
                .param("to", to)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(
                        (row, _) ->
                                new Counted(
                                        row.getObject("day", LocalDate.class),
                                        Ledger.Line.of(
                                                row.getString("title"),
                                                row.getString("decision_number"),
                                                row.getObject("allocated", Integer.class),
                                                row.getLong("used"),
                                                row.getLong("reserved"),
                                                row.getLong("seconded_out"),
                                                row.getLong("seconded_in"))))
                .list();
    }
}
