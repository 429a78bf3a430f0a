package vn.canbo.personnel.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts allocated to units, on both axes of time. */
@Component
class AllocationTable {

    private final JdbcClient jdbc;

    AllocationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As known now; empty when there is none or it was withdrawn. */
    Optional<Allocation> find(UUID allocationId) {
        return jdbc.sql(
                        """
                SELECT allocation_id, unit_id, title, posts, lower(holds) AS first_day, upper(holds) - 1 AS last_day,
                       decision_number
                  FROM allocation
                 WHERE allocation_id = :id
                   AND upper_inf(known)
                """)
                .param("id", allocationId)
                .query(AllocationTable::allocation)
                .optional();
    }

    /**
     * Allocations of one title, or of the total, that hold on the day or later, in order of time.
     */
    List<Allocation> from(UUID unitId, @Nullable String title, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT allocation_id, unit_id, title, posts, lower(holds) AS first_day, upper(holds) - 1 AS last_day,
                       decision_number
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
                .query(AllocationTable::allocation)
                .list();
    }

    /** Everything allocated to the unit that holds on the day or later. */
    List<Allocation> allFrom(UUID unitId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT allocation_id, unit_id, title, posts, lower(holds) AS first_day, upper(holds) - 1 AS last_day,
                       decision_number
                  FROM allocation
                 WHERE unit_id = :unitId
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                 ORDER BY title NULLS FIRST, holds
                """)
                .param("unitId", unitId)
                .param("day", day)
                .query(AllocationTable::allocation)
                .list();
    }

    /**
     * What was allocated to the unit: the total first, then title by title, in order of time.
     *
     * @param onDay absent for the whole history
     * @param knownAt as it was known then; absent for what is known now
     */
    List<Allocation> of(UUID unitId, @Nullable LocalDate onDay, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT allocation_id, unit_id, title, posts, lower(holds) AS first_day, upper(holds) - 1 AS last_day,
                       decision_number
                  FROM allocation
                 WHERE unit_id = :unitId
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                   AND (CAST(:onDay AS date) IS NULL OR holds @> CAST(:onDay AS date))
                 ORDER BY title NULLS FIRST, holds
                """)
                .param("unitId", unitId)
                .param("onDay", onDay)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(AllocationTable::allocation)
                .list();
    }

    void insert(Allocation allocation, Instant now) {
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
                .param("decisionNumber", allocation.decisionNumber())
                .update();
    }

    /** From now on it is no longer believed. */
    void close(UUID allocationId, Instant now) {
        jdbc.sql(
                        """
                UPDATE allocation
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE allocation_id = :id
                   AND upper_inf(known)
                """)
                .param("id", allocationId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Allocated and held posts of a unit on a day, per title and in total (title absent).
     *
     * @param knownAt as it was known then; absent for what is known now
     */
    List<Filled> filledOn(UUID unitId, LocalDate day, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                WITH held AS (
                    SELECT title, count(*) AS posts
                      FROM post
                     WHERE unit_id = :unitId
                       AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                       AND holds @> CAST(:day AS date)
                     GROUP BY title
                    UNION ALL
                    SELECT NULL, count(*)
                      FROM post
                     WHERE unit_id = :unitId
                       AND main
                       AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                       AND holds @> CAST(:day AS date)
                ), given AS (
                    SELECT title, posts
                      FROM allocation
                     WHERE unit_id = :unitId
                       AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                       AND holds @> CAST(:day AS date)
                )
                SELECT coalesce(given.title, held.title) AS title, given.posts AS allocated, coalesce(held.posts, 0) AS held
                  FROM given
                  FULL JOIN held ON coalesce(given.title, '') = coalesce(held.title, '')
                 ORDER BY title NULLS FIRST
                """)
                .param("unitId", unitId)
                .param("day", day)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(
                        (row, _) ->
                                new Filled(
                                        row.getString("title"),
                                        row.getObject("allocated", Integer.class),
                                        row.getLong("held")))
                .list();
    }

    private static Allocation allocation(ResultSet row, int number) throws SQLException {
        return new Allocation(
                row.getObject("allocation_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("title"),
                row.getInt("posts"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("decision_number"));
    }

    /**
     * How full a unit is on a day.
     *
     * @param title absent for the total, which counts persons by their main post (LS-7)
     * @param allocated absent when nothing was allocated
     */
    record Filled(@Nullable String title, @Nullable Integer allocated, long held) {}
}
