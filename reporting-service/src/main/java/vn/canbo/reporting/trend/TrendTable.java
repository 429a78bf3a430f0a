package vn.canbo.reporting.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the dated rows of posts and allocations over the tree of any day. */
@Component
class TrendTable {

    private final JdbcClient jdbc;

    TrendTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit itself and the units above it on a day; empty when it did not exist then. */
    List<UUID> pathOf(UUID unit, LocalDate geography) {
        return jdbc.sql(
                        """
                WITH RECURSIVE path (unit_id, parent_id) AS (
                    SELECT unit_id, parent_id
                      FROM known_unit_edge
                     WHERE unit_id = :unit
                       AND holds @> CAST(:geography AS date)
                    UNION
                    SELECT edge.unit_id, edge.parent_id
                      FROM path
                      JOIN known_unit_edge edge ON edge.unit_id = path.parent_id AND edge.holds @> CAST(:geography AS date)
                )
                SELECT unit_id FROM path
                """)
                .param("unit", unit)
                .param("geography", geography)
                .query(UUID.class)
                .list();
    }

    Optional<LocalDate> orgVersion(UUID unit, LocalDate geography) {
        return jdbc.sql("SELECT org_version(:unit, CAST(:geography AS date))")
                .param("unit", unit)
                .param("geography", geography)
                .query(LocalDate.class)
                .optional();
    }

    /** The unit first, then its children by code. */
    List<PlacedFigures> figures(UUID unit, LocalDate asOf, LocalDate geography) {
        return jdbc.sql(
                        """
                WITH shown AS (
                    SELECT unit_id, code, level, name, kind
                      FROM known_unit_edge edge
                      JOIN known_unit USING (unit_id)
                     WHERE (unit_id = :unit OR parent_id = :unit)
                       AND holds @> CAST(:geography AS date)
                ), inside AS MATERIALIZED (
                    SELECT root, unit_id
                      FROM units_of_geography((SELECT array_agg(unit_id) FROM shown), CAST(:geography AS date))
                ), held AS MATERIALIZED (
                    SELECT person_id, unit_id
                      FROM post_held
                      JOIN person USING (person_id)
                     WHERE unit_id IN (SELECT unit_id FROM inside)
                       AND NOT withdrawn
                       AND category IS NOT NULL
                       AND holds @> CAST(:asOf AS date)
                ), placed AS (
                    SELECT DISTINCT ON (person_id) person_id, unit_id
                      FROM post_held
                     WHERE person_id IN (SELECT person_id FROM held)
                       AND NOT withdrawn
                       AND holds @> CAST(:asOf AS date)
                     ORDER BY person_id, main DESC, lower(holds) DESC, post_id DESC
                ), counted AS (
                    SELECT unit_id, count(*) AS headcount, count(*) FILTER (WHERE sex = 'FEMALE') AS women
                      FROM placed
                      LEFT JOIN person_sex USING (person_id)
                     GROUP BY unit_id
                ), filled AS (
                    SELECT unit_id, count(*) AS posts FROM held GROUP BY unit_id
                ), given AS (
                    SELECT unit_id, posts AS allocated_posts
                      FROM allocated_posts((SELECT array_agg(DISTINCT unit_id) FROM inside), CAST(:asOf AS date))
                )
                SELECT shown.*,
                       coalesce(sum(headcount), 0) AS headcount, coalesce(sum(women), 0) AS women,
                       coalesce(sum(posts), 0) AS posts, coalesce(sum(allocated_posts), 0) AS allocated_posts
                  FROM shown
                  JOIN inside ON inside.root = shown.unit_id
                  LEFT JOIN counted ON counted.unit_id = inside.unit_id
                  LEFT JOIN filled ON filled.unit_id = inside.unit_id
                  LEFT JOIN given ON given.unit_id = inside.unit_id
                 GROUP BY shown.unit_id, code, level, name, kind
                 ORDER BY shown.unit_id <> :unit, code
                """)
                .param("unit", unit)
                .param("asOf", asOf)
                .param("geography", geography)
                .query(PlacedFigures.class)
                .list();
    }
}
