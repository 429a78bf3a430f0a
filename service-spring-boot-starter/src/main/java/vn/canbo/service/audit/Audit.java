package vn.canbo.service.audit;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;

/**
 * Writes who read what, in the transaction of the read; if that fails, so does the read. Who did
 * what the journal writes beside each of its rows.
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
        if (people.isEmpty()) {
            return;
        }
        var origin = Origin.current();
        jdbc.sql(
                        """
                INSERT INTO audit (recorded_at, actor, action, subject_kind, subject_ids, correlation_id)
                VALUES (:recordedAt, :actor, :action, 'person', :ids, :correlationId)
                """)
                .param("recordedAt", Timestamp.from(today.instant()))
                .param("actor", origin.actor().id())
                .param("action", action)
                .param("ids", people.stream().map(UUID::toString).toArray(String[]::new))
                .param("correlationId", origin.correlationId())
                .update();
    }
}
