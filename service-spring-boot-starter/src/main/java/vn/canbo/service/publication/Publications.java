package vn.canbo.service.publication;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        var newest = newest(news);
        return tell(
                news.stream()
                        .map(it -> new Version(it, json.writeValueAsBytes(it.state()), newest))
                        .toList());
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
        var news = new News(type, new Key(subject, thingId), effectiveOn);
        return tell(List.of(new Version(news, null, newest(List.of(news))))).stream().findFirst();
    }

    private List<Published> tell(List<Version> candidates) {
        var versions = candidates.stream().filter(Version::saysSomethingNew).toList();
        if (versions.isEmpty()) {
            return List.of();
        }
        var told = insert(versions);
        CrashPoint.hit("publication.afterInsert");
        wakeRelayAfterCommit();
        return told;
    }

    private Map<String, Newest> newest(List<News> news) {
        return jdbc
                .sql(
                        """
                SELECT newest.kind, newest.thing_id, newest.version, newest.body
                  FROM unnest(:kinds, :thingIds) AS asked (kind, thing_id)
                 CROSS JOIN epoch
                 CROSS JOIN LATERAL (SELECT *
                                       FROM publication
                                      WHERE publication.kind = asked.kind
                                        AND publication.thing_id = asked.thing_id
                                        AND publication.epoch = epoch.epoch
                                      ORDER BY version DESC
                                      LIMIT 1) AS newest
                """)
                .param("kinds", texts(news, it -> it.type().kind()))
                .param("thingIds", texts(news, it -> it.state().thingId()))
                .query(Newest::of)
                .list()
                .stream()
                .collect(Collectors.toMap(it -> it.kind() + ":" + it.thingId(), it -> it));
    }

    private List<Published> insert(List<Version> versions) {
        var news = versions.stream().map(Version::news).toList();
        var origin = Origin.current();
        return jdbc.sql(
                        """
                WITH told AS (
                    INSERT INTO publication (id, topic, subject, kind, thing_id, epoch, version, type, dataschema, effective_on,
                                             recorded_at, correlation_id, causation_id, chain_length, traceparent, body)
                    SELECT uuidv7(), topic, subject, kind, thing_id, epoch, version, type, dataschema, effective_on,
                           :recordedAt, :correlationId, CAST(:causationId AS uuid), :chainLength, :traceparent, body
                      FROM unnest(:topics, :subjects, :kinds, :thingIds, :versions, :types, :schemas, :days, :bodies)
                           WITH ORDINALITY AS given (topic, subject, kind, thing_id, version, type, dataschema, effective_on, body, place)
                     CROSS JOIN epoch
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
                .param("versions", versions.stream().map(Version::number).toArray(Long[]::new))
                .param("types", texts(news, it -> it.type().type()))
                .param("schemas", texts(news, it -> it.type().schema()))
                .param(
                        "days",
                        news.stream()
                                .map(it -> Date.valueOf(it.effectiveOn()))
                                .toArray(Date[]::new))
                .param("bodies", versions.stream().map(Version::body).toArray(byte[][]::new))
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

    private record Newest(String kind, String thingId, long version, byte @Nullable [] body) {

        private static Newest of(ResultSet row, int number) throws SQLException {
            return new Newest(
                    row.getString("kind"),
                    row.getString("thing_id"),
                    row.getLong("version"),
                    row.getBytes("body"));
        }
    }

    /**
     * News beside the newest state told of the same thing.
     *
     * @param body absent for a tombstone
     */
    private record Version(News news, byte @Nullable [] body, @Nullable Newest before) {

        Version(News news, byte @Nullable [] body, Map<String, Newest> newest) {
            this(news, body, newest.get(news.type().kind() + ":" + news.state().thingId()));
        }

        boolean saysSomethingNew() {
            return before == null ? body != null : !Arrays.equals(before.body(), body);
        }

        long number() {
            return before == null ? 1 : before.version() + 1;
        }
    }
}
