package vn.canbo.personnel.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.appointment.AppointmentChange.RecruitPerson;
import vn.canbo.personnel.appointment.AppointmentRules.Filling;

/** Posts on both axes of time, and how full units are. */
@Component
class PostTable {

    private final JdbcClient jdbc;

    PostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As known now; empty when there is none or it was withdrawn. */
    Optional<Post> find(UUID postId) {
        return jdbc.sql(
                        """
                SELECT post_id, person_id, unit_id, title, main, lower(holds) AS first_day, upper(holds) - 1 AS last_day,
                       end_reason, decision_number, continues, end_decision_number
                  FROM post
                 WHERE post_id = :postId
                   AND upper_inf(known)
                """)
                .param("postId", postId)
                .query(PostTable::post)
                .optional();
    }

    /** The post of a person in a unit that was last taken up by the day. */
    Optional<Post> find(UUID personId, UUID unitId, String title, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT post_id, person_id, unit_id, title, main, lower(holds) AS first_day, upper(holds) - 1 AS last_day,
                       end_reason, decision_number, continues, end_decision_number
                  FROM post
                 WHERE person_id = :personId
                   AND unit_id = :unitId
                   AND title = :title
                   AND upper_inf(known)
                   AND lower(holds) <= :day
                 ORDER BY holds DESC
                 LIMIT 1
                """)
                .param("personId", personId)
                .param("unitId", unitId)
                .param("title", title)
                .param("day", day)
                .query(PostTable::post)
                .optional();
    }

    /** The post that goes on from this one in another unit. */
    Optional<Post> continuationOf(UUID postId) {
        return jdbc.sql(
                        """
                SELECT post_id, person_id, unit_id, title, main, lower(holds) AS first_day, upper(holds) - 1 AS last_day,
                       end_reason, decision_number, continues, end_decision_number
                  FROM post
                 WHERE continues = :postId
                   AND upper_inf(known)
                """)
                .param("postId", postId)
                .query(PostTable::post)
                .optional();
    }

    /** Posts in a unit that are held on the day or later, in the order of people. */
    List<Post> inUnitFrom(UUID unitId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT post_id, person_id, unit_id, title, main, lower(holds) AS first_day, upper(holds) - 1 AS last_day,
                       end_reason, decision_number, continues, end_decision_number
                  FROM post
                 WHERE unit_id = :unitId
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                 ORDER BY person_id, post_id
                """)
                .param("unitId", unitId)
                .param("day", day)
                .query(PostTable::post)
                .list();
    }

    void insert(Post post, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO post (post_id, person_id, unit_id, title, main, holds, known, end_reason, decision_number, continues,
                                  end_decision_number)
                VALUES (:postId, :personId, :unitId, :title, :main, daterange(:from, :to, '[]'), tstzrange(:now, NULL),
                        :endReason, :decisionNumber, :continues, :endDecision)
                """)
                .param("postId", post.postId())
                .param("personId", post.personId())
                .param("unitId", post.unitId())
                .param("title", post.title())
                .param("main", post.main())
                .param("from", post.from())
                .param("to", post.to())
                .param("now", Timestamp.from(now))
                .param("endReason", post.endReason() == null ? null : post.endReason().name())
                .param("decisionNumber", post.decisionNumber())
                .param("continues", post.continues())
                .param("endDecision", post.endDecision())
                .update();
    }

    /** From now on it is no longer believed. */
    void close(UUID postId, Instant now) {
        jdbc.sql(
                        """
                UPDATE post
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE post_id = :postId
                   AND upper_inf(known)
                """)
                .param("postId", postId)
                .param("now", Timestamp.from(now))
                .update();
    }

    void insertRecruitment(Post post, RecruitPerson command, int age, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO recruitment (post_id, person_id, effective_on, degree, grade, age, replaces, known)
                VALUES (:postId, :personId, :effectiveOn, :degree, :grade, :age, :replaces, tstzrange(:now, NULL))
                """)
                .param("postId", post.postId())
                .param("personId", post.personId())
                .param("effectiveOn", post.from())
                .param("degree", command.degree().name())
                .param("grade", command.grade().name())
                .param("age", age)
                .param("replaces", command.replaces() == null ? null : command.replaces().name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * The day of a recruitment, and the age on it, are those of the post.
     *
     * @return whether the post was one into which the person was recruited
     */
    boolean correctRecruitment(UUID postId, LocalDate effectiveOn, Instant now) {
        return jdbc.sql(
                                """
                WITH believed AS (
                    UPDATE recruitment
                       SET known = tstzrange(lower(known), greatest(lower(known), :now))
                     WHERE post_id = :postId
                       AND upper_inf(known)
                    RETURNING post_id, person_id, degree, grade, replaces
                )
                INSERT INTO recruitment (post_id, person_id, effective_on, degree, grade, age, replaces, known)
                SELECT post_id, person_id, :effectiveOn, degree, grade,
                       extract(year FROM age(CAST(:effectiveOn AS date), birth_date)), replaces, tstzrange(:now, NULL)
                  FROM believed
                  JOIN person USING (person_id)
                """)
                        .param("postId", postId)
                        .param("effectiveOn", effectiveOn)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /**
     * From now on the recruitment is no longer believed.
     *
     * @return whether the post was one into which the person was recruited
     */
    boolean closeRecruitment(UUID postId, Instant now) {
        return jdbc.sql(
                                """
                UPDATE recruitment
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE post_id = :postId
                   AND upper_inf(known)
                """)
                        .param("postId", postId)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The posts into which people are recruited with effect from the day. */
    List<Post> recruitedOn(LocalDate day) {
        return jdbc.sql(
                        """
                SELECT post.post_id, post.person_id, unit_id, title, main, lower(holds) AS first_day, upper(holds) - 1 AS last_day,
                       end_reason, decision_number, continues, end_decision_number
                  FROM recruitment
                  JOIN post ON post.post_id = recruitment.post_id AND upper_inf(post.known)
                 WHERE effective_on = :day
                   AND upper_inf(recruitment.known)
                 ORDER BY post.person_id, post.post_id
                """)
                .param("day", day)
                .query(PostTable::post)
                .list();
    }

    /**
     * How full the unit is on the first day and on every later day on which an allocation or a post
     * begins or an allocation ends. The caller holds the lock of the unit.
     *
     * @param countsInTotal whether the total is asked for as well
     */
    List<Filling> fillingsFrom(UUID unitId, String title, boolean countsInTotal, LocalDate from) {
        return jdbc.sql(
                        """
                WITH given AS (
                    SELECT title, posts, holds
                      FROM allocation
                     WHERE unit_id = :unitId
                       AND (title = :title OR title IS NULL)
                       AND upper_inf(known)
                       AND holds && daterange(:from, NULL)
                ), held AS (
                    SELECT title, main, holds
                      FROM post
                     WHERE unit_id = :unitId
                       AND (title = :title OR main)
                       AND upper_inf(known)
                       AND holds && daterange(:from, NULL)
                ), days AS (
                    SELECT CAST(:from AS date) AS day
                    UNION
                    SELECT lower(holds) FROM given WHERE lower(holds) > :from
                    UNION
                    SELECT upper(holds) FROM given WHERE upper(holds) > :from
                    UNION
                    SELECT lower(holds) FROM held WHERE lower(holds) > :from
                ), counted AS (
                    SELECT CAST(:title AS text) AS title
                    UNION ALL
                    SELECT NULL WHERE :countsInTotal
                )
                SELECT day, counted.title,
                       (SELECT posts FROM given WHERE given.title IS NOT DISTINCT FROM counted.title AND holds @> day) AS allocated,
                       (SELECT count(*)
                          FROM held
                         WHERE holds @> day
                           AND CASE WHEN counted.title IS NULL THEN main ELSE held.title = counted.title END) AS held,
                       EXISTS (SELECT FROM given WHERE holds @> day) AS any_allocated
                  FROM days
                 CROSS JOIN counted
                 ORDER BY day, counted.title NULLS LAST
                """)
                .param("unitId", unitId)
                .param("title", title)
                .param("from", from)
                .param("countsInTotal", countsInTotal)
                .query(
                        (row, _) ->
                                new Filling(
                                        row.getObject("day", LocalDate.class),
                                        row.getString("title"),
                                        row.getObject("allocated", Integer.class),
                                        row.getLong("held"),
                                        row.getBoolean("any_allocated")))
                .list();
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        var endReason = row.getString("end_reason");
        return new Post(
                row.getObject("post_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("title"),
                row.getBoolean("main"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                endReason == null ? null : EndReason.valueOf(endReason),
                row.getString("decision_number"),
                row.getObject("continues", UUID.class),
                row.getString("end_decision_number"));
    }
}
