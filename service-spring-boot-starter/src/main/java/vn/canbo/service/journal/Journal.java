package vn.canbo.service.journal;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.correlation.TraceParents;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;

/**
 * Appends decided events, each with its audit row, in the transaction of the command. Rows are
 * never changed.
 */
public class Journal {

    private final JdbcClient jdbc;
    private final EventSealer sealer;
    private final TraceParents traces;
    private final Today today;

    public Journal(JdbcClient jdbc, EventSealer sealer, TraceParents traces, Today today) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.traces = traces;
        this.today = today;
    }

    /**
     * Gives the subject its next version. The caller holds the lock of the subject; two writers
     * that do not are told apart by the constraint {@code version_of_subject}, and one of them
     * fails.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalEntry append(DomainEvent event) {
        return appendAll(List.of(event)).getFirst();
    }

    /**
     * The same for many events in one statement, for a command that decides about many subjects.
     * Events of one subject count on in the order given.
     *
     * @return one entry per event, in the order given
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<JournalEntry> appendAll(List<? extends DomainEvent> events) {
        CrashPoint.JOURNAL_BEFORE_APPEND.hit();
        var entries = insert(events);
        CrashPoint.JOURNAL_AFTER_APPEND.hit();
        return entries;
    }

    /**
     * The newest version of a subject; 0 when nothing is known of it. The ETag of what the subject
     * names.
     */
    public long versionOf(Subject subject) {
        return jdbc.sql(
                        """
                SELECT coalesce(max(version), 0)
                  FROM journal
                 WHERE subject_kind = :kind
                   AND subject_id = :id
                """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(Long.class)
                .single();
    }

    private List<JournalEntry> insert(List<? extends DomainEvent> events) {
        var origin = Origin.current();
        var recordedAt = today.instant();
        var sealed = events.stream().map(sealer::seal).toList();
        return jdbc.sql(
                        """
                WITH decided AS (
                    SELECT given.*,
                           row_number() OVER (PARTITION BY subject_kind, subject_id ORDER BY place)
                               + coalesce((SELECT max(version)
                                             FROM journal
                                            WHERE journal.subject_kind = given.subject_kind
                                              AND journal.subject_id = given.subject_id), 0) AS version
                      FROM unnest(:kinds, :ids, :types, :payloads, :sealed, :days)
                           WITH ORDINALITY AS given (subject_kind, subject_id, type, payload, sealed_payload, effective_on, place)
                ), appended AS (
                    INSERT INTO journal (subject_kind, subject_id, version, type, payload, sealed_payload, effective_on,
                                         recorded_at, actor, correlation_id, causation_id, chain_length, traceparent)
                    SELECT subject_kind, subject_id, version, type, CAST(payload AS jsonb), sealed_payload, effective_on,
                           :recordedAt, :actor, :correlationId, CAST(:causationId AS uuid), :chainLength, :traceparent
                      FROM decided
                     ORDER BY place
                    RETURNING id, subject_kind, subject_id, version, type, recorded_at, actor, correlation_id
                ), audited AS (
                    INSERT INTO audit (recorded_at, actor, action, subject_kind, subject_ids, journal_id, correlation_id)
                    SELECT recorded_at, actor, type, subject_kind, ARRAY[subject_id], id, correlation_id
                      FROM appended
                )
                SELECT id, subject_kind, subject_id, version
                  FROM decided
                  JOIN appended USING (subject_kind, subject_id, version)
                 ORDER BY place
                """)
                .param("kinds", texts(events, it -> it.subject().kind()))
                .param("ids", texts(events, it -> it.subject().id()))
                .param("types", texts(events, it -> it.getClass().getSimpleName()))
                .param("payloads", texts(sealed, EventSealer.Sealed::open))
                .param("sealed", sealed.stream().map(it -> it.sealed()).toArray(byte[][]::new))
                .param(
                        "days",
                        events.stream()
                                .map(it -> Date.valueOf(it.effectiveOn()))
                                .toArray(Date[]::new))
                .param("recordedAt", Timestamp.from(recordedAt))
                .param("actor", origin.actor().id())
                .param("correlationId", origin.correlationId())
                .param("causationId", origin.causationId())
                .param("chainLength", origin.chainLength())
                .param("traceparent", traces.current())
                .query(
                        (row, _) ->
                                new JournalEntry(
                                        row.getObject("id", UUID.class),
                                        new Subject(
                                                row.getString("subject_kind"),
                                                row.getString("subject_id")),
                                        row.getLong("version"),
                                        recordedAt))
                .list();
    }

    private static <T> String[] texts(List<? extends T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
