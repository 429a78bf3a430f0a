package vn.canbo.reporting.standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.service.feed.Columns;

/** The figures of the leaf units, and what people add to them by being there. */
@Component
class UnitCounterTable {

    private static final Set<Figure> PRESENCE =
            EnumSet.of(
                    Figure.HEADCOUNT,
                    Figure.CADRES,
                    Figure.CIVIL_SERVANTS,
                    Figure.PUBLIC_EMPLOYEES,
                    Figure.NON_SPECIALISED,
                    Figure.WOMEN,
                    Figure.POSTS,
                    Figure.SECONDED_OUT,
                    Figure.SECONDED_IN,
                    Figure.UNPLACED);

    private final JdbcClient jdbc;

    UnitCounterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What these people add to which unit as the rows about them stand now, but for their
     * standings: a verdict moves nothing of this.
     */
    UnitFigures presenceOf(Collection<UUID> persons, LocalDate day) {
        var presence = new UnitFigures();
        if (persons.isEmpty()) {
            return presence;
        }
        jdbc.sql(
                        """
                WITH part AS (
                    SELECT person_counted.unit_id, 1 AS headcount, person.category, person_sex.sex,
                           0 AS posts, 0 AS seconded_out, 0 AS seconded_in, 0 AS unplaced
                      FROM person_counted
                      JOIN person ON person.person_id = person_counted.person_id
                      LEFT JOIN person_sex ON person_sex.person_id = person_counted.person_id
                     WHERE person_counted.person_id = ANY (CAST(:persons AS uuid[]))
                       AND person_counted.unit_id IS NOT NULL
                    UNION ALL
                    SELECT post_held.unit_id, 0, NULL, NULL,
                           CASE WHEN person.category IS NULL THEN 0 ELSE 1 END, 0, 0,
                           CASE WHEN person.category IS NULL THEN 1 ELSE 0 END
                      FROM post_held
                      LEFT JOIN person ON person.person_id = post_held.person_id
                     WHERE post_held.person_id = ANY (CAST(:persons AS uuid[]))
                       AND NOT post_held.withdrawn
                       AND post_held.holds @> CAST(:day AS date)
                    UNION ALL
                    SELECT side.unit_id, 0, NULL, NULL, 0,
                           CASE WHEN side.sends AND person.category IS NOT NULL THEN 1 ELSE 0 END,
                           CASE WHEN NOT side.sends AND person.category IS NOT NULL THEN 1 ELSE 0 END,
                           CASE WHEN person.category IS NULL THEN 1 ELSE 0 END
                      FROM secondment
                      LEFT JOIN person ON person.person_id = secondment.person_id
                     CROSS JOIN LATERAL (VALUES (secondment.sender_id, true), (secondment.host_id, false))
                           AS side (unit_id, sends)
                     WHERE secondment.person_id = ANY (CAST(:persons AS uuid[]))
                       AND secondment.status = 'ACTIVE'
                       AND NOT secondment.withdrawn
                )
                SELECT unit_id,
                       sum(headcount) AS headcount,
                       count(*) FILTER (WHERE category = 'CADRE') AS cadres,
                       count(*) FILTER (WHERE category = 'CIVIL_SERVANT') AS civil_servants,
                       count(*) FILTER (WHERE category = 'PUBLIC_EMPLOYEE') AS public_employees,
                       count(*) FILTER (WHERE category = 'NON_SPECIALISED_WORKER') AS non_specialised,
                       count(*) FILTER (WHERE sex = 'FEMALE') AS women,
                       sum(posts) AS posts,
                       sum(seconded_out) AS seconded_out,
                       sum(seconded_in) AS seconded_in,
                       sum(unplaced) AS unplaced
                  FROM part
                 GROUP BY unit_id
                """)
                .params(Columns.ofRows(persons).with("persons", it -> it).arrays())
                .param("day", day)
                .query(
                        row -> {
                            for (var figure : PRESENCE) {
                                presence.add(
                                        row.getObject("unit_id", UUID.class),
                                        figure,
                                        row.getInt(figure.column()));
                            }
                        });
        return presence;
    }

    /** Moves the counters and counts the allocated posts of some units anew. */
    void move(UnitFigures difference, Collection<UUID> reallocated, LocalDate day) {
        var units = difference.moved();
        units.addAll(reallocated);
        if (units.isEmpty()) {
            return;
        }
        lock(units);
        add(difference);
        if (!reallocated.isEmpty()) {
            allocate(reallocated, day);
        }
    }

    /** Makes and locks the rows of the units in the order of their ids. */
    private void lock(Collection<UUID> units) {
        var ids = Columns.ofRows(units).with("units", it -> it).arrays();
        jdbc.sql(
                        """
                INSERT INTO unit_counter (unit_id)
                SELECT id
                  FROM unnest(CAST(:units AS uuid[])) AS id
                 WHERE NOT EXISTS (SELECT FROM unit_counter WHERE unit_id = id)
                 ORDER BY id
                ON CONFLICT DO NOTHING
                """)
                .params(ids)
                .update();
        jdbc.sql(
                        """
                SELECT count(*)
                  FROM (SELECT unit_id
                          FROM unit_counter
                         WHERE unit_id = ANY (CAST(:units AS uuid[]))
                         ORDER BY unit_id
                           FOR UPDATE) AS locked
                """)
                .params(ids)
                .query(Long.class)
                .single();
    }

    /** Adds a difference to each of the locked units. */
    private void add(UnitFigures difference) {
        var columns = Columns.ofRows(difference.moved()).with("units", it -> it);
        for (var figure : Figure.values()) {
            columns.withNumbers(figure.column(), it -> difference.of(it, figure));
        }
        jdbc.sql(
                        """
                UPDATE unit_counter
                   SET headcount = unit_counter.headcount + difference.headcount,
                       cadres = unit_counter.cadres + difference.cadres,
                       civil_servants = unit_counter.civil_servants + difference.civil_servants,
                       public_employees = unit_counter.public_employees + difference.public_employees,
                       non_specialised = unit_counter.non_specialised + difference.non_specialised,
                       women = unit_counter.women + difference.women,
                       above = unit_counter.above + difference.above,
                       met = unit_counter.met + difference.met,
                       unmet_in_grace = unit_counter.unmet_in_grace + difference.unmet_in_grace,
                       unmet = unit_counter.unmet + difference.unmet,
                       cannot_tell = unit_counter.cannot_tell + difference.cannot_tell,
                       posts = unit_counter.posts + difference.posts,
                       seconded_out = unit_counter.seconded_out + difference.seconded_out,
                       seconded_in = unit_counter.seconded_in + difference.seconded_in,
                       unplaced = unit_counter.unplaced + difference.unplaced
                  FROM unnest(CAST(:units AS uuid[]), CAST(:headcount AS integer[]), CAST(:cadres AS integer[]),
                              CAST(:civil_servants AS integer[]), CAST(:public_employees AS integer[]),
                              CAST(:non_specialised AS integer[]), CAST(:women AS integer[]), CAST(:above AS integer[]),
                              CAST(:met AS integer[]), CAST(:unmet_in_grace AS integer[]), CAST(:unmet AS integer[]),
                              CAST(:cannot_tell AS integer[]), CAST(:posts AS integer[]), CAST(:seconded_out AS integer[]),
                              CAST(:seconded_in AS integer[]), CAST(:unplaced AS integer[]))
                       AS difference (unit_id, headcount, cadres, civil_servants, public_employees, non_specialised, women,
                                      above, met, unmet_in_grace, unmet, cannot_tell, posts, seconded_out, seconded_in,
                                      unplaced)
                 WHERE unit_counter.unit_id = difference.unit_id
                """)
                .params(columns.arrays())
                .update();
    }

    /** Counts the allocated posts of the locked units anew. */
    private void allocate(Collection<UUID> units, LocalDate day) {
        jdbc.sql(
                        """
                UPDATE unit_counter
                   SET allocated_posts = coalesce(allocated.posts, 0)
                  FROM unnest(CAST(:units AS uuid[])) AS given (unit_id)
                  LEFT JOIN allocated_posts(CAST(:units AS uuid[]), CAST(:day AS date)) AS allocated
                         ON allocated.unit_id = given.unit_id
                 WHERE unit_counter.unit_id = given.unit_id
                """)
                .params(Columns.ofRows(units).with("units", it -> it).arrays())
                .param("day", day)
                .update();
    }
}
