package vn.canbo.personnel.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.code.NominationStatus;
import vn.canbo.personnel.nomination.Nomination.Step;

/** Nominations with the steps that were taken, on both axes of time. */
@Component
class NominationTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NominationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Which nominations are asked for; what is absent limits nothing. */
    record Sought(
            @Nullable UUID nominationId,
            @Nullable UUID personId,
            @Nullable UUID unitId,
            @Nullable String title) {}

    /** As known now. */
    Optional<Nomination> find(UUID nominationId) {
        return find(new Sought(nominationId, null, null, null), null, null).stream().findFirst();
    }

    /**
     * In the order of their ids; those not drafted by then are left out.
     *
     * @param asOf with the steps decided by this day; absent for all
     * @param knownAt as it was known then; absent for what is known now
     */
    List<Nomination> find(Sought sought, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                WITH seen AS (SELECT coalesce(CAST(:knownAt AS timestamptz), 'infinity') AS at, CAST(:asOf AS date) AS day)
                SELECT nomination_id, person_id, unit_id, title, expected_on, steps
                  FROM nomination
                 CROSS JOIN seen
                 CROSS JOIN LATERAL (
                       SELECT json_agg(json_build_object(
                                  'status', status, 'decidedOn', lower(holds), 'body', body,
                                  'decisionNumber', decision_number, 'takenBy', taken_by, 'postId', post_id)) AS steps,
                              bool_or(status = 'DRAFT') AS drafted
                         FROM nomination_step
                        WHERE nomination_step.nomination_id = nomination.nomination_id
                          AND nomination_step.known @> seen.at
                          AND (seen.day IS NULL OR holds @> seen.day)) AS taken
                 WHERE nomination.known @> seen.at
                   AND drafted
                   AND (CAST(:nominationId AS uuid) IS NULL OR nomination_id = CAST(:nominationId AS uuid))
                   AND (CAST(:personId AS uuid) IS NULL OR person_id = CAST(:personId AS uuid))
                   AND (CAST(:unitId AS uuid) IS NULL OR unit_id = CAST(:unitId AS uuid))
                   AND (CAST(:title AS text) IS NULL OR title = CAST(:title AS text))
                 ORDER BY nomination_id
                """)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .param("asOf", asOf)
                .param("nominationId", sought.nominationId())
                .param("personId", sought.personId())
                .param("unitId", sought.unitId())
                .param("title", sought.title())
                .query(this::nomination)
                .list();
    }

    void insert(Nomination nomination, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO nomination (nomination_id, person_id, unit_id, title, expected_on, known)
                VALUES (:nominationId, :personId, :unitId, :title, :expectedOn, tstzrange(:now, NULL))
                """)
                .param("nominationId", nomination.nominationId())
                .param("personId", nomination.personId())
                .param("unitId", nomination.unitId())
                .param("title", nomination.title())
                .param("expectedOn", nomination.expectedOn())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** From now on it is no longer believed; its steps stay. */
    void close(UUID nominationId, Instant now) {
        jdbc.sql(
                        """
                UPDATE nomination
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE nomination_id = :nominationId
                   AND upper_inf(known)
                """)
                .param("nominationId", nominationId)
                .param("now", Timestamp.from(now))
                .update();
    }

    void insertStep(UUID nominationId, Step step, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO nomination_step (nomination_id, status, body, decision_number, taken_by, post_id, holds, known)
                VALUES (:nominationId, :status, :body, :decisionNumber, :takenBy, :postId, daterange(:decidedOn, NULL),
                        tstzrange(:now, NULL))
                """)
                .param("nominationId", nominationId)
                .param("status", step.status().name())
                .param("body", step.body().name())
                .param("decisionNumber", step.decisionNumber())
                .param("takenBy", step.takenBy())
                .param("postId", step.postId())
                .param("decidedOn", step.decidedOn())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** From now on it is no longer believed. */
    void closeStep(UUID nominationId, NominationStatus status, Instant now) {
        jdbc.sql(
                        """
                UPDATE nomination_step
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE nomination_id = :nominationId
                   AND status = :status
                   AND upper_inf(known)
                """)
                .param("nominationId", nominationId)
                .param("status", status.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The statuses are declared in the order in which they can follow one another. */
    private Nomination nomination(ResultSet row, int number) throws SQLException {
        List<Step> steps = json.readerForListOf(Step.class).readValue(row.getString("steps"));
        return new Nomination(
                row.getObject("nomination_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("title"),
                row.getObject("expected_on", LocalDate.class),
                steps.stream().sorted(Comparator.comparing(Step::status)).toList());
    }
}
