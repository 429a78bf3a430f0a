package vn.canbo.personnel.evaluation;

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
import org.springframework.stereotype.Component;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;

/** Evaluations on both axes of time. */
@Component
class EvaluationTable {

    private final JdbcClient jdbc;

    EvaluationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of the years.
     *
     * @param knownAt as they were known then; absent for what is known now
     */
    List<Evaluation> of(UUID personId, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT evaluation_id, year, rating, excusal, evaluator_id, lower(holds) AS decided_on
                  FROM evaluation
                 WHERE person_id = :personId
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                 ORDER BY year
                """)
                .param("personId", personId)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(EvaluationTable::evaluation)
                .list();
    }

    /** A row of an evaluation is only ever closed and followed by another. */
    void insert(UUID personId, Evaluation evaluation, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO evaluation (evaluation_id, person_id, year, rating, excusal, evaluator_id, holds, known)
                VALUES (:id, :personId, :year, :rating, :excusal, :evaluatorId, daterange(:decidedOn, NULL),
                        tstzrange(:now, NULL))
                """)
                .param("id", evaluation.evaluationId())
                .param("personId", personId)
                .param("year", evaluation.year())
                .param("rating", name(evaluation.rating()))
                .param("excusal", name(evaluation.excusal()))
                .param("evaluatorId", evaluation.evaluatorId())
                .param("decidedOn", evaluation.decidedOn())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** From now on it is no longer believed. */
    void close(UUID evaluationId, Instant now) {
        jdbc.sql(
                        """
                UPDATE evaluation
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE evaluation_id = :id
                   AND upper_inf(known)
                """)
                .param("id", evaluationId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whose it is; empty when there is none or it was withdrawn. */
    Optional<UUID> personOf(UUID evaluationId) {
        return jdbc.sql(
                        "SELECT person_id FROM evaluation WHERE evaluation_id = :id AND upper_inf(known)")
                .param("id", evaluationId)
                .query(UUID.class)
                .optional();
    }

    private static Evaluation evaluation(ResultSet row, int number) throws SQLException {
        var rating = row.getString("rating");
        var excusal = row.getString("excusal");
        return new Evaluation(
                row.getObject("evaluation_id", UUID.class),
                row.getInt("year"),
                rating == null ? null : Rating.valueOf(rating),
                excusal == null ? null : Excusal.valueOf(excusal),
                row.getObject("evaluator_id", UUID.class),
                row.getObject("decided_on", LocalDate.class));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
