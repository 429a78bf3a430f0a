package vn.canbo.service.audit;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;

/**
 * Writes who did or read what, in the transaction of the command or the read; if that fails, so
 * does the command.
 */
public class Audit {

    private final JdbcClient jdbc;
    private final Today today;

    public Audit(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** One row per decided event; written by the journal. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(String action, Subject subject, UUID journalId) {
        insert(action, subject.kind(), List.of(subject.id()), journalId);
    }

    /**
     * One row per request that read personal data, with the people it showed; nothing when it
     * showed nobody.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(String action, Collection<UUID> people) {
        if (!people.isEmpty()) {
            insert(action, "person", people.stream().map(UUID::toString).toList(), null);
        }
    }

    private void insert(String action, String kind, List<String> ids, @Nullable UUID journalId) {
        var origin = Origin.current();
        jdbc.sql(
                        """
                INSERT INTO audit (recorded_at, actor, action, subject_kind, subject_ids, journal_id, correlation_id)
                VALUES (:recordedAt, :actor, :action, :kind, :ids, :journalId, :correlationId)
                """)
                .param("recordedAt", Timestamp.from(today.instant()))
                .param("actor", origin.actor().id())
                .param("action", action)
                .param("kind", kind)
                .param("ids", ids.toArray(String[]::new))
                .param("journalId", journalId)
                .param("correlationId", origin.correlationId())
                .update();
    }
}
