package vn.canbo.assignment.secondment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.assignment.official.KnownVersion;
import vn.canbo.assignment.secondment.Secondment.EarlyEndReason;
import vn.canbo.assignment.secondment.Secondment.Stage;

/**
 * SQL of the table {@code secondment}: a row is never changed except to close {@code known}, and
 * what is true now stands in the row whose {@code known} is open.
 */
@Repository
class SecondmentTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SecondmentTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * From now on this is known of it, and what was known before is no longer.
     *
     * @param restsOn versions on which the present decision rested; empty when it rested on none
     */
    void put(Secondment secondment, List<KnownVersion> restsOn, Instant recordedAt) {
        insert(secondment, restsOn, close(secondment.id(), recordedAt).orElse(recordedAt));
    }

    /** When the row was closed; a microsecond after it was opened at the earliest. */
    private Optional<Instant> close(UUID secondmentId, Instant recordedAt) {
        return jdbc.sql(
                        """
                UPDATE secondment
                   SET known = tstzrange(lower(known), greatest(:recordedAt, lower(known) + interval '1 microsecond'))
                 WHERE secondment_id = :secondmentId
                   AND upper_inf(known)
                RETURNING upper(known)
                """)
                .param("recordedAt", Timestamp.from(recordedAt))
                .param("secondmentId", secondmentId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private void insert(Secondment it, List<KnownVersion> restsOn, Instant from) {
        jdbc.sql(
                        """
                INSERT INTO secondment (secondment_id, person_id, sender_id, host_id, title, first_day, last_day, stage,
                                        proposed_by, proposed_on, decided_on, decision_number, ended_on, early_end_reason,
                                        returned_on, rests_on, known)
                VALUES (:id, :personId, :sender, :host, :title, :firstDay, :lastDay, :stage, :proposedBy, :proposedOn,
                        :decidedOn, :decisionNumber, :endedOn, :earlyEnd, :returnedOn, CAST(:restsOn AS jsonb),
                        tstzrange(:from, NULL))
                """)
                .param("id", it.id())
                .param("personId", it.personId())
                .param("sender", it.route().sender())
                .param("host", it.route().host())
                .param("title", it.route().title())
                .param("firstDay", it.term().firstDay())
                .param("lastDay", it.term().lastDay())
                .param("stage", it.stage().name())
                .param("proposedBy", it.proposedBy())
                .param("proposedOn", it.proposedOn())
                .param("decidedOn", it.decidedOn())
                .param(
                        "decisionNumber",
                        it.decisionNumber() == null ? null : it.decisionNumber().value())
                .param("endedOn", it.endedOn())
                .param("earlyEnd", it.earlyEnd() == null ? null : it.earlyEnd().name())
                .param("returnedOn", it.returnedOn())
                .param("restsOn", json.writeValueAsString(restsOn))
                .param("from", Timestamp.from(from))
                .update();
    }

    Optional<Secondment> find(UUID secondmentId) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM secondment
                 WHERE secondment_id = :secondmentId
                   AND upper_inf(known)
                """)
                .param("secondmentId", secondmentId)
                .query(SecondmentTable::secondment)
                .optional();
    }

    /** As it was known at that time. */
    Optional<Secondment> find(UUID secondmentId, Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM secondment
                 WHERE secondment_id = :secondmentId
                   AND known @> CAST(:knownAt AS timestamptz)
                """)
                .param("secondmentId", secondmentId)
                .param("knownAt", Timestamp.from(knownAt))
                .query(SecondmentTable::secondment)
                .optional();
    }

    Optional<Secondment> lock(UUID secondmentId) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM secondment
                 WHERE secondment_id = :secondmentId
                   AND upper_inf(known)
                   FOR UPDATE
                """)
                .param("secondmentId", secondmentId)
                .query(SecondmentTable::secondment)
                .optional();
    }

    /**
     * Every decided secondment of a person, also those between units that the caller may not see: a
     * rule must not pass because somebody else's decision is out of sight.
     */
    List<Secondment> decidedOf(UUID personId) {
        return jdbc.sql("SELECT * FROM decided_secondments_of(:personId)")
                .param("personId", personId)
                .query(SecondmentTable::secondment)
                .list();
    }

    /** Those the caller may see, newest first. */
    List<Secondment> of(UUID personId) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM secondment
                 WHERE person_id = :personId
                   AND upper_inf(known)
                 ORDER BY first_day DESC, secondment_id
                """)
                .param("personId", personId)
                .query(SecondmentTable::secondment)
                .list();
    }

    /** Decided ones whose first day has come. */
    List<UUID> toStartOn(LocalDate day) {
        return jdbc.sql(
                        """
                SELECT secondment_id
                  FROM secondment
                 WHERE upper_inf(known)
                   AND stage = 'APPROVED'
                   AND first_day <= :day
                 ORDER BY secondment_id
                """)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    private static Secondment secondment(ResultSet row, int number) throws SQLException {
        var decision = row.getString("decision_number");
        var earlyEnd = row.getString("early_end_reason");
        return new Secondment(
                row.getObject("secondment_id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Route(
                        row.getObject("sender_id", UUID.class),
                        row.getObject("host_id", UUID.class),
                        row.getString("title")),
                new Term(day(row, "first_day"), day(row, "last_day")),
                Stage.valueOf(row.getString("stage")),
                row.getString("proposed_by"),
                day(row, "proposed_on"),
                dayOrNone(row, "decided_on"),
                decision == null ? null : new DecisionNumber(decision),
                dayOrNone(row, "ended_on"),
                earlyEnd == null ? null : EarlyEndReason.valueOf(earlyEnd),
                dayOrNone(row, "returned_on"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate dayOrNone(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
