package vn.canbo.assignment.secondment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.assignment.eligibility.Term;
import vn.canbo.assignment.secondment.Secondment.Decided;
import vn.canbo.assignment.secondment.Secondment.DecisionNumber;
import vn.canbo.assignment.secondment.Secondment.EarlyEndReason;
import vn.canbo.assignment.secondment.Secondment.Ended;
import vn.canbo.assignment.secondment.Secondment.Proposed;
import vn.canbo.assignment.secondment.Secondment.Route;
import vn.canbo.assignment.secondment.Secondment.Stage;
import vn.canbo.service.journal.PersonKeys;

/**
 * SQL of the table {@code secondment}: a row is never changed except to close {@code known}, and
 * what is true now stands in the row whose {@code known} is open.
 */
@Repository
class SecondmentTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonKeys keys;

    SecondmentTable(JdbcClient jdbc, JsonMapper json, PersonKeys keys) {
        this.jdbc = jdbc;
        this.json = json;
        this.keys = keys;
    }

    /**
     * From now on this is known of it, and what was known before is no longer.
     *
     * @param event with the versions on which it rested, none when nothing was asked of the person
     */
    void put(SecondmentEvent event, Instant recordedAt) {
        insert(event, close(event.secondment().id(), recordedAt).orElse(recordedAt));
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

    private void insert(SecondmentEvent event, Instant from) {
        var it = event.secondment();
        var decided = it.decided();
        var ended = it.ended();
        var early = ended == null ? null : ended.early();
        jdbc.sql(
                        """
                INSERT INTO secondment (secondment_id, person_id, sender_id, host_id, title, first_day, last_day, stage,
                                        proposed_by, proposed_on, decided_on, decision_number, ended_on, early_end_reason,
                                        returned_on, change_reason, judged_on, rests_on, known)
                VALUES (:id, :personId, :sender, :host, :title, :firstDay, :lastDay, :stage, :proposedBy, :proposedOn,
                        :decidedOn, :decisionNumber, :endedOn, :earlyEnd, :returnedOn, :changeReason,
                        :judgedOn, CAST(:restsOn AS jsonb), tstzrange(:from, NULL))
                """)
                .param("id", it.id())
                .param("personId", it.personId())
                .param("sender", it.route().sender())
                .param("host", it.route().host())
                .param("title", it.route().title())
                .param("firstDay", it.term().firstDay())
                .param("lastDay", it.term().lastDay())
                .param("stage", it.stage().name())
                .param("proposedBy", it.proposed().by())
                .param("proposedOn", it.proposed().on())
                .param("decidedOn", decided == null ? null : decided.on())
                .param("decisionNumber", decided == null ? null : decided.number().value())
                .param("endedOn", ended == null ? null : ended.on())
                .param("earlyEnd", early == null ? null : early.name())
                .param("returnedOn", it.returnedOn())
                .param(
                        "changeReason",
                        keys.sealText(it.personId(), it.changeReason()),
                        Types.BINARY)
                .param("judgedOn", event.judgedOn())
                .param("restsOn", json.writeValueAsString(event.restsOn()))
                .param("from", Timestamp.from(from))
                .update();
    }

    Optional<Secondment> find(UUID secondmentId) {
        return find(secondmentId, null);
    }

    /**
     * @param knownAt absent for what is known now
     */
    Optional<Secondment> find(UUID secondmentId, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM secondment
                 WHERE secondment_id = :secondmentId
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                """)
                .param("secondmentId", secondmentId)
                .param("knownAt", timestamp(knownAt))
                .query(this::secondment)
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
                .query(this::secondment)
                .optional();
    }

    /**
     * Those the caller may see, newest first.
     *
     * @param asOf only what took the person away on that day; absent for all, also what is only
     *     proposed or was withdrawn
     * @param knownAt absent for what is known now
     */
    List<Secondment> of(UUID personId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM secondment
                 WHERE person_id = :personId
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                   AND (CAST(:asOf AS date) IS NULL
                        OR holds @> CAST(:asOf AS date) AND stage NOT IN ('PROPOSED', 'WITHDRAWN'))
                 ORDER BY first_day DESC, secondment_id
                """)
                .param("personId", personId)
                .param("asOf", asOf)
                .param("knownAt", timestamp(knownAt))
                .query(this::secondment)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private Secondment secondment(ResultSet row, int number) throws SQLException {
        var personId = row.getObject("person_id", UUID.class);
        return new Secondment(
                row.getObject("secondment_id", UUID.class),
                personId,
                new Route(
                        row.getObject("sender_id", UUID.class),
                        row.getObject("host_id", UUID.class),
                        row.getString("title")),
                new Term(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                Stage.valueOf(row.getString("stage")),
                new Proposed(
                        row.getString("proposed_by"),
                        row.getObject("proposed_on", LocalDate.class)),
                decided(row),
                ended(row),
                row.getObject("returned_on", LocalDate.class),
                keys.openText(personId, row.getBytes("change_reason")));
    }

    private static @Nullable Decided decided(ResultSet row) throws SQLException {
        var on = row.getObject("decided_on", LocalDate.class);
        return on == null
                ? null
                : new Decided(on, new DecisionNumber(row.getString("decision_number")));
    }

    private static @Nullable Ended ended(ResultSet row) throws SQLException {
        var on = row.getObject("ended_on", LocalDate.class);
        var early = row.getString("early_end_reason");
        return on == null
                ? null
                : new Ended(on, early == null ? null : EarlyEndReason.valueOf(early));
    }
}
