package vn.canbo.service.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.service.intake.Intake.Came;

/** The only inbox: every event from outside, once per publisher and id, with its outcome. */
class IntakeTable {

    private static final TypeReference<List<ReportOutcome.Reason>> REASONS =
            new TypeReference<>() {};

    private final JdbcClient jdbc;

    IntakeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes ids for this transaction; a second one waits until this is over. The outcomes are
     * written later in it.
     *
     * @return the ids that were not taken before
     */
    List<String> claim(String publisher, List<Claim> claims, Instant now) {
        if (claims.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                INSERT INTO intake (publisher, event_id, content_hash, type, outcome, reasons, received_at, decided_at,
                                    place, correlation_id)
                SELECT :publisher, event_id, content_hash, type, 'ACCEPTED', '[]', :now, :now, place, correlation_id
                  FROM unnest(:eventIds, :fingerprints, :types, :places, :correlationIds)
                       WITH ORDINALITY AS came (event_id, content_hash, type, place, correlation_id, number)
                 ORDER BY event_id, number
                ON CONFLICT (publisher, event_id) DO NOTHING
                RETURNING event_id
                """)
                .param("publisher", publisher)
                .param("eventIds", texts(claims, it -> it.came().sent().id()))
                .param(
                        "fingerprints",
                        claims.stream().map(Claim::fingerprint).toArray(byte[][]::new))
                .param("types", texts(claims, it -> it.came().sent().type()))
                .param("places", texts(claims, it -> it.came().place()))
                .param(
                        "correlationIds",
                        claims.stream().map(it -> it.came().correlationId()).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list();
    }

    /** Keeps what was decided, and tells it as {@link #tell} does. */
    void decide(String publisher, List<ReportOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                WITH decision AS (
                    SELECT *
                      FROM unnest(:eventIds, :outcomes, :reasons, :persons, CAST(:decided AS timestamptz[]), :bodies)
                           WITH ORDINALITY AS decision (event_id, outcome, reasons, person_id, decided_at, body, number)
                ), told AS (
                    INSERT INTO untold_outcome (id, publisher, event_id, told_at, body)
                    SELECT uuidv7(), :publisher, event_id, decided_at, body
                      FROM decision
                     ORDER BY number
                )
                UPDATE intake
                   SET outcome = decision.outcome,
                       reasons = CAST(decision.reasons AS jsonb),
                       person_id = decision.person_id,
                       decided_at = decision.decided_at,
                       waits_until = NULL,
                       waits_for = NULL,
                       next_try = NULL,
                       event = NULL
                  FROM decision
                 WHERE intake.publisher = :publisher
                   AND intake.event_id = decision.event_id
                """)
                .param("publisher", publisher)
                .param("eventIds", texts(outcomes, ReportOutcome::eventId))
                .param("outcomes", texts(outcomes, it -> it.result().name()))
                .param("reasons", texts(outcomes, it -> json(it.reasons())))
                .param(
                        "persons",
                        outcomes.stream().map(ReportOutcome::personId).toArray(UUID[]::new))
                .param("decided", texts(outcomes, it -> it.decidedAt().toString()))
                .param("bodies", outcomes.stream().map(IntakeTable::body).toArray(byte[][]::new))
                .update();
    }

    Optional<Known> find(String publisher, String eventId) {
        return jdbc.sql("SELECT * FROM intake WHERE publisher = :publisher AND event_id = :eventId")
                .param("publisher", publisher)
                .param("eventId", eventId)
                .query(Known::of)
                .optional();
    }

    /** The same, held until this transaction is over. */
    Optional<Known> findLocked(String publisher, String eventId) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM intake
                 WHERE publisher = :publisher
                   AND event_id = :eventId
                   FOR UPDATE
                """)
                .param("publisher", publisher)
                .param("eventId", eventId)
                .query(Known::of)
                .optional();
    }

    /** To be put on the publisher's topic of outcomes by the relay. */
    void tell(String publisher, ReportOutcome outcome) {
        jdbc.sql(
                        """
                INSERT INTO untold_outcome (id, publisher, event_id, told_at, body)
                VALUES (uuidv7(), :publisher, :eventId, :toldAt, :body)
                """)
                .param("publisher", publisher)
                .param("eventId", outcome.eventId())
                .param("toldAt", Timestamp.from(outcome.decidedAt()))
                .param("body", body(outcome))
                .update();
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static byte[] body(ReportOutcome outcome) {
        return ContractJson.mapper().writeValueAsBytes(outcome);
    }

    /** PostgreSQL keeps no NUL in jsonb. */
    static String json(List<ReportOutcome.Reason> reasons) {
        return ContractJson.mapper().writeValueAsString(reasons);
    }

    /** An event whose id is to be taken. */
    record Claim(Came came, byte[] fingerprint) {}

    /**
     * A row.
     *
     * @param place where the event stood on Kafka; absent over HTTP
     * @param sealed the event, while it waits
     */
    record Known(
            byte[] fingerprint,
            ReportOutcome outcome,
            @Nullable String place,
            UUID correlationId,
            byte @Nullable [] sealed) {

        static Known of(ResultSet row, int number) throws SQLException {
            var waitsUntil = row.getTimestamp("waits_until");
            return new Known(
                    row.getBytes("content_hash"),
                    new ReportOutcome(
                            row.getString("event_id"),
                            row.getString("type"),
                            ReportResult.valueOf(row.getString("outcome")),
                            ContractJson.mapper().readValue(row.getString("reasons"), REASONS),
                            row.getObject("person_id", UUID.class),
                            row.getTimestamp("decided_at").toInstant(),
                            waitsUntil == null ? null : waitsUntil.toInstant(),
                            row.getObject("correlation_id", UUID.class)),
                    row.getString("place"),
                    row.getObject("correlation_id", UUID.class),
                    row.getBytes("event"));
        }
    }
}
