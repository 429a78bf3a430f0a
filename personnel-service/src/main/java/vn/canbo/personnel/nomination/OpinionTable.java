package vn.canbo.personnel.nomination;

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
import vn.canbo.events.code.DecidingBody;

/** Opinions on nominations, on both axes of time. */
@Component
class OpinionTable {

    private final JdbcClient jdbc;

    OpinionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order in which they were given.
     *
     * @param asOf given by this day; absent for all
     * @param knownAt as they were known then; absent for what is known now
     */
    List<Opinion> of(UUID nominationId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                SELECT opinion_id, body, in_favour, lower(holds) AS given_on, document_number
                  FROM nomination_opinion
                 WHERE nomination_id = :nominationId
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                   AND (CAST(:asOf AS date) IS NULL OR holds @> CAST(:asOf AS date))
                 ORDER BY lower(holds), body
                """)
                .param("nominationId", nominationId)
                .param("asOf", asOf)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(OpinionTable::opinion)
                .list();
    }

    /** On which nomination it is; empty when there is none or it was withdrawn. */
    Optional<UUID> nominationOf(UUID opinionId) {
        return jdbc.sql(
                        """
                SELECT nomination_id
                  FROM nomination_opinion
                 WHERE opinion_id = :opinionId
                   AND upper_inf(known)
                """)
                .param("opinionId", opinionId)
                .query(UUID.class)
                .optional();
    }

    void insert(UUID nominationId, Opinion opinion, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO nomination_opinion (opinion_id, nomination_id, body, in_favour, document_number, holds, known)
                VALUES (:opinionId, :nominationId, :body, :inFavour, :documentNumber, daterange(:givenOn, NULL),
                        tstzrange(:now, NULL))
                """)
                .param("opinionId", opinion.opinionId())
                .param("nominationId", nominationId)
                .param("body", opinion.body().name())
                .param("inFavour", opinion.inFavour())
                .param("documentNumber", opinion.documentNumber())
                .param("givenOn", opinion.givenOn())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** From now on it is no longer believed. */
    void close(UUID opinionId, Instant now) {
        jdbc.sql(
                        """
                UPDATE nomination_opinion
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE opinion_id = :opinionId
                   AND upper_inf(known)
                """)
                .param("opinionId", opinionId)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(
                row.getObject("opinion_id", UUID.class),
                DecidingBody.valueOf(row.getString("body")),
                row.getBoolean("in_favour"),
                row.getObject("given_on", LocalDate.class),
                row.getString("document_number"));
    }
}
