package vn.canbo.reporting.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.events.code.Verdict;

/** The rows about people that are in the scope of the transaction. */
@Component
class PersonStandingTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonStandingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A post of today with the verdict on its title, as far as there is one.
     *
     * @param incomplete an event about the holder lies in quarantine
     */
    record HeldRow(
            UUID personId,
            String title,
            UUID unitId,
            @Nullable String unitName,
            boolean main,
            boolean incomplete,
            LocalDate from,
            Verdict verdict,
            List<AssessedCriterion> criteria,
            @Nullable String pack,
            @Nullable String packVersion,
            @Nullable LocalDate onDay,
            @Nullable LocalDate remedyBy,
            @Nullable LocalDate holdsUntil) {}

    Optional<Category> category(UUID person) {
        return jdbc.sql(
                        "SELECT category FROM person WHERE person_id = :person AND category IS NOT NULL")
                .param("person", person)
                .query((row, _) -> Category.valueOf(row.getString("category")))
                .optional();
    }

    List<HeldRow> titlesOf(UUID person, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT post_held.person_id, post_held.title, post_held.unit_id, edge.name, post_held.main,
                       lower(post_held.holds) AS since,
                       verdict_on(verdict.verdict, verdict.holds_until, CAST(:day AS date)) AS verdict,
                       verdict.criteria, verdict.pack, verdict.pack_version, verdict.on_day, verdict.remedy_by,
                       verdict.holds_until,
                       EXISTS (SELECT
                                 FROM quarantined_event
                                WHERE subject = post_held.person_id
                                  AND resolved_at IS NULL) AS incomplete
                  FROM post_held
                  LEFT JOIN verdict ON verdict.person_id = post_held.person_id AND verdict.title = post_held.title
                  LEFT JOIN known_unit_edge edge ON edge.unit_id = post_held.unit_id AND edge.holds @> CAST(:day AS date)
                 WHERE post_held.person_id = :person
                   AND NOT EXISTS (SELECT FROM person WHERE person.person_id = post_held.person_id AND category IS NULL)
                   AND NOT post_held.withdrawn
                   AND post_held.holds @> CAST(:day AS date)
                 ORDER BY post_held.main DESC, lower(post_held.holds), post_held.post_id
                """)
                .param("person", person)
                .param("day", day)
                .query(this::held)
                .list();
    }

    /** The posts of a unit and of those merged into it; the worst verdicts first. */
    List<HeldRow> staffOf(UUID unit, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT post_held.person_id, post_held.title, post_held.unit_id, NULL AS name, post_held.main,
                       lower(post_held.holds) AS since,
                       verdict_on(verdict.verdict, verdict.holds_until, CAST(:day AS date)) AS verdict,
                       verdict.criteria, verdict.pack, verdict.pack_version, verdict.on_day, verdict.remedy_by,
                       verdict.holds_until,
                       EXISTS (SELECT
                                 FROM quarantined_event
                                WHERE subject = post_held.person_id
                                  AND resolved_at IS NULL) AS incomplete
                  FROM post_held
                  LEFT JOIN verdict ON verdict.person_id = post_held.person_id AND verdict.title = post_held.title
                 WHERE (post_held.unit_id = :unit
                        OR post_held.unit_id IN (SELECT unit_id FROM known_unit WHERE successors[1] = :unit AND valid_to < :day))
                   AND NOT EXISTS (SELECT FROM person WHERE person.person_id = post_held.person_id AND category IS NULL)
                   AND NOT post_held.withdrawn
                   AND post_held.holds @> CAST(:day AS date)
                 ORDER BY array_position(ARRAY['UNMET', 'CANNOT_TELL', 'UNMET_IN_GRACE', 'MET', 'ABOVE'],
                                         verdict_on(verdict.verdict, verdict.holds_until, CAST(:day AS date))),
                          post_held.title, post_held.post_id
                 LIMIT 500
                """)
                .param("unit", unit)
                .param("day", day)
                .query(this::held)
                .list();
    }

    /** Without those that were withdrawn: they never held. */
    List<SecondmentSeen> secondmentsOf(UUID person, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT secondment.*, coalesce(sender.name, '') AS sender_name, coalesce(host.name, '') AS host_name
                  FROM secondment
                  LEFT JOIN known_unit_edge sender ON sender.unit_id = sender_id AND sender.holds @> CAST(:day AS date)
                  LEFT JOIN known_unit_edge host ON host.unit_id = host_id AND host.holds @> CAST(:day AS date)
                 WHERE person_id = :person
                   AND NOT EXISTS (SELECT FROM person WHERE person.person_id = secondment.person_id AND category IS NULL)
                   AND NOT withdrawn
                 ORDER BY first_day, secondment_id
                """)
                .param("person", person)
                .param("day", day)
                .query(
                        (row, _) ->
                                new SecondmentSeen(
                                        row.getObject("secondment_id", UUID.class),
                                        row.getObject("sender_id", UUID.class),
                                        row.getString("sender_name"),
                                        row.getObject("host_id", UUID.class),
                                        row.getString("host_name"),
                                        row.getObject("first_day", LocalDate.class),
                                        row.getObject("last_day", LocalDate.class),
                                        SecondmentStatus.valueOf(row.getString("status")),
                                        row.getObject("ended_on", LocalDate.class),
                                        row.getObject("returned_on", LocalDate.class)))
                .list();
    }

    private HeldRow held(ResultSet row, int number) throws SQLException {
        var criteria = row.getString("criteria");
        return new HeldRow(
                row.getObject("person_id", UUID.class),
                row.getString("title"),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getBoolean("main"),
                row.getBoolean("incomplete"),
                row.getObject("since", LocalDate.class),
                Verdict.valueOf(row.getString("verdict")),
                criteria == null
                        ? List.of()
                        : List.of(json.readValue(criteria, AssessedCriterion[].class)),
                row.getString("pack"),
                row.getString("pack_version"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("remedy_by", LocalDate.class),
                row.getObject("holds_until", LocalDate.class));
    }
}
