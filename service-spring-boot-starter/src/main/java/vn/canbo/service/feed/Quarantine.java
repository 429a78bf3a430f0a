package vn.canbo.service.feed;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.EventHeader;
import vn.canbo.service.feed.EventReading.Named;
import vn.canbo.service.feed.EventReading.OfThing;
import vn.canbo.service.feed.EventReading.Unreadable;
import vn.canbo.service.stream.StopConsumer;

/**
 * Events of ours that could not be read or broke a constraint. Their subject is incomplete until
 * the thing is told again, or an operator dismisses the row with a reason.
 */
final class Quarantine {

    /** More than this in a minute is not a poison event but a defect. */
    static final int MOST_A_MINUTE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource system;

    Quarantine(JdbcClient jdbc, JsonMapper json, InstantSource system) {
        this.jdbc = jdbc;
        this.json = json;
        this.system = system;
    }

    static Unreadable guilty(OfThing broken, String reason) {
        var named =
                new Named(
                        broken.kind(),
                        broken.thingId(),
                        broken.subject(),
                        broken.epoch(),
                        broken.sequence());
        return new Unreadable(broken.record(), named, reason);
    }

    /**
     * In the transaction of the poll; an event read again is not quarantined again.
     *
     * @throws StopConsumer when there are too many in a minute
     */
    void add(List<Unreadable> guilty) {
        var added = guilty.stream().filter(it -> !cameAgain(it)).filter(this::insert).count();
        if (added == 0) {
            return;
        }
        if (ofLastMinute() > MOST_A_MINUTE) {
            throw new StopConsumer(
                    "more than " + MOST_A_MINUTE + " events would be quarantined in a minute");
        }
    }

    /**
     * What was told again, in the same or a later version, and could be written; of what was
     * dismissed nothing is missing any more.
     */
    void resolveBy(Collection<OfThing> applied) {
        if (applied.isEmpty() || !mayBeMissed()) {
            return;
        }
        jdbc.sql(
                        """
                UPDATE quarantined_event
                   SET resolved_at = :now,
                       resolution = 'TOLD_AGAIN'
                  FROM unnest(CAST(:kinds AS text[]), CAST(:thingIds AS text[]), CAST(:epochs AS bigint[]),
                              CAST(:versions AS bigint[])) AS applied (kind, thing_id, epoch, version)
                 WHERE (quarantined_event.resolved_at IS NULL OR quarantined_event.resolution = 'DISMISSED')
                   AND quarantined_event.kind = applied.kind
                   AND quarantined_event.thing_id = applied.thing_id
                   AND (quarantined_event.epoch, quarantined_event.version) <= (applied.epoch, applied.version)
                """)
                .param("now", Timestamp.from(system.instant()))
                .param("kinds", column(applied, OfThing::kind).toArray(String[]::new))
                .param("thingIds", column(applied, OfThing::thingId).toArray(String[]::new))
                .param("epochs", column(applied, OfThing::epoch).toArray(Long[]::new))
                .param("versions", column(applied, OfThing::sequence).toArray(Long[]::new))
                .update();
    }

    private boolean mayBeMissed() {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT FROM quarantined_event WHERE resolved_at IS NULL)
                    OR EXISTS (SELECT FROM quarantined_event WHERE resolution = 'DISMISSED')
                """)
                .query(Boolean.class)
                .single();
    }

    private static <T> List<T> column(Collection<OfThing> told, Function<OfThing, T> part) {
        return told.stream().map(part).toList();
    }

    /** Sent again by its owner and still guilty: it was tried once more, and its row is that. */
    private boolean cameAgain(Unreadable guilty) {
        var record = guilty.record();
        return jdbc.sql(
                                """
                UPDATE quarantined_event
                   SET tries = tries + 1,
                       last_tried_at = :now,
                       topic = :topic,
                       partition = :partition,
                       "offset" = :offset,
                       reason = :reason,
                       body = :body,
                       headers = CAST(:headers AS jsonb)
                 WHERE event_id = :eventId
                   AND resolved_at IS NULL
                   AND (topic, partition, "offset") <> (:topic, :partition, :offset)
                """)
                        .param("now", Timestamp.from(system.instant()))
                        .param("topic", record.topic())
                        .param("partition", record.partition())
                        .param("offset", record.offset())
                        .param("reason", guilty.reason())
                        .param("body", record.body())
                        .param("headers", withoutNul(json.writeValueAsString(record.headers())))
                        .param("eventId", withoutNul(record.header(EventHeader.ID).orElse(null)))
                        .update()
                > 0;
    }

    private boolean insert(Unreadable guilty) {
        var record = guilty.record();
        var named =
                guilty.named() == null ? new Named(null, null, null, null, null) : guilty.named();
        var id =
                jdbc.sql(
                                """
                INSERT INTO quarantined_event (topic, partition, "offset", event_id, type, kind, thing_id, subject, epoch, version,
                                               reason, body, headers, quarantined_at)
                VALUES (:topic, :partition, :offset, :eventId, :type, :kind, :thingId, :subject, :epoch, :version,
                        :reason, :body, CAST(:headers AS jsonb), :now)
                ON CONFLICT ON CONSTRAINT quarantined_once DO NOTHING
                RETURNING id
                """)
                        .param("topic", record.topic())
                        .param("partition", record.partition())
                        .param("offset", record.offset())
                        .param("eventId", withoutNul(record.header(EventHeader.ID).orElse(null)))
                        .param("type", withoutNul(record.header(EventHeader.TYPE).orElse(null)))
                        .param("kind", withoutNul(named.kind()))
                        .param("thingId", withoutNul(named.thingId()))
                        .param("subject", named.subject())
                        .param("epoch", named.epoch())
                        .param("version", named.version())
                        .param("reason", guilty.reason())
                        .param("body", record.body())
                        .param("headers", withoutNul(json.writeValueAsString(record.headers())))
                        .param("now", Timestamp.from(system.instant()))
                        .query(UUID.class)
                        .optional();
        id.ifPresent(
                it ->
                        LOG.atWarn()
                                .addKeyValue("quarantined", it)
                                .addKeyValue("record", record)
                                .addKeyValue("subject", named.subject())
                                .addKeyValue("reason", guilty.reason())
                                .log("an event is quarantined and its subject incomplete"));
        return id.isPresent();
    }

    /**
     * PostgreSQL keeps no NUL, neither as a character nor as an escape in jsonb: a text of an
     * escape, with another backslash before it, is left alone.
     */
    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null
                ? null
                : text.replace("\u0000", "").replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000", "$1");
    }

    /** With those of this transaction, of other instances, and from before a restart. */
    private long ofLastMinute() {
        return jdbc.sql("SELECT count(*) FROM quarantined_event WHERE quarantined_at > :minuteAgo")
                .param("minuteAgo", Timestamp.from(system.instant().minus(Duration.ofMinutes(1))))
                .query(Long.class)
                .single();
    }
}
