package vn.canbo.reporting.standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.service.feed.Columns;

/** What people add to the figures of units by being there, whatever the verdicts on them say. */
@Component
class PresenceTable {

    private static final Set<Figure> FIGURES =
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

    PresenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What these people add to which unit as the rows about them stand now, but for the standings:
     * these {@link PersonCountedTable#derive} tells, and no verdict moves anything else.
     */
    UnitFigures of(Collection<UUID> persons, LocalDate day) {
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
                            for (var figure : FIGURES) {
                                presence.add(
                                        row.getObject("unit_id", UUID.class),
                                        figure,
                                        row.getInt(figure.column()));
                            }
                        });
        return presence;
    }
}
