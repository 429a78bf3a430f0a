package vn.canbo.personnel.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.code.Category;

/**
 * What people are in service, who manages them and where they are at home, on both axes of time; a
 * row is only ever closed and followed by others.
 */
@Component
class PersonPeriodTable {

    private final JdbcClient jdbc;

    PersonPeriodTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Category categoryOn(UUID personId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT category
                  FROM person_period
                 WHERE person_id = :personId
                   AND upper_inf(known)
                   AND holds @> CAST(:day AS date)
                """)
                .param("personId", personId)
                .param("day", day)
                .query(Category.class)
                .single();
    }

    /**
     * The person is of the category from the first day on.
     *
     * @param until first day on which something else is decided; absent when nothing is
     * @return whether it was another one on some of these days
     */
    boolean changeCategory(
            UUID personId,
            Category category,
            LocalDate from,
            @Nullable LocalDate until,
            Instant now) {
        return jdbc.sql(
                                """
                WITH believed AS (
                    UPDATE person_period
                       SET known = tstzrange(lower(known), greatest(lower(known), :now))
                     WHERE person_id = :personId
                       AND upper_inf(known)
                       AND holds && daterange(:from, :until)
                       AND category <> :category
                    RETURNING holds, category, managed_by, home_unit_id
                )
                INSERT INTO person_period (person_id, holds, known, category, managed_by, home_unit_id)
                SELECT :personId, other_days, tstzrange(:now, NULL), category, managed_by, home_unit_id
                  FROM believed
                 CROSS JOIN unnest(datemultirange(holds) - datemultirange(daterange(:from, :until))) AS other_days
                UNION ALL
                SELECT :personId, holds * daterange(:from, :until), tstzrange(:now, NULL), :category, managed_by, home_unit_id
                  FROM believed
                """)
                        .param("personId", personId)
                        .param("category", category.name())
                        .param("from", from)
                        .param("until", until)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Those whose home it is on the day or later. */
    List<UUID> atHomeFrom(UUID unitId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT DISTINCT person_id
                  FROM person_period
                 WHERE home_unit_id = :unitId
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                """)
                .param("unitId", unitId)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** Those whose home it is on the day or later, and one of these posts their main one. */
    List<UUID> atHomeFrom(UUID unitId, LocalDate day, List<UUID> posts) {
        return jdbc.sql(
                        """
                SELECT DISTINCT person_id
                  FROM person_period
                 WHERE home_unit_id = :unitId
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                   AND EXISTS (SELECT
                                 FROM post
                                WHERE post.person_id = person_period.person_id
                                  AND post_id = ANY (:posts)
                                  AND main
                                  AND upper_inf(post.known))
                """)
                .param("unitId", unitId)
                .param("day", day)
                .param("posts", posts.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** People whose home is the one unit are at home in the other from the day on. */
    void moveHome(List<UUID> people, UUID fromUnitId, UUID toUnitId, LocalDate day, Instant now) {
        jdbc.sql(
                        """
                WITH believed AS (
                    UPDATE person_period
                       SET known = tstzrange(lower(known), greatest(lower(known), :now))
                     WHERE person_id = ANY (:people)
                       AND upper_inf(known)
                       AND holds && daterange(:day, NULL)
                       AND home_unit_id = :fromUnitId
                    RETURNING person_id, holds, category, managed_by, home_unit_id
                )
                INSERT INTO person_period (person_id, holds, known, category, managed_by, home_unit_id)
                SELECT person_id, part.holds, tstzrange(:now, NULL), category, managed_by, part.home_unit_id
                  FROM believed
                 CROSS JOIN LATERAL (VALUES (holds * daterange(NULL, :day), home_unit_id),
                                            (holds * daterange(:day, NULL), :toUnitId)) AS part (holds, home_unit_id)
                 WHERE NOT isempty(part.holds)
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("fromUnitId", fromUnitId)
                .param("toUnitId", toUnitId)
                .param("day", day)
                .param("now", Timestamp.from(now))
                .update();
    }
}
