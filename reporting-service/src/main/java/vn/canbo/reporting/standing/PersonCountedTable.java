package vn.canbo.reporting.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.service.feed.Columns;

/** Where each person counts: the row a projector locks before it touches any other of a person. */
@Component
class PersonCountedTable {

    private final JdbcClient jdbc;

    PersonCountedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the people in the order of their ids, so that two projectors never wait crosswise. */
    void lock(Collection<UUID> persons) {
        var ids = Columns.ofRows(persons).with("persons", it -> it).arrays();
        jdbc.sql(
                        """
                INSERT INTO person_counted (person_id)
                SELECT id
                  FROM unnest(CAST(:persons AS uuid[])) AS id
                 WHERE NOT EXISTS (SELECT FROM person_counted WHERE person_id = id)
                 ORDER BY id
                ON CONFLICT DO NOTHING
                """)
                .params(ids)
                .update();
        jdbc.sql(
                        """
                SELECT count(*)
                  FROM (SELECT person_id
                          FROM person_counted
                         WHERE person_id = ANY (CAST(:persons AS uuid[]))
                         ORDER BY person_id
                           FOR UPDATE) AS locked
                """)
                .params(ids)
                .query(Long.class)
                .single();
    }

    /**
     * Derives unit and standing of the locked people anew from the rows about them. A person counts
     * once: in the unit of the main post; of several posts called main, or of none, in the one
     * begun last. The standing is the worst of all titles held.
     *
     * @return by how much that moves the people of each standing
     */
    UnitFigures derive(Collection<UUID> persons, LocalDate day) {
        var moved = new UnitFigures();
        jdbc.sql(
                        """
                UPDATE person_counted
                   SET (unit_id, standing) = (derived.unit_id, derived.standing)
                  FROM (SELECT given.person_id,
                               (array_agg(post_held.unit_id
                                          ORDER BY post_held.main DESC, lower(post_held.holds) DESC, post_held.post_id DESC))[1]
                                   AS unit_id,
                               (ARRAY['UNMET', 'CANNOT_TELL', 'UNMET_IN_GRACE', 'MET', 'ABOVE'])[
                                   min(array_position(ARRAY['UNMET', 'CANNOT_TELL', 'UNMET_IN_GRACE', 'MET', 'ABOVE'],
                                                      verdict_on(verdict.verdict, verdict.holds_until, CAST(:day AS date))))
                                       FILTER (WHERE post_held.post_id IS NOT NULL)]
                                   AS standing
                          FROM unnest(CAST(:persons AS uuid[])) AS given (person_id)
                          LEFT JOIN person ON person.person_id = given.person_id
                          LEFT JOIN post_held ON post_held.person_id = given.person_id
                                             AND person.category IS NOT NULL
                                             AND NOT post_held.withdrawn
                                             AND post_held.holds @> CAST(:day AS date)
                          LEFT JOIN verdict ON verdict.person_id = post_held.person_id AND verdict.title = post_held.title
                         GROUP BY given.person_id) AS derived
                 WHERE person_counted.person_id = derived.person_id
                   AND (person_counted.unit_id, person_counted.standing)
                       IS DISTINCT FROM (derived.unit_id, derived.standing)
                RETURNING old.unit_id AS left_unit, old.standing AS left_standing,
                          new.unit_id AS joined_unit, new.standing AS joined_standing
                """)
                .params(Columns.ofRows(persons).with("persons", it -> it).arrays())
                .param("day", day)
                .query(
                        row -> {
                            count(moved, row, "left", -1);
                            count(moved, row, "joined", 1);
                        });
        return moved;
    }

    private static void count(UnitFigures moved, ResultSet row, String side, int people)
            throws SQLException {
        var unit = row.getObject(side + "_unit", UUID.class);
        if (unit != null) {
            moved.add(unit, Figure.valueOf(row.getString(side + "_standing")), people);
        }
    }

    /** People whose posts or verdicts begin, end or lapse after one day and up to another. */
    List<UUID> changingBetween(LocalDate after, LocalDate upTo) {
        return jdbc.sql(
                        """
                SELECT person_id FROM post_held WHERE lower(holds) > :after AND lower(holds) <= :upTo
                UNION
                SELECT person_id FROM post_held WHERE upper(holds) > :after AND upper(holds) <= :upTo
                UNION
                SELECT person_id FROM verdict WHERE holds_until > :after AND holds_until <= :upTo
                """)
                .param("after", after)
                .param("upTo", upTo)
                .query(UUID.class)
                .list();
    }
}
