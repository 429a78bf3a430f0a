package vn.canbo.reporting.recount;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.reporting.recount.Recount.Difference;

/**
 * Counts every figure from the rows again, by other statements than the projection uses. Each is
 * one statement, so it sees rows and counters at the same instant.
 */
@Component
class RecountTable {

    private final JdbcClient jdbc;

    RecountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Difference> differencesOfUnits() {
        return jdbc.sql(
                        """
                WITH held AS (
                    SELECT post_held.person_id, post_held.unit_id, post_held.main, lower(post_held.holds) AS since,
                           post_held.post_id, person.category, person_sex.sex,
                           CASE WHEN verdict.verdict IS NULL THEN 'CANNOT_TELL'
                                WHEN verdict.holds_until IS NOT NULL AND verdict.holds_until <= counted_day.day THEN 'CANNOT_TELL'
                                ELSE verdict.verdict END AS verdict
                      FROM counted_day
                      JOIN post_held ON NOT post_held.withdrawn
                                    AND lower(post_held.holds) <= counted_day.day
                                    AND (upper_inf(post_held.holds) OR upper(post_held.holds) > counted_day.day)
                      LEFT JOIN person USING (person_id)
                      LEFT JOIN person_sex USING (person_id)
                      LEFT JOIN verdict USING (person_id, title)
                ), person_once AS (
                    SELECT (array_agg(unit_id ORDER BY main DESC, since DESC, post_id DESC))[1] AS unit_id,
                           min(category) AS category,
                           min(sex) AS sex,
                           CASE WHEN bool_or(verdict = 'UNMET') THEN 'UNMET'
                                WHEN bool_or(verdict = 'CANNOT_TELL') THEN 'CANNOT_TELL'
                                WHEN bool_or(verdict = 'UNMET_IN_GRACE') THEN 'UNMET_IN_GRACE'
                                WHEN bool_or(verdict = 'MET') THEN 'MET'
                                ELSE 'ABOVE' END AS standing
                      FROM held
                     WHERE category IS NOT NULL
                     GROUP BY person_id
                ), of_people AS (
                    SELECT unit_id,
                           jsonb_build_object(
                               'headcount', count(*),
                               'cadres', count(*) FILTER (WHERE category = 'CADRE'),
                               'civil_servants', count(*) FILTER (WHERE category = 'CIVIL_SERVANT'),
                               'public_employees', count(*) FILTER (WHERE category = 'PUBLIC_EMPLOYEE'),
                               'non_specialised', count(*) FILTER (WHERE category = 'NON_SPECIALISED_WORKER'),
                               'women', count(*) FILTER (WHERE sex = 'FEMALE'),
                               'above', count(*) FILTER (WHERE standing = 'ABOVE'),
                               'met', count(*) FILTER (WHERE standing = 'MET'),
                               'unmet_in_grace', count(*) FILTER (WHERE standing = 'UNMET_IN_GRACE'),
                               'unmet', count(*) FILTER (WHERE standing = 'UNMET'),
                               'cannot_tell', count(*) FILTER (WHERE standing = 'CANNOT_TELL')) AS figures
                      FROM person_once
                     GROUP BY unit_id
                ), of_posts AS (
                    SELECT unit_id, count(category) AS posts, count(*) - count(category) AS strangers
                      FROM held
                     GROUP BY unit_id
                ), sent AS (
                    SELECT sender_id AS unit_id, count(category) AS known, count(*) - count(category) AS strangers
                      FROM secondment LEFT JOIN person USING (person_id)
                     WHERE status = 'ACTIVE' AND NOT withdrawn
                     GROUP BY sender_id
                ), hosted AS (
                    SELECT host_id AS unit_id, count(category) AS known, count(*) - count(category) AS strangers
                      FROM secondment LEFT JOIN person USING (person_id)
                     WHERE status = 'ACTIVE' AND NOT withdrawn
                     GROUP BY host_id
                ), allocated AS (
                    SELECT unit_id,
                           CASE WHEN count(*) FILTER (WHERE title IS NULL) > 0 THEN sum(posts) FILTER (WHERE title IS NULL)
                                ELSE sum(posts) END AS posts
                      FROM allocation
                      JOIN counted_day ON NOT withdrawn
                                      AND lower(holds) <= day
                                      AND (upper_inf(holds) OR upper(holds) > day)
                     GROUP BY unit_id
                ), counted AS (
                    SELECT unit_id, key AS figure, value::text::bigint AS count
                      FROM unit_counter CROSS JOIN LATERAL jsonb_each(to_jsonb(unit_counter) - 'unit_id')
                ), recounted AS (
                    SELECT unit_id, key AS figure, sum(value::text::bigint) AS count
                      FROM (SELECT unit_id, figures FROM of_people
                            UNION ALL
                            SELECT unit_id, jsonb_build_object('posts', posts, 'unplaced', strangers) FROM of_posts
                            UNION ALL
                            SELECT unit_id, jsonb_build_object('seconded_out', known, 'unplaced', strangers) FROM sent
                            UNION ALL
                            SELECT unit_id, jsonb_build_object('seconded_in', known, 'unplaced', strangers) FROM hosted
                            UNION ALL
                            SELECT unit_id, jsonb_build_object('allocated_posts', posts) FROM allocated) AS part
                     CROSS JOIN LATERAL jsonb_each(figures)
                     GROUP BY unit_id, key
                )
                SELECT unit_id AS id, figure, coalesce(counted.count, 0) AS counted, coalesce(recounted.count, 0) AS recounted
                  FROM counted FULL JOIN recounted USING (unit_id, figure)
                 WHERE coalesce(counted.count, 0) <> coalesce(recounted.count, 0)
                 ORDER BY unit_id, figure
                """)
                .query(Difference.class)
                .list();
    }

    List<Difference> differencesOfPersons() {
        return jdbc.sql(
                        """
                WITH held AS (
                    SELECT post_held.*,
                           CASE WHEN verdict.verdict IS NULL OR verdict.holds_until <= day THEN 'CANNOT_TELL'
                                ELSE verdict.verdict END AS verdict
                      FROM post_held
                      JOIN counted_day ON NOT withdrawn AND holds @> day
                      JOIN person USING (person_id)
                      LEFT JOIN verdict USING (person_id, title)
                     WHERE category IS NOT NULL
                ), once AS (
                    SELECT person_id,
                           (array_agg(unit_id ORDER BY main DESC, lower(holds) DESC, post_id DESC))[1] AS unit_id,
                           CASE WHEN bool_or(verdict = 'UNMET') THEN 'UNMET'
                                WHEN bool_or(verdict = 'CANNOT_TELL') THEN 'CANNOT_TELL'
                                WHEN bool_or(verdict = 'UNMET_IN_GRACE') THEN 'UNMET_IN_GRACE'
                                WHEN bool_or(verdict = 'MET') THEN 'MET'
                                ELSE 'ABOVE' END AS standing
                      FROM held
                     GROUP BY person_id
                )
                SELECT person_id AS id, 'standing' AS figure,
                       concat_ws(' ', person_counted.unit_id, person_counted.standing) AS counted,
                       concat_ws(' ', once.unit_id, once.standing) AS recounted
                  FROM person_counted FULL JOIN once USING (person_id)
                 WHERE (person_counted.unit_id, person_counted.standing) IS DISTINCT FROM (once.unit_id, once.standing)
                 ORDER BY person_id
                """)
                .query(Difference.class)
                .list();
    }

    long persons() {
        return count("SELECT count(*) FROM person_counted WHERE unit_id IS NOT NULL");
    }

    long units() {
        return count("SELECT count(*) FROM unit_counter");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
