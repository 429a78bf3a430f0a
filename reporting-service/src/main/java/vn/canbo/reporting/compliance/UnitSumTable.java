package vn.canbo.reporting.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.reporting.standing.Figure;

/** Sums of the leaf counters over the tree of a day. */
@Component
class UnitSumTable {

    private final JdbcClient jdbc;

    UnitSumTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day for which the counters hold; empty while nothing was counted. */
    Optional<LocalDate> countedDay() {
        return jdbc.sql("SELECT day FROM counted_day").query(LocalDate.class).optional();
    }

    /** Where a unit stands on a day, or stood last. */
    Optional<UnitPlace> place(UUID unit, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT known_unit.unit_id, code, level, edge.name, edge.kind, edge.parent_id
                  FROM known_unit
                  JOIN known_unit_edge edge USING (unit_id)
                 WHERE unit_id = :unit
                 ORDER BY edge.holds @> CAST(:day AS date) DESC, lower(edge.holds) DESC
                 LIMIT 1
                """)
                .param("unit", unit)
                .param("day", day)
                .query((row, _) -> place(row))
                .optional();
    }

    Figures sumOf(UUID root, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT sum(headcount) AS headcount, sum(cadres) AS cadres, sum(civil_servants) AS civil_servants,
                       sum(public_employees) AS public_employees, sum(non_specialised) AS non_specialised,
                       sum(women) AS women, sum(above) AS above, sum(met) AS met, sum(unmet_in_grace) AS unmet_in_grace,
                       sum(unmet) AS unmet, sum(cannot_tell) AS cannot_tell, sum(posts) AS posts,
                       sum(allocated_posts) AS allocated_posts, sum(seconded_out) AS seconded_out,
                       sum(seconded_in) AS seconded_in, sum(unplaced) AS unplaced
                  FROM units_counted_in(ARRAY[CAST(:root AS uuid)], CAST(:day AS date)) AS inside
                  JOIN unit_counter USING (unit_id)
                """)
                .param("root", root)
                .param("day", day)
                .query((row, _) -> figures(row))
                .single();
    }

    /**
     * The direct children on a day, each with the sum of everything below it and how many people
     * and units inside have an event in quarantine.
     */
    List<Summed> children(UUID parent, LocalDate day) {
        return jdbc.sql(
                        """
                WITH child AS (
                    SELECT known_unit.unit_id, code, level, edge.name, edge.kind, edge.parent_id
                      FROM known_unit_edge edge
                      JOIN known_unit USING (unit_id)
                     WHERE edge.parent_id = :parent
                       AND edge.holds @> CAST(:day AS date)
                ), inside AS MATERIALIZED (
                    SELECT root, unit_id
                      FROM units_counted_in((SELECT array_agg(unit_id) FROM child), CAST(:day AS date))
                ), summed AS (
                    SELECT root, sum(headcount) AS headcount, sum(cadres) AS cadres,
                           sum(civil_servants) AS civil_servants, sum(public_employees) AS public_employees,
                           sum(non_specialised) AS non_specialised, sum(women) AS women, sum(above) AS above,
                           sum(met) AS met, sum(unmet_in_grace) AS unmet_in_grace, sum(unmet) AS unmet,
                           sum(cannot_tell) AS cannot_tell, sum(posts) AS posts, sum(allocated_posts) AS allocated_posts,
                           sum(seconded_out) AS seconded_out, sum(seconded_in) AS seconded_in, sum(unplaced) AS unplaced
                      FROM inside
                      JOIN unit_counter USING (unit_id)
                     GROUP BY root
                ), quarantined AS (
                    SELECT root, count(DISTINCT subject)::integer AS incomplete
                      FROM quarantined_event
                      LEFT JOIN person_counted ON person_counted.person_id = subject
                      JOIN inside ON inside.unit_id = coalesce(person_counted.unit_id, subject)
                     WHERE resolved_at IS NULL
                     GROUP BY root
                )
                SELECT child.*, summed.*, coalesce(incomplete, 0) AS incomplete
                  FROM child
                  LEFT JOIN summed ON summed.root = child.unit_id
                  LEFT JOIN quarantined ON quarantined.root = child.unit_id
                """)
                .param("parent", parent)
                .param("day", day)
                .query((row, _) -> new Summed(place(row), figures(row), row.getInt("incomplete")))
                .list();
    }

    /** Posts, secondments and allocations in units that no tree of the day holds. */
    int outsideTheTree(LocalDate day) {
        return jdbc.sql(
                        """
                SELECT coalesce(sum(posts + seconded_out + seconded_in + unplaced
                                    + CASE WHEN allocated_posts > 0 THEN 1 ELSE 0 END), 0)::integer
                  FROM unit_counter
                 WHERE NOT EXISTS (
                       SELECT
                         FROM units_counted_in((SELECT coalesce(array_agg(unit_id), '{}')
                                                  FROM known_unit_edge
                                                 WHERE parent_id IS NULL
                                                   AND holds @> CAST(:day AS date)), CAST(:day AS date)) AS inside
                        WHERE inside.unit_id = unit_counter.unit_id)
                """)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** How many people and units inside have an event in quarantine. */
    int incompleteIn(UUID root, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT count(DISTINCT subject)::integer
                  FROM quarantined_event
                  LEFT JOIN person_counted ON person_counted.person_id = subject
                 WHERE resolved_at IS NULL
                   AND coalesce(person_counted.unit_id, subject) IN (
                       SELECT unit_id FROM units_counted_in(ARRAY[CAST(:root AS uuid)], CAST(:day AS date)))
                """)
                .param("root", root)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** How the holders of each title inside stand by the verdict on that title. */
    List<TitleCount> titles(UUID root, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT title,
                       count(*) AS posts,
                       count(*) FILTER (WHERE standing IN ('ABOVE', 'MET')) AS meeting,
                       count(*) FILTER (WHERE standing = 'UNMET') AS unmet,
                       count(*) FILTER (WHERE standing = 'UNMET_IN_GRACE') AS unmet_in_grace,
                       count(*) FILTER (WHERE standing = 'CANNOT_TELL') AS cannot_tell
                  FROM (SELECT post_held.title,
                               verdict_on(verdict.verdict, verdict.holds_until, CAST(:day AS date)) AS standing
                          FROM units_counted_in(ARRAY[CAST(:root AS uuid)], CAST(:day AS date)) AS inside
                          JOIN post_held USING (unit_id)
                          JOIN person ON person.person_id = post_held.person_id AND category IS NOT NULL
                          LEFT JOIN verdict ON verdict.person_id = post_held.person_id AND verdict.title = post_held.title
                         WHERE NOT post_held.withdrawn
                           AND post_held.holds @> CAST(:day AS date)) AS held
                 GROUP BY title
                 ORDER BY title
                """)
                .param("root", root)
                .param("day", day)
                .query(TitleCount.class)
                .list();
    }

    record Summed(UnitPlace unit, Figures figures, int incomplete) {}

    record TitleCount(
            String title,
            long posts,
            long meeting,
            long unmet,
            long unmetInGrace,
            long cannotTell) {}

    private static UnitPlace place(ResultSet row) throws SQLException {
        return new UnitPlace(
                row.getObject("unit_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                UnitLevel.valueOf(row.getString("level")),
                row.getObject("parent_id", UUID.class));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        var counts = new EnumMap<Figure, Integer>(Figure.class);
        for (var figure : Figure.values()) {
            counts.put(figure, row.getInt(figure.column()));
        }
        return new Figures(counts);
    }
}
