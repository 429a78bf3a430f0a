package vn.canbo.service.audit;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;

/**
 * Writes who read what, in the transaction of the read; if that fails, so does the read. Who did
 * what the journal writes beside each of its rows; what has none is written here too.
 */
public class Audit {

    private final JdbcClient jdbc;
    private final Today today;

    public Audit(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * One row per request that read personal data, with the people it showed; nothing when it
     * showed nobody.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(String action, Collection<UUID> people) {
        if (!people.isEmpty()) {
            insert(action, "person", people.stream().map(UUID::toString).toList());
        }
    }

    /**
     * One row for what somebody did that no row of the journal tells, such as to an event in
     * quarantine.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void did(String action, Subject subject) {
        insert(action, subject.kind(), List.of(subject.id()));
    }

    private void insert(String action, String subjectKind, List<String> ids) {
        var origin = Origin.current();
        jdbc.sql(
                        """
                INSERT INTO audit (recorded_at, actor, action, subject_kind, subject_ids, correlation_id)
                VALUES (:recordedAt, :actor, :action, :kind, :ids, :correlationId)
                """)
                .param("recordedAt", Timestamp.from(today.instant()))
                .param("actor", origin.actor().id())
                .param("action", action)
                .param("kind", subjectKind)
                .param("ids", ids.toArray(String[]::new))
                .param("correlationId", origin.correlationId())
                .update();
    }
}
