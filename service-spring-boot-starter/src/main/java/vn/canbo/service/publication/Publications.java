package vn.canbo.service.publication;

import io.micrometer.tracing.Tracer;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.EventType;
import vn.canbo.events.PublicState;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;

/**
 * Tells the world the whole state of one thing: writes the exact public bytes beside the journal,
 * in its transaction.
 */
public class Publications {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Today today;
    private final ObjectProvider<Tracer> tracer;
    private final Relay relay;

    public Publications(
            JdbcClient jdbc,
            JsonMapper json,
            Today today,
            ObjectProvider<Tracer> tracer,
            Relay relay) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
        this.tracer = tracer;
        this.relay = relay;
    }

    /**
     * Gives the thing its next version, unless its newest public state has the same bytes: a
     * service tells only what changed. The caller holds the lock of the subject, so that versions
     * follow one another.
     *
     * @param effectiveOn the legal day from which the state holds; may lie ahead
     * @return what was told; empty when nothing changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Published> publish(EventType type, PublicState state, LocalDate effectiveOn) {
        var body = json.writeValueAsBytes(state);
        var newest = newest(type.kind(), state.thingId());
        if (newest != null && Arrays.equals(newest.body(), body)) {
            return Optional.empty();
        }
        var told =
                insert(type, state, effectiveOn, body, newest == null ? 1 : newest.version() + 1);
        CrashPoint.hit("publication.afterInsert");
        wakeRelayAfterCommit();
        return Optional.of(told);
    }

    private @Nullable Newest newest(String kind, String thingId) {
        return jdbc.sql(
                        """
                SELECT version, body
                  FROM publication
                  JOIN epoch USING (epoch)
                 WHERE kind = :kind
                   AND thing_id = :thingId
                 ORDER BY version DESC
                 LIMIT 1
                """)
                .param("kind", kind)
                .param("thingId", thingId)
                .query(Newest.class)
                .optional()
                .orElse(null);
    }

    private Published insert(
            EventType type, PublicState state, LocalDate effectiveOn, byte[] body, long version) {
        var origin = Origin.current();
        return jdbc.sql(
                        """
                WITH told AS (
                    INSERT INTO publication (id, topic, subject, kind, thing_id, epoch, version, type, dataschema, effective_on,
                                             recorded_at, correlation_id, causation_id, chain_length, traceparent, body)
                    SELECT uuidv7(), :topic, :subject, :kind, :thingId, epoch, :version, :type, :schema, :effectiveOn,
                           :recordedAt, :correlationId, :causationId, :chainLength, :traceparent, :body
                      FROM epoch
                    RETURNING id, kind, thing_id, epoch, version
                ), waiting AS (
                    INSERT INTO unpublished (publication_id)
                    SELECT id FROM told
                )
                SELECT id, kind, thing_id, epoch, version FROM told
                """)
                .param("topic", type.topic().address())
                .param("subject", state.subject())
                .param("kind", type.kind())
                .param("thingId", state.thingId())
                .param("version", version)
                .param("type", type.type())
                .param("schema", type.schema())
                .param("effectiveOn", effectiveOn)
                .param("recordedAt", Timestamp.from(today.instant()))
                .param("correlationId", origin.correlationId())
                .param("causationId", origin.causationId())
                .param("chainLength", origin.chainLength())
                .param("traceparent", traceparent())
                .param("body", body)
                .query(Published.class)
                .single();
    }

    private @Nullable String traceparent() {
        var causing = CausingTraces.of(Origin.current().causationId());
        return causing == null ? currentTrace() : causing;
    }

    private @Nullable String currentTrace() {
        var current = tracer.getIfAvailable();
        var span = current == null ? null : current.currentSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        return "00-"
                + context.traceId()
                + "-"
                + context.spanId()
                + (Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00");
    }

    private void wakeRelayAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        relay.wake();
                    }
                });
    }

    private record Newest(long version, byte[] body) {}
}
