package vn.canbo.training.learner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.canbo.events.PersonState;
import vn.canbo.events.PostState;
import vn.canbo.service.feed.Columns;
import vn.canbo.service.feed.Received;

/** SQL of the tables {@code learner} and {@code learner_post}. */
@Repository
class LearnerTable {

    private final JdbcClient jdbc;

    LearnerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row per person; what is known already stays. */
    void add(Collection<UUID> people) {
        jdbc.sql(
                        """
                INSERT INTO learner (person_id)
                SELECT unnest(CAST(:people AS uuid[]))
                ON CONFLICT DO NOTHING
                """)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** Whether there is such a person: only a newer state replaces what is known. */
    void replacePersons(List<Received.Of<PersonState>> persons) {
        jdbc.sql(
                        """
                UPDATE learner
                   SET (withdrawn, epoch, version) = (told.withdrawn, told.epoch, told.version)
                  FROM unnest(CAST(:people AS uuid[]), CAST(:withdrawn AS boolean[]), CAST(:epochs AS bigint[]),
                              CAST(:versions AS bigint[])) AS told (person_id, withdrawn, epoch, version)
                 WHERE learner.person_id = told.person_id
                   AND (learner.epoch, learner.version) < (told.epoch, told.version)
                """)
                .params(
                        Columns.of(persons)
                                .with("people", PersonState::personId)
                                .with("withdrawn", PersonState::withdrawn)
                                .arrays())
                .update();
    }

    /**
     * Safe to repeat, to skip and to reorder: only a newer state of the same post replaces the row.
     *
     * @param posts at most one state per post
     */
    void replacePosts(List<Received.Of<PostState>> posts) {
        jdbc.sql(
                        """
                INSERT INTO learner_post (post_id, person_id, unit_id, title, main, first_day, last_day, end_reason, withdrawn, epoch,
                                          version)
                SELECT * FROM unnest(CAST(:posts AS uuid[]), CAST(:people AS uuid[]), CAST(:units AS uuid[]),
                                     CAST(:titles AS text[]), CAST(:mains AS boolean[]), CAST(:firstDays AS date[]),
                                     CAST(:lastDays AS date[]), CAST(:endReasons AS text[]), CAST(:withdrawn AS boolean[]),
                                     CAST(:epochs AS bigint[]), CAST(:versions AS bigint[]))
                ON CONFLICT (post_id) DO UPDATE
                   SET (person_id, unit_id, title, main, first_day, last_day, end_reason, withdrawn, epoch, version) =
                       (excluded.person_id, excluded.unit_id, excluded.title, excluded.main, excluded.first_day,
                        excluded.last_day, excluded.end_reason, excluded.withdrawn, excluded.epoch, excluded.version)
                 WHERE (learner_post.epoch, learner_post.version) < (excluded.epoch, excluded.version)
                """)
                .params(
                        Columns.of(posts)
                                .with("posts", PostState::postId)
                                .with("people", PostState::personId)
                                .with("units", PostState::unitId)
                                .with("titles", PostState::title)
                                .with("mains", PostState::main)
                                .with("firstDays", PostState::from)
                                .with("lastDays", PostState::to)
                                .with(
                                        "endReasons",
                                        it -> it.endReason() == null ? null : it.endReason().name())
                                .with("withdrawn", PostState::withdrawn)
                                .arrays())
                .update();
    }

    /** Puts people into the unit of their main post of that day; nobody else has one. */
    void place(Collection<UUID> people, LocalDate onDay) {
        jdbc.sql(
                        """
                UPDATE learner
                   SET unit_id = CASE WHEN NOT withdrawn THEN main_post_unit(person_id, :onDay) END
                 WHERE person_id = ANY (CAST(:people AS uuid[]))
                   AND unit_id IS DISTINCT FROM CASE WHEN NOT withdrawn THEN main_post_unit(person_id, :onDay) END
                """)
                .param("onDay", onDay)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** Whose main post begins on the day or ended on the day before. */
    List<UUID> whoMovesOn(LocalDate day) {
        return jdbc.sql(
                        """
                SELECT DISTINCT person_id
                  FROM learner_post
                 WHERE main
                   AND (first_day = :day OR last_day = :dayBefore)
                """)
                .param("day", day)
                .param("dayBefore", day.minusDays(1))
                .query(UUID.class)
                .list();
    }

    /**
     * Those of the people who hold no post on the day or later and left the last one for good, in
     * the order in which they are locked.
     */
    List<Left> leftBy(Collection<UUID> people, LocalDate day, Collection<String> endReasons) {
        return jdbc.sql(
                        """
                SELECT DISTINCT ON (person_id) person_id, last_day
                  FROM learner_post
                 WHERE person_id = ANY (CAST(:people AS uuid[]))
                   AND NOT withdrawn
                   AND last_day < :day
                   AND end_reason = ANY (:endReasons)
                   AND NOT EXISTS (SELECT
                                     FROM learner_post AS other
                                    WHERE other.person_id = learner_post.person_id
                                      AND NOT other.withdrawn
                                      AND (other.last_day IS NULL OR other.last_day >= :day))
                 ORDER BY person_id, last_day DESC
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("day", day)
                .param("endReasons", endReasons.toArray(String[]::new))
                .query(Left.class)
                .list();
    }

    /** Nothing new is told of the person until the transaction ends. */
    void hold(UUID personId) {
        jdbc.sql("SELECT person_id FROM learner WHERE person_id = :personId FOR SHARE")
                .param("personId", personId)
                .query(UUID.class)
                .optional();
    }

    /** Returns when nobody holds the person any more; nobody does until the transaction ends. */
    void lock(UUID personId) {
        jdbc.sql("SELECT person_id FROM learner WHERE person_id = :personId FOR NO KEY UPDATE")
                .param("personId", personId)
                .query(UUID.class)
                .optional();
    }

    /** Empty when the person is unknown, holds no main post, or stands outside the scope. */
    Optional<Learner> find(UUID personId, LocalDate onDay) {
        return jdbc.sql(
                        """
                SELECT unit_id,
                       array(SELECT title
                               FROM learner_post post
                              WHERE post.person_id = learner.person_id
                                AND NOT withdrawn
                                AND daterange(first_day, last_day, '[]') @> CAST(:onDay AS date)) AS titles
                  FROM learner
                 WHERE person_id = :personId
                   AND unit_id IS NOT NULL
                   AND NOT withdrawn
                """)
                .param("personId", personId)
                .param("onDay", onDay)
                .query(
                        (row, _) ->
                                new Learner(
                                        personId,
                                        row.getObject("unit_id", UUID.class),
                                        Set.copyOf(
                                                List.of(
                                                        (String[])
                                                                row.getArray("titles")
                                                                        .getArray()))))
                .optional();
    }
}
