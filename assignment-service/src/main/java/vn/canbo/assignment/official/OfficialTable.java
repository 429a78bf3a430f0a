package vn.canbo.assignment.official;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.Bar;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.Sex;

/** Reads and locks what is known of people; {@link OfficialProjection} writes it. */
@Repository
class OfficialTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OfficialTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One decision about a person at a time: held to the end of the transaction. Of several in the
     * order of their ids, which is everybody's.
     */
    void lock(Collection<UUID> people) {
        jdbc.sql(
                        """
                SELECT person_id
                  FROM official
                 WHERE person_id = ANY (CAST(:people AS uuid[]))
                 ORDER BY person_id
                   FOR UPDATE
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Empty when unknown, outside the scope, or without a main post on that day. */
    Optional<Official> find(UUID personId, LocalDate asOf) {
        return jdbc.sql(
                        """
                SELECT person_id, category, sex, born, bars,
                       main_post_unit(person_id, :asOf) AS unit_at,
                       array(SELECT level
                               FROM official_qualification held
                              WHERE held.person_id = official.person_id
                                AND counts
                                AND awarded_on <= :asOf) AS levels
                  FROM official
                 WHERE person_id = :personId
                   AND main_post_unit(person_id, :asOf) IS NOT NULL
                   AND NOT withdrawn
                """)
                .param("personId", personId)
                .param("asOf", asOf)
                .query((row, _) -> official(row, restsOn(personId)))
                .optional();
    }

    private Official official(ResultSet row, List<KnownVersion> restsOn) throws SQLException {
        var category = row.getString("category");
        var sex = row.getString("sex");
        var born = row.getObject("born", LocalDate.class);
        var levels = (String[]) row.getArray("levels").getArray();
        return new Official(
                row.getObject("person_id", UUID.class),
                row.getObject("unit_at", UUID.class),
                category == null ? null : Category.valueOf(category),
                sex == null ? null : Sex.valueOf(sex),
                born == null ? null : YearMonth.from(born),
                Arrays.stream(levels)
                        .map(ProfessionalLevel::valueOf)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                bars(row.getString("bars")),
                restsOn);
    }

    private List<Bar> bars(@Nullable String text) {
        return text == null ? List.of() : List.of(json.readValue(text, Bar[].class));
    }

    /** What is known of the person now, by its versions. */
    List<KnownVersion> restsOn(UUID personId) {
        return jdbc.sql(
                        """
                SELECT 'person' AS kind, person_id::text AS thing_id, person_epoch AS epoch, person_version AS version
                  FROM official
                 WHERE person_id = :personId AND person_version > 0
                UNION ALL
                SELECT 'person-facts', person_id::text, facts_epoch, facts_version
                  FROM official
                 WHERE person_id = :personId AND facts_version > 0
                UNION ALL
                SELECT 'post', post_id::text, epoch, version
                  FROM official_post
                 WHERE person_id = :personId
                UNION ALL
                SELECT 'qualification', qualification_id::text, epoch, version
                  FROM official_qualification
                 WHERE person_id = :personId
                 ORDER BY kind, thing_id
                """)
                .param("personId", personId)
                .query(KnownVersion.class)
                .list();
    }

    /** Puts people into the unit of their main post of that day; nobody else has one. */
    void place(Collection<UUID> people, LocalDate onDay) {
        jdbc.sql(
                        """
                UPDATE official
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
                  FROM official_post
                 WHERE main
                   AND (first_day = :day OR last_day = :dayBefore)
                """)
                .param("day", day)
                .param("dayBefore", day.minusDays(1))
                .query(UUID.class)
                .list();
    }
}
