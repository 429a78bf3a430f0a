package vn.canbo.reporting.standing;

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
                SELECT id FROM unnest(CAST(:persons AS uuid[])) AS id ORDER BY id
                ON CONFLICT DO NOTHING
                """)
                .params(ids)
                .update();
        jdbc.sql(
                        """
                SELECT person_id
                  FROM person_counted
                 WHERE person_id = ANY (CAST(:persons AS uuid[]))
                 ORDER BY person_id
                   FOR UPDATE
                """)
                .params(ids)
                .query(UUID.class)
                .list();
    }

    /**
     * Derives unit and standing of the people anew from the rows about them. Each by itself: asked
     * of all at once in a join, PostgreSQL takes them for a few and asks of all again for every
     * one.
     */
    void derive(Collection<UUID> persons, LocalDate day) {
        jdbc.sql(
                        """
                UPDATE person_counted
                   SET (unit_id, standing) = (derived.unit_id, derived.standing)
                  FROM unnest(CAST(:persons AS uuid[])) AS given (person_id)
                  LEFT JOIN LATERAL standings(ARRAY[given.person_id], CAST(:day AS date)) AS derived ON true
                 WHERE person_counted.person_id = given.person_id
                   AND (person_counted.unit_id, person_counted.standing)
                       IS DISTINCT FROM (derived.unit_id, derived.standing)
                """)
                .params(Columns.ofRows(persons).with("persons", it -> it).arrays())
                .param("day", day)
                .update();
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
