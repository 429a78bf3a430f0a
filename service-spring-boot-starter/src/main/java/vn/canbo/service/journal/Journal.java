package vn.canbo.service.journal;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.audit.Audit;
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
    private final Audit audit;
    private final Today today;

    public Journal(JdbcClient jdbc, EventSealer sealer, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Gives the subject its next version. The caller holds the lock of the subject; two writers
     * that do not are told apart by the constraint {@code version_of_subject}, and one of them
     * fails.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalEntry append(DomainEvent event) {
        CrashPoint.hit("journal.beforeAppend");
        var entry = insert(event);
        audit.decided(event.getClass().getSimpleName(), event.subject(), entry.id());
        CrashPoint.hit("journal.afterAppend");
        return entry;
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

    private JournalEntry insert(DomainEvent event) {
        var origin = Origin.current();
        var recordedAt = today.instant();
        var sealed = sealer.seal(event);
        return jdbc.sql(
                        """
                INSERT INTO journal (subject_kind, subject_id, version, type, payload, sealed_payload, effective_on,
                                     recorded_at, actor, correlation_id, causation_id, chain_length)
                SELECT :kind, :id, coalesce(max(version), 0) + 1, :type, CAST(:payload AS jsonb), :sealed, :effectiveOn,
                       :recordedAt, :actor, :correlationId, :causationId, :chainLength
                  FROM journal
                 WHERE subject_kind = :kind
                   AND subject_id = :id
                RETURNING id, version
                """)
                .param("kind", event.subject().kind())
                .param("id", event.subject().id())
                .param("type", event.getClass().getSimpleName())
                .param("payload", sealed.open())
                .param("sealed", sealed.sealed())
                .param("effectiveOn", event.effectiveOn())
                .param("recordedAt", Timestamp.from(recordedAt))
                .param("actor", origin.actor().id())
                .param("correlationId", origin.correlationId())
                .param("causationId", origin.causationId())
                .param("chainLength", origin.chainLength())
                .query(
                        (row, _) ->
                                new JournalEntry(
                                        row.getObject("id", UUID.class),
                                        event.subject(),
                                        row.getLong("version"),
                                        recordedAt))
                .single();
    }
}
