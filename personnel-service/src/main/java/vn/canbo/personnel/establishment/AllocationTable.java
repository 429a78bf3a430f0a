package vn.canbo.personnel.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.AllocationState;

/** Posts allocated to units, on both axes of time. */
@Component
class AllocationTable {

    private final JdbcClient jdbc;

    AllocationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Allocations of one title, or of the total, that hold on the day or later, in order of time.
     */
    List<AllocationState> from(UUID unitId, @Nullable String title, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT allocation_id, unit_id, title, posts, lower(holds) AS first_day, upper(holds) - 1 AS last_day
                  FROM allocation
                 WHERE unit_id = :unitId
                   AND title IS NOT DISTINCT FROM CAST(:title AS text)
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                 ORDER BY holds
                """)
                .param("unitId", unitId)
                .param("title", title)
                .param("day", day)
                .query(AllocationTable::state)
                .list();
    }

    /** Everything allocated to the unit that holds on the day or later. */
    List<AllocationState> allFrom(UUID unitId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT allocation_id, unit_id, title, posts, lower(holds) AS first_day, upper(holds) - 1 AS last_day
                  FROM allocation
                 WHERE unit_id = :unitId
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                 ORDER BY title NULLS FIRST, holds
                """)
                .param("unitId", unitId)
                .param("day", day)
                .query(AllocationTable::state)
                .list();
    }

    void insert(AllocationState allocation, String decisionNumber, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO allocation (allocation_id, unit_id, title, posts, holds, known, decision_number)
                VALUES (:id, :unitId, :title, :posts, daterange(:from, :to, '[]'), tstzrange(:now, NULL), :decisionNumber)
                """)
                .param("id", allocation.allocationId())
                .param("unitId", allocation.unitId())
                .param("title", allocation.title())
                .param("posts", allocation.posts())
                .param("from", allocation.from())
                .param("to", allocation.to())
                .param("now", Timestamp.from(now))
                .param("decisionNumber", decisionNumber)
                .update();
    }

    /**
     * Closes what is believed of the allocation; unless it is withdrawn, it goes on with its
     * earlier last day.
     */
    void replace(AllocationState allocation, Instant now) {
        jdbc.sql(
                        """
                WITH believed AS (
                    UPDATE allocation
                       SET known = tstzrange(lower(known), greatest(lower(known), :now))
                     WHERE allocation_id = :id
                       AND upper_inf(known)
                    RETURNING decision_number
                )
                SELECT decision_number FROM believed
                """)
                .param("id", allocation.allocationId())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional()
                .filter(_ -> !allocation.withdrawn())
                .ifPresent(decisionNumber -> insert(allocation, decisionNumber, now));
    }

    /** Allocated and held posts of a unit on a day, per title and in total (title absent). */
    List<Filled> filledOn(UUID unitId, LocalDate day) {
        return jdbc.sql(
                        """
                WITH held AS (
                    SELECT title, count(*) AS posts
                      FROM post
                     WHERE unit_id = :unitId
                       AND upper_inf(known)
                       AND holds @> CAST(:day AS date)
                     GROUP BY title
                    UNION ALL
                    SELECT NULL, count(*)
                      FROM post
                     WHERE unit_id = :unitId
                       AND main
                       AND upper_inf(known)
                       AND holds @> CAST(:day AS date)
                ), given AS (
                    SELECT title, posts
                      FROM allocation
                     WHERE unit_id = :unitId
                       AND upper_inf(known)
                       AND holds @> CAST(:day AS date)
                )
                SELECT coalesce(given.title, held.title) AS title, given.posts AS allocated, coalesce(held.posts, 0) AS held
                  FROM given
                  FULL JOIN held ON coalesce(given.title, '') = coalesce(held.title, '')
                 ORDER BY title NULLS FIRST
                """)
                .param("unitId", unitId)
                .param("day", day)
                .query(
                        (row, _) ->
                                new Filled(
                                        row.getString("title"),
                                        row.getObject("allocated", Integer.class),
                                        row.getLong("held")))
                .list();
    }

    private static AllocationState state(ResultSet row, int number) throws SQLException {
        return new AllocationState(
                row.getObject("allocation_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("title"),
                row.getInt("posts"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                false);
    }

    /**
     * How full a unit is on a day.
     *
     * @param title absent for the total, which counts persons by their main post (LS-7)
     * @param allocated absent when nothing was allocated
     */
    record Filled(@Nullable String title, @Nullable Integer allocated, long held) {}
}
