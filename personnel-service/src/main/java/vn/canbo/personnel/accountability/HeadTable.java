package vn.canbo.personnel.accountability;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who held which title of a head. */
@Component
class HeadTable {

    private final JdbcClient jdbc;

    HeadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Holder(UUID unitId, String title, UUID personId) {}

    /**
     * One for each unit and title: of two, the one with the main post, then the longer in post.
     *
     * @param knownAt as it was known then; absent for what is known now
     */
    List<Holder> holdersOf(
            Collection<UUID> unitIds,
            Collection<String> titles,
            LocalDate day,
            @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT DISTINCT ON (unit_id, title) unit_id, title, person_id
                  FROM post
                 WHERE unit_id = ANY (:unitIds)
                   AND title = ANY (:titles)
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                   AND holds @> CAST(:day AS date)
                 ORDER BY unit_id, title, main DESC, lower(holds), post_id
                """)
                .param("unitIds", unitIds.toArray(UUID[]::new))
                .param("titles", titles.toArray(String[]::new))
                .param("day", day)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(Holder.class)
                .list();
    }
}
