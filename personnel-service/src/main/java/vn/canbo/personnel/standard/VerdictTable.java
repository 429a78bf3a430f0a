package vn.canbo.personnel.standard;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.code.Verdict;

/** Verdicts as issued, with the pack version and the release that issued them. */
@Component
class VerdictTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String release;

    VerdictTable(JdbcClient jdbc, JsonMapper json, @Value("${canbo.release}") String release) {
        this.jdbc = jdbc;
        this.json = json;
        this.release = release;
    }

    /** A verdict as it stands in the table. */
    record Issued(UUID personId, Assessment assessment, String release) {

        About about() {
            return new About(personId, assessment.title());
        }
    }

    /**
     * @param knownAt as it was issued by then; absent for the newest
     */
    List<Issued> find(Collection<UUID> people, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT person_id, title, unit_id, verdict, criteria, pack, pack_version, release, on_day, remedy_by, holds_until
                  FROM verdict
                 WHERE person_id = ANY (:people)
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(this::issued)
                .list();
    }

    /** What was issued about these people and titles is no longer the newest. */
    void close(List<About> verdicts, Instant now) {
        jdbc.sql(
                        """
                UPDATE verdict
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                  FROM unnest(:people, :titles) AS issued (person_id, title)
                 WHERE verdict.person_id = issued.person_id
                   AND verdict.title = issued.title
                   AND upper_inf(known)
                """)
                .param("people", array(verdicts, About::personId, UUID[]::new))
                .param("titles", array(verdicts, About::title, String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    void closeAllOf(UUID personId, Instant now) {
        jdbc.sql(
                        """
                UPDATE verdict
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE person_id = :personId
                   AND upper_inf(known)
                """)
                .param("personId", personId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** They are the newest now; what was issued before about the same is not any more. */
    void issue(List<StandardAssessed> verdicts, Instant now) {
        jdbc.sql(
                        """
                WITH issued AS (
                    SELECT *
                      FROM unnest(:people, :titles, :units, :verdicts, :criteria, :packs, :packVersions, :days, :remedies,
                                  :holds)
                        AS issued (person_id, title, unit_id, verdict, criteria, pack, pack_version, on_day, remedy_by,
                                   holds_until)
                ), closed AS (
                    UPDATE verdict
                       SET known = tstzrange(lower(known), greatest(lower(known), :now))
                      FROM issued
                     WHERE verdict.person_id = issued.person_id
                       AND verdict.title = issued.title
                       AND upper_inf(known)
                    RETURNING verdict.person_id
                )
                INSERT INTO verdict (person_id, title, unit_id, verdict, criteria, pack, pack_version, release, on_day,
                                     remedy_by, holds_until, known)
                SELECT person_id, title, unit_id, verdict, CAST(criteria AS jsonb), pack, pack_version, :release, on_day,
                       remedy_by, holds_until, tstzrange(:now, NULL)
                  FROM issued
                 -- Counted so that all are closed before the first is inserted.
                 WHERE (SELECT count(*) FROM closed) >= 0
                """)
                .param("people", array(verdicts, StandardAssessed::personId, UUID[]::new))
                .param("titles", array(verdicts, it -> it.assessment().title(), String[]::new))
                .param("units", array(verdicts, it -> it.assessment().unitId(), UUID[]::new))
                .param(
                        "verdicts",
                        array(verdicts, it -> it.assessment().verdict().name(), String[]::new))
                .param(
                        "criteria",
                        array(
                                verdicts,
                                it -> json.writeValueAsString(it.assessment().criteria()),
                                String[]::new))
                .param("packs", array(verdicts, it -> it.assessment().pack(), String[]::new))
                .param(
                        "packVersions",
                        array(verdicts, it -> it.assessment().packVersion(), String[]::new))
                .param("release", release)
                .param("days", dates(verdicts, Assessment::onDay))
                .param("remedies", dates(verdicts, Assessment::remedyBy))
                .param("holds", dates(verdicts, Assessment::holdsUntil))
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * People whose verdict the calendar may have changed by this day: it held only until then, or a
     * post began or ended.
     */
    List<UUID> dueOn(LocalDate day) {
        return jdbc.sql(
                        """
                SELECT person_id
                  FROM verdict
                 WHERE upper_inf(known)
                   AND holds_until <= :day
                UNION
                SELECT person_id
                  FROM post
                 WHERE upper_inf(known)
                   AND (lower(holds) = :day OR upper(holds) = :day)
                 ORDER BY person_id
                """)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** People who hold a post in the unit on the day or later. */
    List<UUID> peopleIn(UUID unitId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT DISTINCT person_id
                  FROM post
                 WHERE unit_id = :unitId
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                 ORDER BY person_id
                """)
                .param("unitId", unitId)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    private Issued issued(ResultSet row, int number) throws SQLException {
        return new Issued(
                row.getObject("person_id", UUID.class),
                new Assessment(
                        row.getString("title"),
                        row.getObject("unit_id", UUID.class),
                        Verdict.valueOf(row.getString("verdict")),
                        List.of(
                                json.readValue(
                                        row.getString("criteria"), AssessedCriterion[].class)),
                        row.getString("pack"),
                        row.getString("pack_version"),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("remedy_by", LocalDate.class),
                        row.getObject("holds_until", LocalDate.class)),
                row.getString("release"));
    }

    private static <V, T> T[] array(
            List<V> verdicts, Function<V, T> part, IntFunction<T[]> toArray) {
        return verdicts.stream().map(part).toArray(toArray);
    }

    private static Date[] dates(
            List<StandardAssessed> verdicts, Function<Assessment, @Nullable LocalDate> part) {
        return verdicts.stream()
                .map(it -> part.apply(it.assessment()))
                .map(it -> it == null ? null : Date.valueOf(it))
                .toArray(Date[]::new);
    }
}
