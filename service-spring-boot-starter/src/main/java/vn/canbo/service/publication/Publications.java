package vn.canbo.service.publication;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.EventType;
import vn.canbo.events.PublicState;
import vn.canbo.service.correlation.TraceParents;
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
    private final TraceParents traces;
    private final Relay relay;

    public Publications(
            JdbcClient jdbc, JsonMapper json, Today today, TraceParents traces, Relay relay) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
        this.traces = traces;
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
        return publishAll(List.of(new News(type, state, effectiveOn))).stream().findFirst();
    }

    /**
     * The same for many things in few statements, for a command that decides about many.
     *
     * @param news of every thing at most once; the constraint {@code version_of_thing} refuses a
     *     second state of one
     * @return what was told, in the order given, without what did not change
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Published> publishAll(List<News> news) {
        return tell(news, it -> json.writeValueAsBytes(it.state()));
    }

    /**
     * Deletes a thing of a compacted topic: its next version is a tombstone, a record with the
     * headers of the type and no body, by which Kafka forgets what it kept under the key.
     *
     * @return what was told; empty when the thing was never told or is deleted already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Published> delete(
            EventType type, UUID subject, String thingId, LocalDate effectiveOn) {
        var gone = new News(type, new Key(subject, thingId), effectiveOn);
        return tell(List.of(gone), _ -> null).stream().findFirst();
    }

    private List<Published> tell(List<News> news, Function<News, byte @Nullable []> body) {
        var told = insert(news, news.stream().map(body).toArray(byte[][]::new));
        if (!told.isEmpty()) {
            CrashPoint.PUBLICATION_AFTER_INSERT.hit();
            wakeRelayAfterCommit();
        }
        return told;
    }

    /** What was never told has no body either, so that a tombstone of it says nothing new. */
    private List<Published> insert(List<News> news, byte[] @Nullable [] bodies) {
        var origin = Origin.current();
        return jdbc.sql(
                        """
                WITH told AS (
                    INSERT INTO publication (id, topic, subject, kind, thing_id, epoch, version, type, dataschema, effective_on,
                                             recorded_at, correlation_id, causation_id, chain_length, traceparent, body)
                    SELECT uuidv7(), given.topic, given.subject, kind, thing_id, epoch.epoch, coalesce(newest.version, 0) + 1,
                           given.type, given.dataschema, given.effective_on,
                           :recordedAt, :correlationId, CAST(:causationId AS uuid), :chainLength, :traceparent, given.body
                      FROM unnest(:topics, :subjects, :kinds, :thingIds, :types, :schemas, :days, :bodies)
                           WITH ORDINALITY AS given (topic, subject, kind, thing_id, type, dataschema, effective_on, body, place)
                     CROSS JOIN epoch
                      LEFT JOIN LATERAL (SELECT version, body
                                           FROM publication
                                          WHERE publication.kind = given.kind
                                            AND publication.thing_id = given.thing_id
                                            AND publication.epoch = epoch.epoch
                                          ORDER BY version DESC
                                          LIMIT 1) AS newest ON TRUE
                     WHERE given.body IS DISTINCT FROM newest.body
                     ORDER BY place
                    RETURNING id, kind, thing_id, epoch, version
                ), waiting AS (
                    INSERT INTO unpublished (publication_id)
                    SELECT id FROM told
                )
                SELECT id, kind, thing_id, epoch, version FROM told ORDER BY id
                """)
                .param("topics", texts(news, it -> it.type().topic().address()))
                .param(
                        "subjects",
                        news.stream().map(it -> it.state().subject()).toArray(UUID[]::new))
                .param("kinds", texts(news, it -> it.type().kind()))
                .param("thingIds", texts(news, it -> it.state().thingId()))
                .param("types", texts(news, it -> it.type().type()))
                .param("schemas", texts(news, it -> it.type().schema()))
                .param(
                        "days",
                        news.stream()
                                .map(it -> Date.valueOf(it.effectiveOn()))
                                .toArray(Date[]::new))
                .param("bodies", bodies)
                .param("recordedAt", Timestamp.from(today.instant()))
                .param("correlationId", origin.correlationId())
                .param("causationId", origin.causationId())
                .param("chainLength", origin.chainLength())
                .param("traceparent", traces.current())
                .query(Published::of)
                .list();
    }

    private static String[] texts(List<News> news, Function<News, String> text) {
        return news.stream().map(text).toArray(String[]::new);
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

    /**
     * The whole public state of one thing, to be told.
     *
     * @param effectiveOn the legal day from which it holds; may lie ahead
     */
    public record News(EventType type, PublicState state, LocalDate effectiveOn) {}

    /** All that is said of a thing that is deleted. */
    private record Key(UUID subject, String thingId) implements PublicState {}
}
