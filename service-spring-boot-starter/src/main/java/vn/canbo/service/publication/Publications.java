package vn.canbo.service.publication;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.EventType;
import vn.canbo.events.PublicState;
import vn.canbo.service.correlation.Cause;
import vn.canbo.service.correlation.TraceParents;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;
import vn.canbo.service.transaction.Deferred;
import vn.canbo.service.transaction.Deferred.Turn;

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
    private final Deferred<Telling> told = new Deferred<>(Turn.PUBLICATION, this::insert);

    public Publications(
            JdbcClient jdbc, JsonMapper json, Today today, TraceParents traces, Relay relay) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
        this.traces = traces;
        this.relay = relay;
    }

    /**
     * Gives the thing its next version when the transaction ends, unless its newest public state
     * has the same bytes: a service tells only what changed. The caller holds the lock of the
     * subject, so that versions follow one another.
     *
     * @param effectiveOn the legal day from which the state holds; may lie ahead
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(EventType type, PublicState state, LocalDate effectiveOn) {
        var telling = telling(new News(type, state, effectiveOn));
        secondStateLater(telling);
        told.add(telling);
    }

    /**
     * The same at once, for a command that needs the versions.
     *
     * @param news of every thing at most once; the constraint {@code version_of_thing} refuses a
     *     second state of one
     * @return what was told, in the order given, without what did not change
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Published> publishNow(List<News> news) {
        var telling = news.stream().map(this::telling).toList();
        telling.forEach(this::secondStateLater);
        return insert(telling);
    }

    /**
     * Deletes a thing of a compacted topic: its next version is a tombstone, a record with the
     * headers of the type and no body, by which Kafka forgets what it kept under the key. Nothing
     * is told of what was never told or is deleted already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(EventType type, UUID subject, String thingId, LocalDate effectiveOn) {
        var gone = telling(new News(type, new Key(subject, thingId), effectiveOn));
        secondStateLater(gone);
        told.add(gone);
    }

    private Telling telling(News news) {
        var body = news.state() instanceof Key ? null : json.writeValueAsBytes(news.state());
        return new Telling(news, body, today.instant(), traces.cause());
    }

    /** One statement tells of every thing once. */
    private void secondStateLater(Telling another) {
        if (told.last(another::isOfSameThing).isPresent()) {
            told.carryOutNow();
        }
    }

    /** What was never told has no body either, so that a tombstone of it says nothing new. */
    private List<Published> insert(List<Telling> news) {
        var published =
                jdbc.sql(
                                """
                WITH told AS (
                    INSERT INTO publication (id, topic, subject, kind, thing_id, epoch, version, type, dataschema, effective_on,
                                             recorded_at, correlation_id, causation_id, chain_length, traceparent, body)
                    SELECT uuidv7(), given.topic, given.subject, kind, thing_id, epoch.epoch, coalesce(newest.version, 0) + 1,
                           given.type, given.dataschema, given.effective_on, given.recorded_at, given.correlation_id,
                           given.causation_id, given.chain_length, given.traceparent, given.body
                      FROM unnest(:topics, :subjects, :kinds, :thingIds, :types, :schemas, :days, CAST(:recordedAt AS timestamptz[]),
                                  :correlationIds, :causationIds, :chainLengths, :traceparents, :bodies)
                           WITH ORDINALITY AS given (topic, subject, kind, thing_id, type, dataschema, effective_on, recorded_at,
                                                     correlation_id, causation_id, chain_length, traceparent, body, place)
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
                        .param(
                                "topics",
                                column(news, it -> it.type().topic().address(), String[]::new))
                        .param("subjects", column(news, it -> it.state().subject(), UUID[]::new))
                        .param("kinds", column(news, it -> it.type().kind(), String[]::new))
                        .param("thingIds", column(news, it -> it.state().thingId(), String[]::new))
                        .param("types", column(news, it -> it.type().type(), String[]::new))
                        .param("schemas", column(news, it -> it.type().schema(), String[]::new))
                        .param(
                                "days",
                                column(
                                        news,
                                        it -> Date.valueOf(it.news().effectiveOn()),
                                        Date[]::new))
                        .param(
                                "recordedAt",
                                column(news, it -> it.recordedAt().toString(), String[]::new))
                        .param(
                                "correlationIds",
                                column(news, it -> it.origin().correlationId(), UUID[]::new))
                        .param(
                                "causationIds",
                                column(news, it -> it.origin().causationId(), UUID[]::new))
                        .param(
                                "chainLengths",
                                column(news, it -> it.origin().chainLength(), Integer[]::new))
                        .param(
                                "traceparents",
                                column(news, it -> it.cause().traceParent(), String[]::new))
                        .param("bodies", column(news, Telling::body, byte[][]::new))
                        .query(Published::of)
                        .list();
        if (!published.isEmpty()) {
            CrashPoint.PUBLICATION_AFTER_INSERT.hit();
            TransactionSynchronizationManager.registerSynchronization(new WakesRelay(relay));
        }
        return published;
    }

    private static <T> @Nullable T[] column(
            List<Telling> news,
            Function<Telling, @Nullable T> value,
            IntFunction<@Nullable T[]> array) {
        return news.stream().map(value).toArray(array);
    }

    /** Equal to any other, so that a transaction which tells very much keeps only one. */
    private record WakesRelay(Relay relay) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            relay.wake();
        }
    }

    /**
     * The whole public state of one thing, to be told.
     *
     * @param effectiveOn the legal day from which it holds; may lie ahead
     */
    public record News(EventType type, PublicState state, LocalDate effectiveOn) {}

    /** All that is said of a thing that is deleted. */
    private record Key(UUID subject, String thingId) implements PublicState {}

    /** News that will be told when their transaction ends. */
    private record Telling(News news, byte @Nullable [] body, Instant recordedAt, Cause cause) {

        EventType type() {
            return news.type();
        }

        PublicState state() {
            return news.state();
        }

        Origin origin() {
            return cause.origin();
        }

        boolean isOfSameThing(Telling other) {
            return type().kind().equals(other.type().kind())
                    && state().thingId().equals(other.state().thingId());
        }
    }
}
