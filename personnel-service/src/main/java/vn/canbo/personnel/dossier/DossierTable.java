package vn.canbo.personnel.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.Sex;

/**
 * Whole dossiers as they were known at some time, for one person or a whole province, in one
 * statement.
 */
@Component
class DossierTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DossierTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param onDay decides of which category and where at home people are, and in which areas a
     *     unit lies
     * @param knownAt as it was known then; absent for what is known now
     */
    List<Dossier> find(Collection<UUID> people, LocalDate onDay, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                WITH seen AS (SELECT coalesce(CAST(:knownAt AS timestamptz), 'infinity') AS at, CAST(:onDay AS date) AS day)
                SELECT person.person_id,
                       coalesce(former.birth_date, person.birth_date) AS birth_date,
                       coalesce(former.sex, person.sex) AS sex,
                       coalesce(former.ethnic_minority, person.ethnic_minority) AS ethnic_minority,
                       coalesce(former.religious, person.religious) AS religious,
                       coalesce(former.party_member, person.party_member) AS party_member,
                       period.category, period.managed_by, period.home_unit_id,
                       (SELECT json_agg(json_build_object(
                                   'qualificationId', qualification_id, 'kind', kind, 'level', level,
                                   'majorGroup', major_group, 'grade', grade, 'awardedOn', lower(holds), 'verified', verified,
                                   'certificateNumber', certificate_number, 'certificateId', certificate_id)
                                   ORDER BY lower(holds), qualification_id)
                          FROM qualification
                         WHERE qualification.person_id = person.person_id
                           AND known @> seen.at) AS qualifications,
                       (SELECT json_agg(json_build_object(
                                   'postId', post_id, 'unitId', post.unit_id, 'title', title, 'main', main,
                                   'from', lower(post.holds), 'to', upper(post.holds) - 1, 'endReason', end_reason,
                                   'areas', coalesce(areas, '{}'), 'areasUntil', upper(unit_period.holds))
                                   ORDER BY lower(post.holds), post_id)
                          FROM post
                          LEFT JOIN unit_period ON unit_period.unit_id = post.unit_id
                                               AND unit_period.known @> seen.at
                                               AND unit_period.holds @> greatest(seen.day, lower(post.holds))
                         WHERE post.person_id = person.person_id
                           AND post.known @> seen.at) AS posts
                  FROM person
                 CROSS JOIN seen
                  JOIN person_period AS period ON period.person_id = person.person_id
                                              AND period.known @> seen.at
                                              AND period.holds @> seen.day
                  LEFT JOIN former_identity AS former ON former.person_id = person.person_id
                                                     AND former.known @> seen.at
                 WHERE person.person_id = ANY (:people)
                   AND recorded_at <= seen.at
                   AND (withdrawn_at IS NULL OR withdrawn_at > seen.at)
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("onDay", onDay)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(this::dossier)
                .list();
    }

    /** The last one whose day has come. */
    Optional<Recruited> newestRecruitmentOf(UUID personId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT age, degree, grade
                  FROM recruitment
                 WHERE person_id = :personId
                   AND upper_inf(known)
                   AND effective_on <= :day
                 ORDER BY effective_on DESC
                 LIMIT 1
                """)
                .param("personId", personId)
                .param("day", day)
                .query(
                        (row, _) ->
                                new Recruited(
                                        row.getInt("age"),
                                        ProfessionalLevel.valueOf(row.getString("degree")),
                                        GraduationGrade.valueOf(row.getString("grade"))))
                .optional();
    }

    /** The first day after this one on which the person is recruited again. */
    Optional<LocalDate> nextRecruitmentOf(UUID personId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT effective_on
                  FROM recruitment
                 WHERE person_id = :personId
                   AND upper_inf(known)
                   AND effective_on > :day
                 ORDER BY effective_on
                 LIMIT 1
                """)
                .param("personId", personId)
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }

    /** How old somebody was when recruited follows from the birth date as it is believed now. */
    void recountAgesAtRecruitment(UUID personId, Instant now) {
        jdbc.sql(
                        """
                WITH counted AS (
                    SELECT post_id, CAST(extract(year FROM age(effective_on, birth_date)) AS integer) AS age
                      FROM recruitment
                      JOIN person USING (person_id)
                     WHERE person_id = :personId
                       AND upper_inf(known)
                ), believed AS (
                    UPDATE recruitment
                       SET known = tstzrange(lower(known), greatest(lower(known), :now))
                      FROM counted
                     WHERE recruitment.post_id = counted.post_id
                       AND recruitment.age <> counted.age
                       AND upper_inf(known)
                    RETURNING recruitment.post_id, person_id, effective_on, degree, grade, counted.age, replaces
                )
                INSERT INTO recruitment (post_id, person_id, effective_on, degree, grade, age, replaces, known)
                SELECT post_id, person_id, effective_on, degree, grade, age, replaces, tstzrange(:now, NULL)
                  FROM believed
                """)
                .param("personId", personId)
                .param("now", Timestamp.from(now))
                .update();
    }

    private Dossier dossier(ResultSet row, int number) throws SQLException {
        return new Dossier(
                row.getObject("person_id", UUID.class),
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                row.getBoolean("ethnic_minority"),
                row.getBoolean("religious"),
                row.getBoolean("party_member"),
                Category.valueOf(row.getString("category")),
                ManagingAuthority.valueOf(row.getString("managed_by")),
                row.getObject("home_unit_id", UUID.class),
                list(row.getString("qualifications"), Qualification.class),
                list(row.getString("posts"), HeldPost.class));
    }

    /** An aggregate over no rows is null. */
    private <T> List<T> list(@Nullable String array, Class<T> type) {
        return array == null ? List.of() : json.readerForListOf(type).readValue(array);
    }

    /**
     * @param age full years on the day of recruitment
     */
    record Recruited(int age, ProfessionalLevel degree, GraduationGrade grade) {}
}
