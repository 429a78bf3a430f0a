package vn.canbo.personnel.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by their names, folded so that no accent and no spelling matters. */
@Component
class NameTable {

    private final JdbcClient jdbc;

    NameTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * People who have a post in one of the units or their home there, in the order of their folded
     * names.
     *
     * @param units absent for all of them
     * @param day on which the post is held; absent for one of any time, to come or over
     * @param name part of the name, in any spelling; absent for everybody
     * @param after folded name and id of the last person of the page before; empty at the beginning
     */
    List<Found> search(
            @Nullable Collection<UUID> units,
            @Nullable String name,
            @Nullable LocalDate day,
            List<String> after,
            int most) {
        return jdbc.sql(
                        """
                SELECT person_id, name_folded
                  FROM person
                 WHERE withdrawn_at IS NULL
                   AND (CAST(:name AS text) IS NULL OR name_folded LIKE '%' || folded(:name) || '%')
                   AND (CAST(:units AS uuid[]) IS NULL
                        OR home_unit_id = ANY (:units)
                        OR EXISTS (SELECT FROM post
                                    WHERE post.person_id = person.person_id
                                      AND post.unit_id = ANY (:units)
                                      AND upper_inf(known)
                                      AND (CAST(:day AS date) IS NULL OR holds @> CAST(:day AS date))))
                   AND (CAST(:afterName AS text) IS NULL OR (name_folded, person_id) > (:afterName, CAST(:afterId AS uuid)))
                 ORDER BY name_folded, person_id
                 LIMIT :most
                """)
                .param("name", name == null ? null : escaped(name))
                .param("units", units == null ? null : units.toArray(UUID[]::new))
                .param("day", day)
                .param("afterName", after.size() == 2 ? after.get(0) : null)
                .param("afterId", after.size() == 2 ? after.get(1) : null)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Found(
                                        row.getObject("person_id", UUID.class),
                                        row.getString("name_folded")))
                .list();
    }

    /** What LIKE takes for a wildcard is looked for as written. */
    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    record Found(UUID personId, String nameFolded) {}
}
