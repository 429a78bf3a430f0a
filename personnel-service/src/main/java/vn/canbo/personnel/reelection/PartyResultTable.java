package vn.canbo.personnel.reelection;

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

/** Results in Party committees on both axes of time, and who holds titles of an elected body. */
@Component
class PartyResultTable {

    private final JdbcClient jdbc;

    PartyResultTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As known now; empty when there is none or it was withdrawn. */
    Optional<PartyResult> find(UUID resultId) {
        return jdbc.sql(
                        """
                SELECT result_id, person_id, unit_id, outcome, lower(holds) AS elected_on, decision_number
                  FROM party_result
                 WHERE result_id = :id
                   AND upper_inf(known)
                """)
                .param("id", resultId)
                .query(PartyResultTable::result)
                .optional();
    }

    /** In the order of people and days; as it was known then, or now when nothing is said. */
    List<PartyResult> of(Collection<UUID> people, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT result_id, person_id, unit_id, outcome, lower(holds) AS elected_on, decision_number
                  FROM party_result
                 WHERE person_id = ANY (:people)
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                 ORDER BY person_id, lower(holds), result_id
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(PartyResultTable::result)
                .list();
    }

    /** A row of a result is only ever closed and followed by another. */
    void insert(PartyResult result, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO party_result (result_id, person_id, unit_id, outcome, decision_number, holds, known)
                VALUES (:id, :personId, :unitId, :outcome, :decisionNumber, daterange(:on, NULL), tstzrange(:now, NULL))
                """)
                .param("id", result.resultId())
                .param("personId", result.personId())
                .param("unitId", result.unitId())
                .param("outcome", result.outcome().name())
                .param("decisionNumber", result.decisionNumber())
                .param("on", result.on())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** From now on it is no longer believed. */
    void close(UUID resultId, Instant now) {
        jdbc.sql(
                        """
                UPDATE party_result
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE result_id = :id
                   AND upper_inf(known)
                """)
                .param("id", resultId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Who holds one of the titles in the units on the day, in the order of units and people. */
    List<Holder> holdersOf(
            Collection<String> titles,
            Collection<UUID> units,
            LocalDate asOf,
            @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT person_id, unit_id, title
                  FROM post
                 WHERE title = ANY (:titles)
                   AND unit_id = ANY (:units)
                   AND holds @> CAST(:asOf AS date)
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                 ORDER BY unit_id, person_id, title
                """)
                .param("titles", titles.toArray(String[]::new))
                .param("units", units.toArray(UUID[]::new))
                .param("asOf", asOf)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(Holder.class)
                .list();
    }

    /** Somebody in a post whose holder is in an elected body. */
    record Holder(UUID personId, UUID unitId, String title) {}

    private static PartyResult result(ResultSet row, int number) throws SQLException {
        return new PartyResult(
                row.getObject("result_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                PartyResult.Outcome.valueOf(row.getString("outcome")),
                row.getObject("elected_on", LocalDate.class),
                row.getString("decision_number"));
    }
}
