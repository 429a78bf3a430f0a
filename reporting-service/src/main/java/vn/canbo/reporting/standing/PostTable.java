package vn.canbo.reporting.standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.PostState;
import vn.canbo.reporting.standing.Counted.Held;
import vn.canbo.service.feed.Columns;
import vn.canbo.service.feed.Received;

/** Posts held, one row per post. */
@Component
class PostTable {

    private final JdbcClient jdbc;

    PostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the people whose row was replaced by a newer version. */
    List<UUID> replace(Collection<Received.Of<PostState>> posts) {
        return jdbc.sql(
                        """
                INSERT INTO post_held (post_id, person_id, unit_id, title, main, holds, withdrawn, epoch, version)
                SELECT post_id, person_id, unit_id, title, main, daterange(first_day, last_day, '[]'), withdrawn, epoch, version
                  FROM unnest(CAST(:posts AS uuid[]), CAST(:persons AS uuid[]), CAST(:units AS uuid[]),
                              CAST(:titles AS text[]), CAST(:mains AS boolean[]), CAST(:firstDays AS date[]),
                              CAST(:lastDays AS date[]), CAST(:withdrawns AS boolean[]), CAST(:epochs AS bigint[]),
                              CAST(:versions AS bigint[]))
                       AS row (post_id, person_id, unit_id, title, main, first_day, last_day, withdrawn, epoch, version)
                ON CONFLICT (post_id) DO UPDATE
                   SET (person_id, unit_id, title, main, holds, withdrawn, epoch, version) =
                       (excluded.person_id, excluded.unit_id, excluded.title, excluded.main, excluded.holds,
                        excluded.withdrawn, excluded.epoch, excluded.version)
                 WHERE (post_held.epoch, post_held.version) < (excluded.epoch, excluded.version)
                RETURNING person_id
                """)
                .params(
                        Columns.of(posts)
                                .with("posts", PostState::postId)
                                .with("persons", PostState::personId)
                                .with("units", PostState::unitId)
                                .with("titles", PostState::title)
                                .with("mains", PostState::main)
                                .with("firstDays", PostState::from)
                                .with("lastDays", PostState::to)
                                .with("withdrawns", PostState::withdrawn)
                                .arrays())
                .query(UUID.class)
                .list();
    }

    /** The posts that these people hold on a day, each with the verdict on its title. */
    List<Held> heldBy(Collection<UUID> persons, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT person_id, post_id, unit_id, main, lower(holds) AS since,
                       verdict_on(verdict, holds_until, CAST(:day AS date)) AS verdict
                  FROM post_held
                  LEFT JOIN verdict USING (person_id, title)
                 WHERE person_id = ANY (CAST(:persons AS uuid[]))
                   AND NOT withdrawn
                   AND holds @> CAST(:day AS date)
                """)
                .params(Columns.ofRows(persons).with("persons", it -> it).arrays())
                .param("day", day)
                .query(
                        (row, _) ->
                                new Held(
                                        row.getObject("person_id", UUID.class),
                                        row.getObject("post_id", UUID.class),
                                        row.getObject("unit_id", UUID.class),
                                        row.getBoolean("main"),
                                        row.getObject("since", LocalDate.class),
                                        Figure.valueOf(row.getString("verdict"))))
                .list();
    }
}
