package vn.canbo.reporting.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.service.feed.Columns;

/** The figures of the leaf units. */
@Component
class UnitCounterTable {

    private final JdbcClient jdbc;

    UnitCounterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What these people add to which unit, as the rows about them stand now. */
    Map<UUID, Figures> contributionsOf(Collection<UUID> persons, LocalDate day) {
        var contributions = new HashMap<UUID, Figures>();
        jdbc.sql(
                        """
                SELECT *, 0 AS allocated_posts
                  FROM contributions(CAST(:persons AS uuid[]), CAST(:day AS date))
                """)
                .params(Columns.ofRows(persons).with("persons", it -> it).arrays())
                .param("day", day)
                .query(
                        row -> {
                            contributions.put(row.getObject("unit_id", UUID.class), figures(row));
                        });
        return contributions;
    }

    /**
     * Moves the counters by the difference between two contributions of the same people, and counts
     * the allocated posts of some units anew.
     */
    void move(
            Map<UUID, Figures> before,
            Map<UUID, Figures> after,
            Collection<UUID> reallocated,
            LocalDate day) {
        var differences = new HashMap<UUID, Figures>();
        before.forEach((unit, figures) -> differences.put(unit, Figures.NONE.minus(figures)));
        after.forEach((unit, figures) -> differences.merge(unit, figures, Figures::plus));
        differences.values().removeIf(Figures::isNone);
        var units = new HashSet<>(reallocated);
        units.addAll(differences.keySet());
        if (!units.isEmpty()) {
            lock(units);
            add(differences);
            allocate(reallocated, day);
        }
    }

    /** Makes and locks the rows of the units in the order of their ids. */
    private void lock(Collection<UUID> units) {
        var ids = Columns.ofRows(units).with("units", it -> it).arrays();
        jdbc.sql(
                        """
                INSERT INTO unit_counter (unit_id)
                SELECT id FROM unnest(CAST(:units AS uuid[])) AS id ORDER BY id
                ON CONFLICT DO NOTHING
                """)
                .params(ids)
                .update();
        jdbc.sql(
                        """
                SELECT unit_id
                  FROM unit_counter
                 WHERE unit_id = ANY (CAST(:units AS uuid[]))
                 ORDER BY unit_id
                   FOR UPDATE
                """)
                .params(ids)
                .query(UUID.class)
                .list();
    }

    /** Adds a difference to each of the locked units. */
    private void add(Map<UUID, Figures> differences) {
        var columns = Columns.ofRows(differences.entrySet()).with("units", it -> it.getKey());
        for (var figure : Figure.values()) {
            columns.with(figure.column(), it -> it.getValue().of(figure));
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

    private static Figures figures(ResultSet row) throws SQLException {
        var counts = new EnumMap<Figure, Integer>(Figure.class);
        for (var figure : Figure.values()) {
            counts.put(figure, row.getInt(figure.column()));
        }
        return new Figures(counts);
    }
}
