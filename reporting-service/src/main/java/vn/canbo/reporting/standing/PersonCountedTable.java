package vn.canbo.reporting.standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Locks the people in the order of their ids, so that two projectors do not wait crosswise, and
     * makes the rows that are missing. Only where a third makes one of these at the same moment may
     * two still do so: PostgreSQL then ends one of them, whose poll is repeated.
     *
     * @return those who count somewhere
     */
    Map<UUID, Counted> lock(Collection<UUID> persons) {
        var before = new HashMap<UUID, Counted>();
        if (lockInto(before, persons) < persons.size()) {
            make(persons);
            lockInto(before, persons);
        }
        return before;
    }

    private int lockInto(Map<UUID, Counted> before, Collection<UUID> persons) {
        return jdbc.sql(
                        """
                SELECT person_id, unit_id, standing
                  FROM person_counted
                 WHERE person_id = ANY (CAST(:persons AS uuid[]))
                 ORDER BY person_id
                   FOR UPDATE
                """)
                .params(Columns.ofRows(persons).with("persons", it -> it).arrays())
                .query(
                        (row, _) -> {
                            var unit = row.getObject("unit_id", UUID.class);
                            if (unit != null) {
                                before.put(
                                        row.getObject("person_id", UUID.class),
                                        new Counted(
                                                unit, Figure.valueOf(row.getString("standing"))));
                            }
                            return true;
                        })
                .list()
                .size();
    }

    private void make(Collection<UUID> persons) {
        jdbc.sql(
                        """
                INSERT INTO person_counted (person_id)
                SELECT id FROM unnest(CAST(:persons AS uuid[])) AS id ORDER BY id
                ON CONFLICT DO NOTHING
                """)
                .params(Columns.ofRows(persons).with("persons", it -> it).arrays())
                .update();
    }

    /** Puts locked people where they count now, or nowhere. */
    void put(Map<UUID, Optional<Counted>> moved) {
        if (moved.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                UPDATE person_counted
                   SET (unit_id, standing) = (moved.unit_id, moved.standing)
                  FROM unnest(CAST(:persons AS uuid[]), CAST(:units AS uuid[]), CAST(:standings AS text[]))
                       AS moved (person_id, unit_id, standing)
                 WHERE person_counted.person_id = moved.person_id
                """)
                .params(
                        Columns.ofRows(moved.entrySet())
                                .with("persons", Map.Entry::getKey)
                                .with("units", it -> it.getValue().map(Counted::unit).orElse(null))
                                .with(
                                        "standings",
                                        it -> it.getValue().map(Counted::standing).orElse(null))
                                .arrays())
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
