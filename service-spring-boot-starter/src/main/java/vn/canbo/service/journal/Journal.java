package vn.canbo.service.journal;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.correlation.Cause;
import vn.canbo.service.correlation.TraceParents;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;
import vn.canbo.service.transaction.Deferred;
import vn.canbo.service.transaction.Deferred.Turn;

/**
 * Appends decided events, each with its audit row, in the transaction of the command. Rows are
 * never changed.
 */
public class Journal {

    private final JdbcClient jdbc;
    private final EventSealer sealer;
    private final TraceParents traces;
    private final Today today;
    private final Deferred<Appended> appended = new Deferred<>(Turn.JOURNAL, this::insert);

    public Journal(JdbcClient jdbc, EventSealer sealer, TraceParents traces, Today today) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.traces = traces;
        this.today = today;
    }

    /**
     * Gives the subject its next version, when the transaction ends. The caller holds the lock of
     * the subject; two writers that do not are told apart by the constraint {@code
     * version_of_subject}, and one of them fails.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalEntry append(DomainEvent event) {
        var entry = new JournalEntry(appended::carryOutNow);
        appended.add(
                new Appended(
                        event.subject(),
                        event.getClass().getSimpleName(),
                        sealer.seal(event),
                        event.effectiveOn(),
                        today.instant(),
                        traces.cause(),
                        entry));
        return entry;
    }

    /**
     * The newest version of a subject; 0 when nothing is known of it. The ETag of what the subject
     * names.
     */
    public long versionOf(Subject subject) {
        return newestOf(subject).getAsLong();
    }

    /** The same for the answer to a command, which is given when its transaction has ended. */
    public LongSupplier newestOf(Subject subject) {
        var last = appended.last(it -> it.subject().equals(subject));
        if (last.isPresent()) {
            return last.get().entry()::version;
        }
        var written = writtenOf(subject);
        return () -> written;
    }

    private long writtenOf(Subject subject) {
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

    /** Events of one subject count on in the order given. */
    private void insert(List<Appended> events) {
        CrashPoint.JOURNAL_BEFORE_APPEND.hit();
        var versions =
                jdbc.sql(
                                """
                WITH decided AS (
                    SELECT given.*,
                           row_number() OVER (PARTITION BY subject_kind, subject_id ORDER BY place)
                               + coalesce((SELECT max(version)
                                             FROM journal
                                            WHERE journal.subject_kind = given.subject_kind
                                              AND journal.subject_id = given.subject_id), 0) AS version
                      FROM unnest(:kinds, :ids, :types, :payloads, :sealed, :days, CAST(:recordedAt AS timestamptz[]), :actors,
                                  :correlationIds, :causationIds, :chainLengths, :traceparents)
                           WITH ORDINALITY AS given (subject_kind, subject_id, type, payload, sealed_payload, effective_on,
                                                     recorded_at, actor, correlation_id, causation_id, chain_length,
                                                     traceparent, place)
                ), appended AS (
                    INSERT INTO journal (subject_kind, subject_id, version, type, payload, sealed_payload, effective_on,
                                         recorded_at, actor, correlation_id, causation_id, chain_length, traceparent)
                    SELECT subject_kind, subject_id, version, type, CAST(payload AS jsonb), sealed_payload, effective_on,
                           recorded_at, actor, correlation_id, causation_id, chain_length, traceparent
                      FROM decided
                     ORDER BY place
                    RETURNING id, subject_kind, subject_id, version, type, recorded_at, actor, correlation_id
                ), audited AS (
                    INSERT INTO audit (recorded_at, actor, action, subject_kind, subject_ids, journal_id, correlation_id)
                    SELECT recorded_at, actor, type, subject_kind, ARRAY[subject_id], id, correlation_id
                      FROM appended
                )
                SELECT version FROM decided ORDER BY place
                """)
                        .param("kinds", column(events, it -> it.subject().kind(), String[]::new))
                        .param("ids", column(events, it -> it.subject().id(), String[]::new))
                        .param("types", column(events, Appended::type, String[]::new))
                        .param("payloads", column(events, it -> it.content().open(), String[]::new))
                        .param("sealed", column(events, it -> it.content().sealed(), byte[][]::new))
                        .param(
                                "days",
                                column(events, it -> Date.valueOf(it.effectiveOn()), Date[]::new))
                        .param(
                                "recordedAt",
                                column(events, it -> it.recordedAt().toString(), String[]::new))
                        .param(
                                "actors",
                                column(events, it -> it.origin().actor().id(), String[]::new))
                        .param(
                                "correlationIds",
                                column(events, it -> it.origin().correlationId(), UUID[]::new))
                        .param(
                                "causationIds",
                                column(events, it -> it.origin().causationId(), UUID[]::new))
                        .param(
                                "chainLengths",
                                column(events, it -> it.origin().chainLength(), Integer[]::new))
                        .param(
                                "traceparents",
                                column(events, it -> it.cause().traceParent(), String[]::new))
                        .query(Long.class)
                        .list();
        for (var place = 0; place < versions.size(); place++) {
            events.get(place).entry().writtenAs(versions.get(place));
        }
        CrashPoint.JOURNAL_AFTER_APPEND.hit();
    }

    private static <T> @Nullable T[] column(
            List<Appended> events,
            Function<Appended, @Nullable T> value,
            IntFunction<@Nullable T[]> array) {
        return events.stream().map(value).toArray(array);
    }

    /** An event that will stand in the journal when its transaction ends. */
    private record Appended(
            Subject subject,
            String type,
            EventSealer.Sealed content,
            LocalDate effectiveOn,
            Instant recordedAt,
            Cause cause,
            JournalEntry entry) {

        Origin origin() {
            return cause.origin();
        }
    }
}
